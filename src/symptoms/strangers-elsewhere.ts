import { message } from '../messages/index.ts'
import { ofMain, symptom } from './look.ts'

/** Does the stranger who signed for the acquirer sign for others too? Asked where a stranger did. */
export default symptom({
  outcomes: {
    // Acquirers' own authorities sign for nobody else.
    'for-the-acquirer': { service: 'ok', baseline: 0.995 },
    'for-everybody': { service: 'ok', baseline: 0.005 },
  },
  observe(facts) {
    const elsewhere = ofMain(facts, 'tls')?.elsewhere
    if (!elsewhere) return undefined
    const args = { address: elsewhere.address }
    return elsewhere.sameAuthority
      ? {
          outcome: 'for-everybody',
          text: message('outcome.strangers-elsewhere.for-everybody', args),
        }
      : {
          outcome: 'for-the-acquirer',
          text: message('outcome.strangers-elsewhere.for-the-acquirer', args),
        }
  },
})
