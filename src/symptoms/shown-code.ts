import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import { toldCode } from './host-code.ts'
import { ofMain, symptom } from './look.ts'

type Outcome = 'other' | 'sign-in-again' | 'keys-out-of-step' | 'wrong-login'

/**
 * What does the code on the terminal's display say, beside the one that our own question was
 * answered by? An echo needs no session, no keys and no operator; a payment does.
 */
export default symptom({
  outcomes: {
    // Most codes that people read there are about a card.
    other: { service: 'ok', baseline: 0.979 },
    // Misread, or mended meanwhile.
    'sign-in-again': { service: 'down', baseline: 0.0005 },
    'keys-out-of-step': { service: 'down', baseline: 0.0005 },
    // 05 refuses the holders of cards as well.
    'wrong-login': { service: 'degraded', baseline: 0.02 },
  },
  observe(facts): Observation<Outcome> | undefined {
    const reply = ofMain(facts, 'echo')?.reply
    const told = toldCode(facts)
    if (reply?.kind !== 'response' || reply.de39 === undefined || !told) return undefined
    const { code, meaning } = told
    switch (meaning) {
      case 'sign-in-again':
      case 'keys-out-of-step':
      case 'wrong-login':
        return { outcome: meaning, text: message(`outcome.shown-code.${meaning}`, { code }) }
      default:
        return { outcome: 'other', text: message('outcome.shown-code.other', { code }) }
    }
  },
})
