import { message, say } from '../messages/index.ts'
import { parentProgram } from '../net/host/parent.ts'
import { languageFor } from './language.ts'

/**
 * Keeps open, until somebody presses Enter, a window that closes with this process: the one that
 * Windows makes for a double click. It was then the desktop that started us; no script and no
 * schedule is started by that, so none is kept waiting.
 */
export async function keepOwnWindow(): Promise<void> {
  const { env, stdin, stdout } = process
  if (!stdin.isTTY || !stdout.isTTY) return
  if ((await parentProgram(new AbortController().signal)) !== 'explorer.exe') return
  stdout.write(`\n${say(languageFor([], env), message('cli.press-enter'))}\n`)
  await new Promise<void>((resolve) => {
    for (const event of ['data', 'end', 'error']) stdin.once(event, () => resolve())
    process.once('SIGINT', () => resolve())
  })
  stdin.pause()
}
