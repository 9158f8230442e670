import type { WriteStream } from 'node:tty'
import type { Io } from '../commands/io.ts'
import { languageFor } from './language.ts'
import { progressOn } from './progress.ts'
import { hasUnicode, isRewritable, wantsColour } from './terminal.ts'
import { typedOn } from './typed.ts'

/** What pipes and files are wrapped to. */
const usualColumns = 80

/**
 * The world of this process. `drained` resolves when all that was written has left it, with whether
 * it found room: a reader who has gone is no matter, a disk that is full is. Node opens
 * a stream, and asks the system for its language, only when somebody looks: so we look late.
 */
export function ioOf(argv: readonly string[]): { io: Io; drained(): Promise<boolean> } {
  const { env, platform } = process
  const noColour = argv.includes('--no-color')
  let hasRoom = true
  const opened = (stream: WriteStream) =>
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') hasRoom = false
    })
  const stdout = once(() => opened(process.stdout))
  const stderr = once(() => opened(process.stderr))
  const language = once(() => languageFor(argv, env))
  const progress = once(() => progressOn(stderr(), wantsColour(env, stderr().isTTY, noColour)))
  const used = new Set<WriteStream>()
  const io: Io = {
    stdout: (text) => write(stdout(), text),
    stderr: (text) => write(stderr(), text),
    waiting: (text) => progress()(text),
    // Back to the first column, and the rest of the line goes.
    live: (text) => {
      if (io.rewrites) write(stdout(), `\r\u001b[K${text ?? ''}`)
    },
    get rewrites() {
      return isRewritable(env, stdout())
    },
    typed: (take) => typedOn(process.stdin, io.rewrites, take),
    get language() {
      return language()
    },
    get colour() {
      return wantsColour(env, stdout().isTTY, noColour)
    },
    unicode: hasUnicode(env, platform),
    get columns() {
      return stdout().columns > 0 ? stdout().columns : usualColumns
    },
    signal: interruption(),
  }
  function write(stream: WriteStream, text: string): void {
    used.add(stream)
    stream.write(text)
  }
  async function drained(): Promise<boolean> {
    await Promise.all([...used].map(emptied))
    return hasRoom
  }
  return { io, drained }
}

function emptied(stream: WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}

/**
 * The first Ctrl-C, or the end of its terminal, ends the work, the second the process in the usual
 * way. The listener stays while the first is served: whoever restores the cursor would else take it
 * for nobody's and end the process before the report.
 */
function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (!controller.signal.aborted) return controller.abort()
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    })
  return controller.signal
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
