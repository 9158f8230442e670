import type { Language } from '../messages/index.ts'

/** What comes in: a line so far, a whole one, the wish to stop, or that no more will come. */
export type Typed = { kind: 'draft' | 'line'; text: string } | { kind: 'stop' } | { kind: 'closed' }

/** What a command sees of the world around it; made from the process by `cli`, by hand in tests. */
export type Io = {
  /** Results. The text brings its own line ends. */
  stdout(text: string): void
  /** Warnings and errors; for people. */
  stderr(text: string): void
  /** Shows on a terminal what is being waited for; nothing without one. `undefined` takes it away. */
  waiting(text: string | undefined): void
  /** A line at the end of a terminal that is written over; `undefined` takes it away. */
  live(text: string | undefined): void
  /** There is a terminal that can write over a line. */
  rewrites: boolean
  /** Hands on what a person types, or a pipe brings, until the returned function is called. */
  typed(take: (typed: Typed) => void): () => void
  language: Language
  /** Escapes for colour may be written to stdout. */
  colour: boolean
  /** The locale can show ✓ and ✗. */
  unicode: boolean
  /** Columns to wrap results to. */
  columns: number
  /** Aborts at the first Ctrl-C, SIGTERM or SIGHUP. */
  signal: AbortSignal
}
