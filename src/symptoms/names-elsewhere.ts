import { message } from '../messages/index.ts'
import { isLocal } from './address.ts'
import { onLoopback, symptom } from './look.ts'
import { comparisonAnswers, mainNames } from './resolver-answers.ts'

/** Do other resolvers, outside the shop, find the acquirer's name? */
export default symptom({
  outcomes: {
    answers: { service: 'ok', baseline: 0.84 },
    // Acquirers on private lines do publish private addresses.
    'answers-private': { service: 'ok', baseline: 0.01 },
    // Many shops let only their own resolver out: silence is normal.
    silent: { service: 'ok', baseline: 0.125 },
    // A name that only the provider's or the acquirer's own resolvers know (split DNS).
    'no-such-name': { service: 'ok', baseline: 0.02 },
    fails: { service: 'ok', baseline: 0.005 },
  },
  observe(facts) {
    const names = mainNames(facts)
    if (!names) return undefined
    const answers = comparisonAnswers(names)
    if (answers.length === 0) return undefined
    const said = (wanted: string[]) => answers.some(({ outcome }) => wanted.includes(outcome))
    const args = { name: names.name }
    const given = answers.flatMap(({ addresses }) => addresses)
    if (given.length > 0 && given.every(isLocal) && !onLoopback(facts))
      return {
        outcome: 'answers-private',
        text: message('outcome.names-elsewhere.answers-private', args),
      }
    if (said(['answered']))
      return { outcome: 'answers', text: message('outcome.names-elsewhere.answers', args) }
    if (said(['no-such-name', 'no-address']))
      return {
        outcome: 'no-such-name',
        text: message('outcome.names-elsewhere.no-such-name', args),
      }
    if (said(['server-failed', 'server-refused', 'malformed']))
      return { outcome: 'fails', text: message('outcome.names-elsewhere.fails', args) }
    // Where only the acquirer is let out, nobody outside can be asked.
    if (facts.site.network.references.length === 0) return undefined
    return { outcome: 'silent', text: message('outcome.names-elsewhere.silent') }
  },
})
