import type { Facts } from '../probes/facts.ts'
import { message } from '../messages/index.ts'
import { isLocal } from './address.ts'
import { allSeen, onLoopback, seen, symptom } from './look.ts'
import { mainNames } from './resolver-answers.ts'

/** In the range that only providers use (RFC 6598), or in one /16 with the provider's first hop. */
function isProviders(facts: Facts, address: string): boolean {
  if (/^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(address)) return true
  const hop = allSeen(facts, 'latency').find(({ value }) => value.role === 'hop')?.target
  const network = (one: string) => one.split('.').slice(0, 2).join('.')
  return (
    hop !== undefined &&
    !isLocal(hop) &&
    hop.includes('.') &&
    address.includes('.') &&
    network(hop) === network(address)
  )
}

/** Whose resolver does the shop ask first? Where the routers forward, the router is asked. */
export default symptom({
  outcomes: {
    router: { service: 'ok', baseline: 0.66 },
    provider: { service: 'ok', baseline: 0.17 },
    outside: { service: 'ok', baseline: 0.06 },
    // Providers hand out two; people type one.
    'outside-two': { service: 'ok', baseline: 0.06 },
    'shop-other': { service: 'ok', baseline: 0.05 },
  },
  observe(facts) {
    const gateway = seen(facts, 'gateway')
    const first = mainNames(facts)?.resolvers.find(({ role }) => role === 'system')
    if (!first || !gateway || onLoopback(facts) || /^(127\.|::1$)/.test(first.address))
      return undefined
    const args = { resolver: first.address }
    if (first.address === gateway.address)
      return { outcome: 'router', text: message('outcome.resolver-place.router', args) }
    if (isProviders(facts, first.address))
      return { outcome: 'provider', text: message('outcome.resolver-place.provider', args) }
    const several = mainNames(facts)?.resolvers.filter(({ role }) => role === 'system') ?? []
    if (several.length > 1 && several.every(({ address }) => !isLocal(address)))
      return {
        outcome: 'outside-two',
        text: message('outcome.resolver-place.outside-two', {
          resolver: several.map(({ address }) => address).join(', '),
        }),
      }
    return isLocal(first.address)
      ? { outcome: 'shop-other', text: message('outcome.resolver-place.shop-other', args) }
      : { outcome: 'outside', text: message('outcome.resolver-place.outside', args) }
  },
})
