import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import type { CodeMeaning } from '../site/response-codes.ts'
import { hostCode } from './host-code.ts'
import { symptom } from './look.ts'

/**
 * By what response code (DE 39) does the acquirer answer our own question? Any well-formed one
 * clears the network.
 */
export default symptom({
  outcomes: {
    accepted: { service: 'ok', baseline: 0.97959 },
    // A test has no card: the way works, and what the host means by these only the acquirer can say.
    'card-only': { service: 'ok', baseline: 0.01 },
    unknown: { service: 'ok', baseline: 0.01 },
    'not-supported': { service: 'degraded', baseline: 0.0003 },
    'not-served': { service: 'down', baseline: 0.00001 },
    'cut-over': { service: 'down', baseline: 0.00001 },
    'sign-in-again': { service: 'down', baseline: 0.00001 },
    'batch-differs': { service: 'down', baseline: 0.00001 },
    'keys-out-of-step': { service: 'down', baseline: 0.00001 },
    'system-down': { service: 'down', baseline: 0.00001 },
    'format-error': { service: 'down', baseline: 0.00001 },
    'terminal-unknown': { service: 'down', baseline: 0.00001 },
    'merchant-invalid': { service: 'down', baseline: 0.00001 },
    'not-permitted': { service: 'down', baseline: 0.00001 },
    'wrong-login': { service: 'down', baseline: 0.00001 },
  },
  observe(facts): Observation<CodeMeaning | 'unknown'> | undefined {
    const seen = hostCode(facts)
    if (!seen) return undefined
    const { code, meaning: outcome = 'unknown' } = seen
    return { outcome, text: message(`outcome.response-code.${outcome}`, { code }) }
  },
})
