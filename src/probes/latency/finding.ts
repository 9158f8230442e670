import type { Finding } from '../../model.ts'
import type { LatencyRole, LatencyValue } from '../values.ts'
import { hasReply, type Samples } from './samples.ts'
import { hopsFromTtl, summary } from './summary.ts'

/**
 * What a target's samples say. Pings count where one was answered; else TCP does, and silence of
 * both is a failure, not a loss of everything. What routers say in place of an answer is kept.
 */
export function latencyFinding(
  role: LatencyRole,
  { pinged, unanswered, connected }: Samples,
  hops?: number,
): Finding<LatencyValue> {
  const errors =
    pinged.state === 'measured' && pinged.errors.length > 0 ? { errors: pinged.errors } : {}
  const received = connected?.series.filter((ms) => ms !== null).length ?? 0
  if (pinged.state === 'measured' && hasReply(pinged)) {
    const distance = hops ?? (pinged.ttl === undefined ? undefined : hopsFromTtl(pinged.ttl))
    const { series, intervalMs } = pinged
    return {
      state: 'seen',
      value: summary({
        ...{ role, method: 'icmp', series, intervalMs },
        ...(distance === undefined ? {} : { hops: distance }),
        ...errors,
        ...(connected && {
          tcpCheck: { port: connected.port, sent: connected.series.length, received },
        }),
      }),
    }
  }
  if (connected && received > 0) {
    const { series, intervalMs } = connected
    return {
      state: 'seen',
      value: summary({
        ...{ role, method: 'tcp', series, intervalMs, ...errors },
        ...(unanswered > 0 ? { unansweredPings: unanswered } : {}),
      }),
    }
  }
  if (pinged.state !== 'measured') return pinged
  const { series, intervalMs } = pinged
  return pinged.errors.length > 0
    ? { state: 'seen', value: summary({ role, method: 'icmp', series, intervalMs, ...errors }) }
    : { state: 'failed', failure: 'timeout' }
}
