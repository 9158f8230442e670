import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import type { Facts } from '../probes/facts.ts'
import { allSeen, ofMain, seen, symptom } from './look.ts'

/** Something behind the router answered, so the router passes traffic whatever it says itself. */
function passesTraffic(facts: Facts): boolean {
  return (
    (seen(facts, 'references')?.reached ?? 0) > 0 ||
    ofMain(facts, 'tcp')?.open === true ||
    allSeen(facts, 'latency').some(({ value }) => value.role !== 'gateway' && value.received > 0)
  )
}

/** Does the router answer in any way: ARP, ping, or a port that opens or refuses? */
export default symptom({
  outcomes: {
    answers: { service: 'ok', baseline: 0.99 },
    'another-answers': { service: 'ok', baseline: 0.002 },
    // A router that shows its address and answers nothing else: strict ones do.
    'only-shown': { service: 'ok', baseline: 0.004 },
    silent: { service: 'ok', baseline: 0.004 },
  },
  observe(facts): Observation<'answers' | 'another-answers' | 'only-shown' | 'silent'> | undefined {
    const gateway = seen(facts, 'gateway')
    if (!gateway) return undefined
    const args = { gateway: gateway.address }
    const speaks =
      gateway.icmp === 'answers' ||
      gateway.tcp.some(({ outcome }) => ['open', 'refused', 'reset'].includes(outcome))
    if (gateway.alive && !speaks && !passesTraffic(facts) && gateway.icmp === 'silent')
      return { outcome: 'only-shown', text: message('outcome.gateway-reach.only-shown', args) }
    if (gateway.alive || passesTraffic(facts)) {
      const rtt = allSeen(facts, 'latency').find(({ value }) => value.role === 'gateway')?.value
      return {
        outcome: 'answers',
        text:
          rtt && rtt.received > 0
            ? message('outcome.gateway-reach.answers-in', { ...args, ms: rtt.rttMs.median })
            : message('outcome.gateway-reach.answers', args),
      }
    }
    const other = gateway.others[0]
    return other
      ? {
          outcome: 'another-answers',
          text: message('outcome.gateway-reach.another-answers', { ...args, other }),
        }
      : { outcome: 'silent', text: message('outcome.gateway-reach.silent', args) }
  },
})
