import { anySignal } from '../../net/any-signal.ts'
import { transfer } from '../../net/load/transfer.ts'
import type { Direction, LoadEnd } from '../../net/load/transfer.ts'
import { wait } from '../../net/wait.ts'
import type { LoadDelay, LoadDirection } from '../values/load.ts'
import { medianMs, takeSamples } from './samples.ts'
import type { DelayTarget } from './samples.ts'

/** domain.md 5.2 P17: 5 to 10 MB; on a slow line not for longer than people wait for a page. */
const limits = { maxBytes: 10_000_000, maxMs: 4000 }
/** A dozen pings: enough for a median right before the load. */
const quietMs = 480
/** What waits in a long queue comes out of it within this, and the next direction begins calmly. */
const lingerMs = 1500

/** The longest that one direction takes, ms; a connect and a handshake may come before. */
export const longestMs = 2500 + 4000 + quietMs + limits.maxMs + lingerMs

/** Fills the line one way, and times the targets before and meanwhile. */
export async function measureDirection(
  direction: Direction,
  { target, end }: { target: string; end: LoadEnd },
  targets: readonly DelayTarget[],
  { signal, now }: { signal: AbortSignal; now(): number },
): Promise<LoadDirection> {
  const before = await Promise.all(
    targets.map((one) => takeSamples(one, { forMs: quietMs, signal, now })),
  )
  const enough = new AbortController()
  const watching = {
    forMs: limits.maxMs + lingerMs,
    signal: anySignal(signal, enough.signal),
    now,
  }
  const during = targets.map((one) => takeSamples(one, watching))
  const startMs = now()
  const moved = await transfer(direction, end, { ...limits, signal })
  const endMs = now()
  await wait(lingerMs, signal)
  enough.abort()
  const samples = await Promise.all(during)
  const delays = targets.flatMap((one, index): LoadDelay[] => {
    const half = (samples[index] ?? []).filter(
      ({ atMs }) => atMs >= (startMs + endMs) / 2 && atMs <= endMs,
    )
    const quiet = medianMs(before[index] ?? [])
    const loaded = medianMs(half)
    if (quiet === undefined || loaded === undefined) return []
    const { role, address, port } = one
    const method = port === undefined ? 'icmp' : 'tcp'
    const lost = half.filter(({ ms }) => ms === null).length
    return [{ role, address, method, quietMs: quiet, loadedMs: loaded, sent: half.length, lost }]
  })
  return { target, ...moved, delays: moved.bytes > 0 ? delays : [] }
}
