import type { ProbeContext } from '../probe.ts'
import type { Look } from './again.ts'
import { latencyFinding } from './finding.ts'
import { acquirerConnects } from './known.ts'
import type { Recorder } from './recorder.ts'
import { type Connects, takeSamples } from './samples.ts'

/** The acquirer is asked gently: never more than one packet in 40 ms. */
const gently = { count: 36, intervalMs: 40 }

/** Pings the acquirer; what it leaves unanswered is held against the few connects of the TCP probe. */
export async function measureAcquirer(
  context: ProbeContext<'latency'>,
  known: Promise<string | undefined>,
  record: Recorder,
): Promise<Look | undefined> {
  const address = await known
  if (context.site.acquirer.endpoints.length === 0) return undefined
  if (address === undefined) {
    const reason = context.signal.aborted ? 'interrupted' : 'needs-earlier'
    record.nothing('acquirer', { state: 'skipped', reason })
    return undefined
  }
  const take = (connect: () => Promise<Connects | undefined>) =>
    takeSamples(address, { ...gently, connect, signal: context.signal })
  const samples = await take(() => acquirerConnects(context, address))
  record.pinged(samples.pinged)
  record.finding('acquirer', address, latencyFinding('acquirer', samples))
  const again = () => take(() => Promise.resolve(undefined))
  return { role: 'acquirer', address, samples, again }
}
