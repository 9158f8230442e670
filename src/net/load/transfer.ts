import type { Failure } from '../../model.ts'
import { anySignal } from '../any-signal.ts'
import { stopwatch } from '../stopwatch.ts'
import { wait } from '../wait.ts'
import { fetchPage, sendToPage } from './http.ts'
import { pourIn, pourOut } from './plain.ts'

export type Direction = 'download' | 'upload'

/** Where bytes come from or go to: a page of a host, or a bare port. */
export type LoadEnd = { address: string } & ({ url: string } | { port: number })

/** Counts what passes; `left` is how many bytes may still. */
export type Meter = { left(): number; count(bytes: number): void }

/** How one stream ended: as both sides wanted, or why it did not work. */
export type StreamEnd = 'ended' | { failure: Failure; detail?: string }

export type Transferred = { bytes: number; ms: number; failure?: Failure; detail?: string }

/** Several connections share the line, as those of people do: one alone may be held back by its own window. */
const streams = 4

/**
 * Moves bytes over the line on four connections, until `maxBytes` have passed, `maxMs` are over, or
 * the signal comes; then throws away what is still on its way. Keeps nothing of what comes, and
 * sends zeros. Never rejects because of the network.
 */
export async function transfer(
  direction: Direction,
  end: LoadEnd,
  { maxBytes, maxMs, signal }: { maxBytes: number; maxMs: number; signal: AbortSignal },
): Promise<Transferred> {
  const elapsed = stopwatch()
  const over = new AbortController()
  const ending = anySignal(signal, over.signal)
  let bytes = 0
  const meter: Meter = {
    left: () => maxBytes - bytes,
    count(passed) {
      bytes += passed
      if (bytes >= maxBytes) over.abort()
    },
  }
  void wait(maxMs, ending).then(() => over.abort())
  const ends = await Promise.all(
    Array.from({ length: streams }, () => stream(direction, end, meter, ending)),
  )
  const ms = elapsed()
  const limited = over.signal.aborted
  over.abort()
  const broken = ends.find((one) => one !== 'ended')
  return { bytes, ms, ...(broken === undefined || limited ? {} : broken) }
}

function stream(
  direction: Direction,
  end: LoadEnd,
  meter: Meter,
  signal: AbortSignal,
): Promise<StreamEnd> {
  if ('url' in end)
    return direction === 'download' ? fetchPage(end, meter, signal) : sendToPage(end, meter, signal)
  return direction === 'download' ? pourIn(end, meter, signal) : pourOut(end, meter, signal)
}
