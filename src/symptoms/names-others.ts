import { message } from '../messages/index.ts'
import { symptom } from './look.ts'
import { mainNames } from './resolver-answers.ts'

/** Do the shop's own resolvers find another, well-known name? Tells “this name” from “every name”. */
export default symptom({
  outcomes: {
    found: { service: 'ok', baseline: 0.97 },
    // Filters block connectivity-check names in some countries and shops.
    'not-found': { service: 'ok', baseline: 0.03 },
  },
  observe(facts) {
    const names = mainNames(facts)
    const asked = names?.resolvers.flatMap(({ role, reference }) =>
      role === 'system' && reference ? [reference] : [],
    )
    if (!names?.referenceName || !asked || asked.length === 0) return undefined
    const args = { name: names.referenceName }
    return asked.some(({ outcome }) => outcome === 'answered')
      ? { outcome: 'found', text: message('outcome.names-others.found', args) }
      : { outcome: 'not-found', text: message('outcome.names-others.not-found', args) }
  },
})
