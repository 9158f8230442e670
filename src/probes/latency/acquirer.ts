import { ping } from '../../net/ping/ping.ts'
import type { ProbeContext } from '../probe.ts'
import { latencyFinding } from './finding.ts'
import { acquirerConnects } from './known.ts'
import type { Recorder } from './recorder.ts'
import { hasReply } from './samples.ts'
import { gently } from './series.ts'

/** Pings the acquirer; where it does not answer, the few connects of the TCP probe tell its distance. */
export async function measureAcquirer(
  context: ProbeContext<'latency'>,
  known: Promise<string | undefined>,
  record: Recorder,
): Promise<void> {
  const address = await known
  if (context.site.acquirer.endpoints.length === 0) return
  if (address === undefined) {
    record.nothing('acquirer', { state: 'skipped', reason: 'needs-earlier' })
    return
  }
  const pinged = await ping({ address, ...gently, signal: context.signal })
  record.pinged(pinged)
  if (hasReply(pinged)) {
    record.finding('acquirer', address, latencyFinding('acquirer', { pinged }))
    return
  }
  const series = await acquirerConnects(context, address)
  const connected = { series, intervalMs: 0 }
  record.finding('acquirer', address, latencyFinding('acquirer', { pinged, connected }))
}
