import type { GatewayAddress } from '../gateway-address.ts'
import type { ProbeContext } from '../probe.ts'
import type { Look } from './again.ts'
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
): Promise<Look | undefined> {
  const { signal } = context
  const gateway = await known
  // The gateway probe says why there is none.
  if ('missing' in gateway) return undefined
  const { address } = gateway
  const again = () =>
    takeSamples(address, {
      ...often,
      async connect(none) {
        const port = await gatewayPort(context, address)
        const connected = await takeConnects(port, { none, count, signal })
        return port?.refuses && connected && isLimited(connected) ? undefined : connected
      },
      signal,
    })
  const samples = await again()
  record.pinged(samples.pinged)
  record.finding('gateway', address, latencyFinding('gateway', samples))
  return { role: 'gateway', address, samples, again }
}

/** A firewall answers only some of many connects with a refusal: that is no loss, and no measure of it. */
function isLimited({ series }: Connects): boolean {
  return series.filter((ms) => ms === null).length > series.length / 10
}
