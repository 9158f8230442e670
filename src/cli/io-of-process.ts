import type { Io } from '../commands/io.ts'
import { languageFor } from './language.ts'
import { progressOn } from './progress.ts'
import { hasUnicode, wantsColour } from './terminal.ts'

/** What pipes and files are wrapped to. */
const usualColumns = 80

/** The world of this process. `drained` resolves when all that was written has left it. */
export function ioOf(argv: readonly string[]): { io: Io; drained(): Promise<void> } {
  const { stdout, stderr, env, platform } = process
  const noColour = argv.includes('--no-color')
  const interruption = new AbortController()
  // Once: a second Ctrl-C ends the process the usual way.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => interruption.abort())
  // Whoever reads us may stop reading; what they have not read is not our failure.
  for (const stream of [stdout, stderr]) stream.on('error', () => {})
  const io: Io = {
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    waiting: progressOn(stderr, wantsColour(env, stderr.isTTY, noColour)),
    language: languageFor(argv),
    colour: wantsColour(env, stdout.isTTY, noColour),
    unicode: hasUnicode(env, platform),
    columns: stdout.columns > 0 ? stdout.columns : usualColumns,
    signal: interruption.signal,
  }
  const emptied = (stream: NodeJS.WriteStream) =>
    new Promise<void>((resolve) => stream.write('', () => resolve()))
  return { io, drained: async () => void (await Promise.all([stdout, stderr].map(emptied))) }
}
