import type { Service } from '../model.ts'
import { message } from '../messages/index.ts'
import type { Facts } from '../probes/facts.ts'
import { isLocal } from './address.ts'
import { allSeen, mainEndpoint, ofMain, onLoopback, seen, symptom } from './look.ts'

/** The provider showed itself: its hop answers, or a resolver outside the shop does. */
function providerSeen(facts: Facts): boolean {
  return (
    allSeen(facts, 'latency').some(({ value }) => value.role === 'hop' && value.received > 0) ||
    allSeen(facts, 'names').some(({ value }) =>
      value.resolvers.some(
        ({ address, a }) => !isLocal(address) && !['timeout', 'unreachable'].includes(a.outcome),
      ),
    )
  )
}

/** A router told us, by ICMP, that it has no way out. */
function refusedByRouter(facts: Facts): boolean {
  return allSeen(facts, 'latency').some(({ value }) =>
    value.errors?.some(({ kind, from }) => kind === 'net-unreachable' && isLocal(from)),
  )
}

/** This machine has no way out: “unreachable” is its own word then, not a router's. */
function knowsNoWay(facts: Facts): boolean {
  return seen(facts, 'link')?.defaultRoutes.length === 0
}

/** Refused where different hosts never all refuse: by one box on the way. */
const turnedAway: string[] = ['refused', 'reset', 'prohibited', 'closed']

/** A refusal that took longer than this came from outside the shop; on one machine none does. */
function shopMs(facts: Facts): number {
  const gateway = allSeen(facts, 'latency').find(({ value }) => value.role === 'gateway')
  // Twice the slowest way to the router, and time for a busy machine to notice.
  return gateway && !onLoopback(facts) ? 2 * gateway.value.rttMs.p95 + 2 : Infinity
}

/** What of the world beyond the shop was seen to work: the control for every blame. */
export default symptom({
  outcomes: {
    works: { service: 'ok', baseline: 0.92 },
    // A shop that lets only the acquirer out is healthy: its firewall shows us nothing, or a hop.
    'provider-only': { service: 'down', baseline: 0.03 },
    nothing: { service: 'down', baseline: 0.0465 },
    'turned-away': { service: 'down', baseline: 0.003 },
    'router-says-no': { service: 'down', baseline: 0.0005 },
  },
  observe(facts) {
    const references = seen(facts, 'references')
    const pinged = allSeen(facts, 'latency').filter(
      // This machine answers its own pings, whatever it plays.
      ({ value }) => value.role === 'reference' && value.received > 0 && !onLoopback(facts),
    )
    const answered =
      references?.points.filter(
        ({ outcome, ms }) => outcome === 'open' || (outcome === 'refused' && ms > shopMs(facts)),
      ) ?? []
    // With an endpoint, what counts for payments is the endpoint itself.
    const judged: { service?: Service } = mainEndpoint(facts) ? { service: 'ok' } : {}
    if (answered.length > 0 || pinged.length > 0) {
      const args = {
        reached: answered.length || pinged.length,
        of: references?.points.length ?? pinged.length,
        example: answered[0]?.target ?? pinged[0]?.target ?? '',
      }
      return { outcome: 'works', text: message('outcome.internet.works', args), ...judged }
    }
    if (ofMain(facts, 'tcp')?.open) return undefined
    if (refusedByRouter(facts))
      return {
        outcome: 'router-says-no',
        text: message('outcome.internet.router-says-no'),
        ...judged,
      }
    if (!references) return undefined
    const { points } = references
    if (
      points.length > 0 &&
      points.every(({ outcome }) => outcome === 'unreachable') &&
      !knowsNoWay(facts)
    )
      return {
        outcome: 'router-says-no',
        text: message('outcome.internet.router-says-no'),
        ...judged,
      }
    if (points.length > 0 && points.every(({ outcome }) => turnedAway.includes(outcome)))
      return {
        outcome: 'turned-away',
        text: message('outcome.internet.turned-away', { of: points.length }),
        ...judged,
      }
    if (providerSeen(facts))
      return {
        outcome: 'provider-only',
        text: message('outcome.internet.provider-only'),
        ...judged,
      }
    return {
      outcome: 'nothing',
      text: message('outcome.internet.nothing', { of: references.points.length }),
      ...judged,
    }
  },
})
