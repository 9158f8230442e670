import type { GatewayAddress } from '../gateway-address.ts'
import type { ProbeContext } from '../probe.ts'
import { latencyFinding } from './finding.ts'
import { gatewayPort } from './known.ts'
import type { Recorder } from './recorder.ts'
import { takeSamples } from './samples.ts'
import { connects, often } from './series.ts'

/** Pings the router, or connects to it where it leaves pings unanswered. */
export async function measureGateway(
  context: ProbeContext<'latency'>,
  known: Promise<GatewayAddress>,
  record: Recorder,
): Promise<void> {
  const gateway = await known
  // The gateway probe says why there is none.
  if ('missing' in gateway) return
  const { address } = gateway
  const samples = await takeSamples(address, {
    ...often,
    connects: connects.gateway,
    tcpPort: () => gatewayPort(context, address),
    signal: context.signal,
  })
  record.pinged(samples.pinged)
  record.finding('gateway', address, latencyFinding('gateway', samples))
}
