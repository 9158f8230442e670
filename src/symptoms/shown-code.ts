import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import type { CodeMeaning } from '../site/response-codes.ts'
import { toldCode } from './host-code.ts'
import { symptom } from './look.ts'

type Outcome = CodeMeaning | 'unknown'

/**
 * What does the code on the terminal's display say? It tells of the terminal's own exchange with the
 * host: another message, at another time, under the terminal's own numbers. So it stands beside the
 * code that our own question is answered by, and neither takes back the other.
 */
export default symptom({
  outcomes: {
    accepted: { service: 'ok', baseline: 0.1 },
    // Most codes that people read there are about a card.
    'card-only': { service: 'ok', baseline: 0.8082 },
    // Hosts and terminals have many of their own.
    unknown: { service: 'ok', baseline: 0.068 },
    // 12 and 40 also refuse what a card does not offer.
    'not-supported': { service: 'degraded', baseline: 0.003 },
    // 05 refuses the holders of cards as well.
    'wrong-login': { service: 'degraded', baseline: 0.02 },
    // A card's bank that was late once.
    'system-down': { service: 'down', baseline: 0.0002 },
    // 58 is also said of a card that may not be used in such a shop.
    'not-permitted': { service: 'down', baseline: 0.0002 },
    // The others: one reading in a few hundred is wrong, and then it may be any of a hundred codes.
    'not-served': { service: 'down', baseline: 0.00005 },
    'cut-over': { service: 'down', baseline: 0.00005 },
    'sign-in-again': { service: 'down', baseline: 0.00005 },
    'batch-differs': { service: 'down', baseline: 0.00005 },
    'keys-out-of-step': { service: 'down', baseline: 0.00005 },
    'format-error': { service: 'down', baseline: 0.00005 },
    'terminal-unknown': { service: 'down', baseline: 0.00005 },
    'merchant-invalid': { service: 'down', baseline: 0.00005 },
  },
  observe(facts): Observation<Outcome> | undefined {
    const told = toldCode(facts)
    if (!told) return undefined
    const { code, meaning: outcome = 'unknown' } = told
    return { outcome, text: message(`outcome.shown-code.${outcome}`, { code }) }
  },
})
