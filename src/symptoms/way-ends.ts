import type { Observation } from '../model.ts'
import type { RouteWay } from '../probes/values/route.ts'
import { message } from '../messages/index.ts'
import { isLocal } from './address.ts'
import { allSeen, onLoopback, seen, symptom } from './look.ts'

type Outcome = 'reaches' | 'late' | 'early' | 'told-beyond' | 'told-here' | 'loop'

/** The farthest router that said anything on a way. */
function lastTtl(way: RouteWay): number {
  return Math.max(
    0,
    ...way.hops.filter(({ address, reached }) => address && !reached).map(({ ttl }) => ttl),
  )
}

/** How far do packets to the acquirer get? Asked when its port does not open. */
export default symptom({
  outcomes: {
    // Only asked of a port that does not open; half of the hosts answer the last ping.
    reaches: { service: 'ok', baseline: 0.45 },
    late: { service: 'ok', baseline: 0.35 },
    early: { service: 'ok', baseline: 0.15 },
    'told-beyond': { service: 'ok', baseline: 0.03 },
    'told-here': { service: 'ok', baseline: 0.01 },
    loop: { service: 'ok', baseline: 0.01 },
  },
  observe(facts): Observation<Outcome> | undefined {
    const ways = seen(facts, 'route')?.ways
    const way = ways?.find(({ role }) => role === 'acquirer')
    if (!way || onLoopback(facts)) return undefined
    const args = {
      address: way.address,
      last: way.hops.findLast(({ address }) => address)?.address ?? '',
    }
    if (way.end === 'reached')
      return { outcome: 'reaches', text: message('outcome.way-ends.reaches', args) }
    if (way.end === 'loop') return { outcome: 'loop', text: message('outcome.way-ends.loop', args) }
    const told = allSeen(facts, 'latency').flatMap(({ value }) =>
      value.role === 'acquirer' ? (value.errors ?? []) : [],
    )
    const beyond = told.find(({ from }) => !isLocal(from))
    const here = told.find(({ from }) => isLocal(from))
    if (beyond)
      return {
        outcome: 'told-beyond',
        text: message('outcome.way-ends.told-beyond', { ...args, last: beyond.from }),
      }
    if (here)
      return {
        outcome: 'told-here',
        text: message('outcome.way-ends.told-here', { ...args, last: here.from }),
      }
    // This machine's own word that nobody answers on its network says nothing of the way.
    if (way.hops.every(({ ttl }) => ttl === 0)) return undefined
    if (way.end === 'error') {
      const outcome = isLocal(args.last) || args.last === '' ? 'told-here' : 'told-beyond'
      return { outcome, text: message(`outcome.way-ends.${outcome}`, args) }
    }
    // Without a router that spoke behind the shop, an early end cannot be told from shy routers.
    const reference = ways?.find(({ role }) => role === 'reference')
    if (!reference || lastTtl(reference) < 2) return undefined
    return lastTtl(way) < lastTtl(reference)
      ? { outcome: 'early', text: message('outcome.way-ends.early', args) }
      : { outcome: 'late', text: message('outcome.way-ends.late', args) }
  },
})
