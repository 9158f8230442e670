import type { Io } from '../src/commands/io.ts'

/** An Io for tests that keeps what was written: `out()`, `err()`. */
export function testIo(given: Partial<Io> = {}): Io & { out(): string; err(): string } {
  let out = ''
  let err = ''
  return {
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text),
    waiting: () => {},
    live: () => {},
    rewrites: false,
    typed: () => () => {},
    language: 'en',
    colour: false,
    unicode: true,
    columns: 80,
    signal: new AbortController().signal,
    ...given,
    out: () => out,
    err: () => err,
  }
}
