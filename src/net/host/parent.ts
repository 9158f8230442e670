import { askTool, isUnread } from '../ask-tool.ts'

const timeoutMs = 2000

/**
 * The file name, in small letters, of the program that started this one, such as `explorer.exe`:
 * Windows alone, and where its administrator lets tasklist run. The table of one row that is read
 * has neither heads nor words to translate.
 */
export async function parentProgram(signal: AbortSignal): Promise<string | undefined> {
  if (process.platform !== 'win32') return undefined
  const only = ['/fi', `PID eq ${process.ppid}`, '/fo', 'csv', '/nh']
  const said = await askTool('tasklist', only, { timeoutMs, signal })
  return isUnread(said) ? undefined : parseTask(said, process.ppid)
}

/** The image name in `"explorer.exe","4321","Console","1","98,304 K"`. */
export function parseTask(said: string, pid: number): string | undefined {
  const [, name, id] = /^"([^"]+)","(\d+)",/m.exec(said) ?? []
  return Number(id) === pid ? name?.toLowerCase() : undefined
}
