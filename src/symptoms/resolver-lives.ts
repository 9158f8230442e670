import { message } from '../messages/index.ts'
import { isLocal } from './address.ts'
import { symptom } from './look.ts'
import { mainNames } from './resolver-answers.ts'

/**
 * Does the shop's silent resolver live? Asked of silence only, and of one in the shop, which forwards
 * to others: one that answers for itself waits in vain for somebody behind it.
 */
export default symptom({
  outcomes: {
    lives: { service: 'ok', baseline: 0.5 },
    dead: { service: 'ok', baseline: 0.5 },
  },
  observe(facts) {
    const system = mainNames(facts)?.resolvers.filter(({ role }) => role === 'system') ?? []
    const silent = ({ outcome }: { outcome: string }) => outcome === 'timeout'
    if (system.length === 0 || !system.every(({ a, overTcp }) => silent(a) && silent(overTcp ?? a)))
      return undefined
    if (system.some(({ alive, address }) => alive === undefined || !isLocal(address)))
      return undefined
    const args = { resolver: system.map(({ address }) => address).join(', ') }
    return system.some(({ alive }) => alive)
      ? { outcome: 'lives', text: message('outcome.resolver-lives.lives', args) }
      : { outcome: 'dead', text: message('outcome.resolver-lives.dead', args) }
  },
})
