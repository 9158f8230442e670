import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import type { Facts } from '../probes/facts.ts'
import { mainEndpoint, ofMain, symptom } from './look.ts'
import { meaningOf } from './response-codes.ts'
import type { CodeMeaning } from './response-codes.ts'

/** The code that the host sent us, or that a person read on the terminal. */
function codeSeen(facts: Facts): string | undefined {
  const reply = ofMain(facts, 'echo')?.reply
  if (reply?.kind === 'response' && reply.de39 !== undefined) return reply.de39
  const told = facts.answers.code?.trim()
  return told && /^[0-9A-Za-z]{2,3}$/.test(told) ? told : undefined
}

/** What does the acquirer's response code (DE 39) say? Any well-formed one clears the network. */
export default symptom({
  outcomes: {
    accepted: { service: 'ok', baseline: 0.97961 },
    'card-only': { service: 'ok', baseline: 0.02 },
    'not-supported': { service: 'degraded', baseline: 0.0003 },
    'cut-over': { service: 'down', baseline: 0.00001 },
    'sign-in-again': { service: 'down', baseline: 0.00001 },
    'keys-out-of-step': { service: 'down', baseline: 0.00001 },
    'system-down': { service: 'down', baseline: 0.00001 },
    'format-error': { service: 'down', baseline: 0.00001 },
    'terminal-unknown': { service: 'down', baseline: 0.00001 },
    'merchant-invalid': { service: 'down', baseline: 0.00001 },
    'not-permitted': { service: 'down', baseline: 0.00001 },
    'wrong-login': { service: 'down', baseline: 0.00001 },
  },
  observe(facts): Observation<CodeMeaning> | undefined {
    const code = codeSeen(facts)
    if (code === undefined) return undefined
    const outcome = meaningOf(code, mainEndpoint(facts)?.iso8583?.dialect)
    return { outcome, text: message(`outcome.response-code.${outcome}`, { code }) }
  },
})
