import { message } from '../messages/index.ts'
import type { MtuSize } from '../probes/values/mtu.ts'
import { seen, symptom } from './look.ts'

/** Do large packets get through to the acquirer, or to a reference where it answers no pings? */
export default symptom({
  outcomes: {
    pass: { service: 'ok', baseline: 0.95 },
    // A smaller limit that a router tells is no fault: DSL and tunnels have one.
    told: { service: 'ok', baseline: 0.045 },
    vanish: { service: 'ok', baseline: 0.005 },
  },
  observe(facts) {
    const ways = seen(facts, 'mtu')?.ways ?? []
    const way = ways.find(({ sizes }) => sizes.some(({ received }) => received > 0))
    if (!way) return undefined
    const [smallest] = way.sizes
    const largest = way.sizes.at(-1)
    // On a line that loses small ones too, any large one that arrives shows that the way takes them.
    const lossy = smallest !== undefined && smallest.received < smallest.sent
    const passes = ({ sent, received }: MtuSize) => received > 0 && (lossy || received * 2 > sent)
    const passed = Math.max(...way.sizes.filter(passes).map(({ bytes }) => bytes), 0)
    const args = { bytes: passed, to: way.address }
    if (largest && passes(largest))
      return { outcome: 'pass', text: message('outcome.large-packets.pass', args) }
    return way.reportedMtu
      ? {
          outcome: 'told',
          text: message('outcome.large-packets.told', { ...args, bytes: way.reportedMtu.bytes }),
        }
      : { outcome: 'vanish', text: message('outcome.large-packets.vanish', args) }
  },
})
