import { message } from '../messages/index.ts'
import type { Facts } from '../probes/facts.ts'
import { allSeen, onLoopback, seen, symptom } from './look.ts'

/** Fewer than this that stay silent over IPv4 may be filtered one by one. */
const leastAsked = 3

/** What was asked beyond the shop, by its address, and whether anything came back. */
function asked(facts: Facts): { address: string; answered: boolean }[] {
  const mute = (outcome: string) => outcome === 'timeout' || outcome === 'unreachable'
  const points = seen(facts, 'references')?.points ?? []
  const pages = seen(facts, 'portal')?.checks ?? []
  const clocks = seen(facts, 'clock')?.tried ?? []
  const resolvers = allSeen(facts, 'names').flatMap(({ value }) => value.resolvers)
  return [
    ...[...points, ...pages, ...clocks].flatMap(({ address, outcome }) =>
      address === undefined ? [] : [{ address, answered: !mute(outcome) }],
    ),
    ...resolvers
      .filter(({ role }) => role === 'comparison')
      .map(({ address, a }) => ({ address, answered: !mute(a.outcome) })),
    ...allSeen(facts, 'latency')
      .filter(({ value }) => value.role === 'reference')
      .map(({ target, value }) => ({ address: target, answered: value.received > 0 })),
  ]
}

/** Does anything get out over IPv4? Asked where IPv6 was seen to. */
export default symptom({
  outcomes: {
    passes: { service: 'ok', baseline: 0.998 },
    // Mobile networks that translate, and shops that filter nearly all of IPv4 and forget IPv6.
    'only-ipv6': { service: 'ok', baseline: 0.002 },
  },
  observe(facts) {
    if (onLoopback(facts)) return undefined
    const all = asked(facts)
    const over6 = all.filter(({ address }) => address.includes(':'))
    const over4 = all.filter(({ address }) => !address.includes(':'))
    if (!over6.some(({ answered }) => answered)) return undefined
    if (over4.some(({ answered }) => answered))
      return { outcome: 'passes', text: message('outcome.ipv4-way.passes') }
    return over4.length < leastAsked
      ? undefined
      : {
          outcome: 'only-ipv6',
          text: message('outcome.ipv4-way.only-ipv6', { asked: over4.length }),
        }
  },
})
