import { anySignal } from '../../net/any-signal.ts'
import type { ProbeContext } from '../probe.ts'
import { latencyFinding } from './finding.ts'
import { openReferences } from './known.ts'
import type { Recorder } from './recorder.ts'
import { hasReply, takeSamples } from './samples.ts'
import { connects, often } from './series.ts'

/**
 * Pings a reference, or connects to it where it leaves pings unanswered. One that does not open
 * either is given up for one that does.
 */
export async function measureReference(
  context: ProbeContext<'latency'>,
  known: Promise<string | undefined>,
  record: Recorder,
): Promise<void> {
  const first = await known
  if (context.site.network.references.length === 0) return
  if (first === undefined) {
    record.nothing('reference', { state: 'skipped', reason: 'needs-earlier' })
    return
  }
  const givenUp = new AbortController()
  let instead: string | undefined
  const take = (address: string, signal: AbortSignal) =>
    takeSamples(address, {
      ...often,
      connects: connects.reference,
      async tcpPort() {
        const open = await openReferences(context)
        const here = open.find((point) => point.address === address)
        instead = here ? undefined : open[0]?.address
        if (instead !== undefined) givenUp.abort()
        return here?.port
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
}
