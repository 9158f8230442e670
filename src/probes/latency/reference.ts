import { anySignal } from '../../net/any-signal.ts'
import type { ProbeContext } from '../probe.ts'
import type { Look } from './again.ts'
import { latencyFinding } from './finding.ts'
import { openReferences } from './known.ts'
import type { Recorder } from './recorder.ts'
import { hasReply, takeSamples } from './samples.ts'
import { often, takeConnects } from './series.ts'

/** TCP connects in place of pings: no more than a few page loads make. */
const count = 40

/**
 * Pings a reference, and connects to it where it leaves pings unanswered. One that does not open
 * either is given up for one that does.
 */
export async function measureReference(
  context: ProbeContext<'latency'>,
  known: Promise<string | undefined>,
  record: Recorder,
): Promise<Look | undefined> {
  const first = await known
  if (context.site.network.references.length === 0) return undefined
  if (first === undefined) {
    const reason = context.signal.aborted ? 'interrupted' : 'needs-earlier'
    record.nothing('reference', { state: 'skipped', reason })
    return undefined
  }
  const givenUp = new AbortController()
  let instead: string | undefined
  const take = (address: string, signal: AbortSignal) =>
    takeSamples(address, {
      ...often,
      async connect(none) {
        const open = await openReferences(context)
        const here = open.find((point) => point.address === address)
        instead = here || !none ? undefined : open[0]?.address
        if (instead !== undefined) givenUp.abort()
        return await takeConnects(here, { none, count, signal })
      },
      signal,
    })
  let address = first
  let samples = await take(first, anySignal(context.signal, givenUp.signal))
  if (instead !== undefined && !hasReply(samples.pinged)) {
    address = instead
    samples = await take(instead, context.signal)
  }
  record.pinged(samples.pinged)
  record.finding('reference', address, latencyFinding('reference', samples))
  return { role: 'reference', address, samples, again: () => take(address, context.signal) }
}
