import type { Language } from '../messages/index.ts'

/** What a command sees of the world around it; made from the process by `cli`, by hand in tests. */
export type Io = {
  /** Results. The text brings its own line ends. */
  stdout(text: string): void
  /** Warnings and errors; for people. */
  stderr(text: string): void
  /** Shows on a terminal what is being waited for; nothing without one. `undefined` takes it away. */
  waiting(text: string | undefined): void
  language: Language
  /** Escapes for colour may be written to stdout. */
  colour: boolean
  /** The locale can show ✓ and ✗. */
  unicode: boolean
  /** Columns to wrap results to. */
  columns: number
  /** Aborts at the first Ctrl-C or SIGTERM. */
  signal: AbortSignal
}
