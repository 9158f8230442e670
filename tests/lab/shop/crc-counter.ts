import { closeSync, openSync, writeSync } from 'node:fs'
import type { Cables } from './cables.ts'

/**
 * Plays the checksum-error counter of the laptop's card: no virtual card counts any, so a file stands in
 * for it that follows what its cable loses. Returns how to stop.
 */
export function countCrc(file: string, cables: Cables): () => void {
  const descriptor = openSync(file, 'w')
  const show = async (): Promise<void> => {
    const lost = (await cables.counters())['laptop-cable.in.lost'] ?? 0
    // Of one width, so that a reader never finds the file empty.
    writeSync(descriptor, `${String(lost).padStart(12)}\n`, 0)
  }
  writeSync(descriptor, `${'0'.padStart(12)}\n`, 0)
  const timer = setInterval(() => void show().catch(() => undefined), 50)
  return () => {
    clearInterval(timer)
    closeSync(descriptor)
  }
}
