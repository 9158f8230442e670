import { anySignal } from '../net/any-signal.ts'
import { gatewayAddress } from './gateway-address.ts'
import { measureAcquirer } from './latency/acquirer.ts'
import { lookAgain } from './latency/again.ts'
import { measureGateway } from './latency/gateway.ts'
import { measureHop } from './latency/hop.ts'
import { acquirerAddress, referenceAddress } from './latency/known.ts'
import { recorder } from './latency/recorder.ts'
import { measureReference } from './latency/reference.ts'
import type { Probe } from './probe.ts'

/**
 * Round-trip times, all series at once: 54 pings of 56 bytes each to the router, to the provider's
 * first hop and to a reference, 36 to the main endpoint, none faster than every 20 and 40 ms; six
 * pings that die on the way, to learn the hop's address. Where router or reference leave pings
 * unanswered, up to 50 TCP connections to a port that is known to answer; to the acquirer none.
 * Where something is lost, all of this once more.
 */
const latency: Probe<'latency'> = {
  needs: ['names', 'references', 'gateway', 'tcp'],
  // The name, the series, the wait for the TCP probe where the acquirer answers no ping, and the
  // series once more.
  deadlineMs: 9500,
  targets: () => [],
  async run(given) {
    const context = { ...given, signal: anySignal(given.signal) }
    const record = recorder(given)
    const gateway = gatewayAddress(context.site, context.signal)
    const reference = referenceAddress(context)
    const acquirer = acquirerAddress(context)
    const far = reference.then((known) => known ?? acquirer)
    const others = Promise.all([
      measureAcquirer(context, acquirer, record),
      measureGateway(context, gateway, record),
      measureReference(context, reference, record),
    ])
    const [looks, hop] = await Promise.all([
      others,
      measureHop(context, { gateway, far, others }, record),
    ])
    await lookAgain(
      [...looks, hop].filter((look) => look !== undefined),
      record,
      context.signal,
    )
  },
}
export default latency
