import { readdir } from 'node:fs/promises'
import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import { readSmallFile } from '../small-file.ts'

/** More than any till runs; of a server the first ones must do. */
const maxPrograms = 3000

/** tasklist and ps ask the system's own tables. */
const timeoutMs = 1500

export type Program = { id: number; name: string }

/**
 * The running programs by the names that the system has for them, in the order of their ids, or why
 * it tells none. Linux cuts names off after 15 characters.
 */
export async function runningPrograms(
  signal: AbortSignal,
  root = '/proc',
): Promise<Program[] | Unread> {
  if (process.platform === 'linux') return await ofLinux(root)
  const ask = async (tool: string, args: string[], parse: (text: string) => Program[]) => {
    const said = await askTool(tool, args, { timeoutMs, signal })
    if (isUnread(said)) return said
    const programs = parse(said)
    // At least the tool itself runs.
    return programs.length > 0 ? programs : notUnderstood(said, [tool, ...args])
  }
  if (process.platform === 'win32')
    return await ask('tasklist', ['/fo', 'csv', '/nh'], parseTasklist)
  if (process.platform === 'darwin') return await ask('ps', ['-axo', 'pid=,comm='], parsePrograms)
  return { skipped: 'not-supported' }
}

/** One file after the other: the disk's threads are others' too. */
async function ofLinux(root: string): Promise<Program[]> {
  const entries = await readdir(root).catch((): string[] => [])
  const programs: Program[] = []
  for (const id of entries.filter((entry) => /^\d+$/.test(entry)).slice(0, maxPrograms)) {
    const name = await readSmallFile(`${root}/${id}/comm`)
    if (name) programs.push({ id: Number(id), name })
  }
  return programs
}

/** `"chrome.exe","9900","Console","1","200,000 K"`: the last column alone is translated. */
export function parseTasklist(text: string): Program[] {
  return [...text.matchAll(/^"([^"]+)","(\d+)","[^"]*","\d+","[^"]*"\r?$/gm)].map(
    ([, name = '', id]) => ({ id: Number(id), name: name.replace(/\.exe$/i, '') }),
  )
}

/** `  501 /Applications/ClashX.app/Contents/MacOS/ClashX`: macOS shows the whole path. */
export function parsePrograms(text: string): Program[] {
  return [...text.matchAll(/^ *(\d+) +(?:.*\/)?([^/\n]+?) *$/gm)].map(([, id, name = '']) => ({
    id: Number(id),
    name,
  }))
}
