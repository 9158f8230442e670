import { message } from '../messages/index.ts'
import { isLocal } from './address.ts'
import { onLoopback, seen, symptom } from './look.ts'
import { mainNames } from './resolver-answers.ts'

/** Whose resolver does the shop ask first? Where the routers forward, the router is asked. */
export default symptom({
  outcomes: {
    router: { service: 'ok', baseline: 0.66 },
    outside: { service: 'ok', baseline: 0.14 },
    // Providers hand out two; people type one.
    'outside-two': { service: 'ok', baseline: 0.15 },
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
