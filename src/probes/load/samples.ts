import { connectSeries } from '../../net/connect-series.ts'
import { ping } from '../../net/ping/ping.ts'
import type { LoadDelay } from '../values/load.ts'

export type DelayTarget = Pick<LoadDelay, 'role' | 'address'> & {
  /** With it, TCP connects are timed in place of pings. */
  port?: number
}

/** A round trip, ms, by the time at which its packet left; null is one without an answer. */
export type Sample = { atMs: number; ms: number | null }

/** As often as the acquirer is asked in a usual run. */
const pingIntervalMs = 40
/** A connect is more than a ping: five a second. */
const connectIntervalMs = 200

/** Takes samples for so long, or until the signal; what was still on its way then is left out. */
export async function takeSamples(
  { address, port }: DelayTarget,
  { forMs, signal, now }: { forMs: number; signal: AbortSignal; now(): number },
): Promise<Sample[]> {
  if (port !== undefined) {
    const startMs = now()
    const count = Math.ceil(forMs / connectIntervalMs)
    const options = { count, intervalMs: connectIntervalMs, signal }
    const { series, intervalMs } = await connectSeries({ address, port }, options)
    return series.map((ms, index) => ({ atMs: startMs + index * intervalMs, ms }))
  }
  // The tool starts when it can: the first answer tells when its request left.
  let zeroMs: number | undefined
  const pinged = await ping({
    address,
    count: Math.ceil(forMs / pingIntervalMs),
    intervalMs: pingIntervalMs,
    signal,
    onEvent(event) {
      if (event.kind === 'reply') zeroMs ??= now() - event.ms - event.index * pingIntervalMs
    },
  })
  if (pinged.state !== 'measured' || zeroMs === undefined) return []
  const { series, intervalMs } = pinged
  const startMs = zeroMs
  return series.map((ms, index) => ({ atMs: startMs + index * intervalMs, ms }))
}

/** The middle of the answered ones; nothing where fewer than three were. */
export function medianMs(samples: readonly Sample[]): number | undefined {
  const answered = samples.flatMap(({ ms }) => (ms === null ? [] : [ms])).toSorted((a, b) => a - b)
  return answered.length < 3 ? undefined : answered[Math.floor(answered.length / 2)]
}
