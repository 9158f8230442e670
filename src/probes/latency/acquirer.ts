import type { ProbeContext } from '../probe.ts'
import { latencyFinding } from './finding.ts'
import { acquirerConnects } from './known.ts'
import type { Recorder } from './recorder.ts'
import { takeSamples } from './samples.ts'

/** The acquirer is asked gently: never more than one packet in 40 ms. */
const gently = { count: 36, intervalMs: 40 }

/** Pings the acquirer; what it leaves unanswered is held against the few connects of the TCP probe. */
export async function measureAcquirer(
  context: ProbeContext<'latency'>,
  known: Promise<string | undefined>,
  record: Recorder,
): Promise<void> {
  const address = await known
  if (context.site.acquirer.endpoints.length === 0) return
  if (address === undefined) {
    const reason = context.signal.aborted ? 'interrupted' : 'needs-earlier'
    record.nothing('acquirer', { state: 'skipped', reason })
    return
  }
  const samples = await takeSamples(address, {
    ...gently,
    connect: () => acquirerConnects(context, address),
    signal: context.signal,
  })
  record.pinged(samples.pinged)
  record.finding('acquirer', address, latencyFinding('acquirer', samples))
}
