import type { Typed } from '../commands/io.ts'
import { keyReader, lineReader } from './keys.ts'

/**
 * Hands on what comes in over stdin: single keys from a terminal where a line is written over, whole
 * lines else. The returned function gives the terminal back as it was.
 */
export function typedOn(
  stdin: typeof process.stdin,
  rewrites: boolean,
  take: (typed: Typed) => void,
): () => void {
  const byKey = stdin.isTTY && rewrites
  const read = byKey ? keyReader(take) : lineReader(take)
  const closed = () => take({ kind: 'closed' })
  stdin.setEncoding('utf8')
  if (byKey) stdin.setRawMode(true)
  stdin.on('data', read).on('end', closed).on('error', closed)
  return () => {
    stdin.off('data', read).off('end', closed)
    stdin.pause()
    if (byKey) stdin.setRawMode(false)
    // A pipe that stays open holds nobody up; a file has nothing to let go of.
    if ('unref' in stdin) stdin.unref()
  }
}
