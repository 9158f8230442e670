import type { GatewayAddress } from '../gateway-address.ts'
import type { ProbeContext } from '../probe.ts'
import { latencyFinding } from './finding.ts'
import { gatewayPort } from './known.ts'
import type { Recorder } from './recorder.ts'
import { type Connects, takeSamples } from './samples.ts'
import { often, takeConnects } from './series.ts'

/** TCP connects in place of pings; the router is the shop's own. */
const count = 50

/** Pings the router, and connects to it where it leaves pings unanswered. */
export async function measureGateway(
  context: ProbeContext<'latency'>,
  known: Promise<GatewayAddress>,
  record: Recorder,
): Promise<void> {
  const { signal } = context
  const gateway = await known
  // The gateway probe says why there is none.
  if ('missing' in gateway) return
  const { address } = gateway
  const samples = await takeSamples(address, {
    ...often,
    async connect(none) {
      const port = await gatewayPort(context, address)
      const connected = await takeConnects(port, { none, count, signal })
      return port?.refuses && connected && isLimited(connected) ? undefined : connected
    },
    signal,
  })
  record.pinged(samples.pinged)
  record.finding('gateway', address, latencyFinding('gateway', samples))
}

/** A firewall answers only some of many connects with a refusal: that is no loss, and no measure of it. */
function isLimited({ series }: Connects): boolean {
  return series.filter((ms) => ms === null).length > series.length / 10
}
