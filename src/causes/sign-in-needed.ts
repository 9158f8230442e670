import { cause } from './cause.ts'
import type { Rows } from './cause.ts'
import { account, terminalOnly } from './scopes.ts'

/** The centre of UnionPay knows that a sign-in is due, and says so with any answer of its. */
const asked: Rows = {
  'processing-requirement': [
    { 'sign-in-again': 0.3 },
    'source',
    'value 3 of the head, domain.md 1.2; not every centre uses it',
  ],
}

/** 需要重新签到: batch, session or keys of the terminal are out of step with the host. */
export default cause({
  category: 'operation',
  prior: 0.02,
  faults: {
    'batch-mismatch': {
      share: 0.35,
      place: 'host-app',
      rows: {
        ...account,
        ...asked,
        'response-code': [
          { 'batch-differs': 0.83, accepted: 0.15 },
          'source',
          'code 77, domain.md 2.1; an echo names the batch, and some hosts do not look at it',
        ],
        'shown-code': [
          { 'batch-differs': 0.88, 'sign-in-again': 0.05 },
          'source',
          'code 77, domain.md 2.1; some terminals only say that they must sign in',
        ],
        reply: [{ answers: 0.98 }, 'mechanism', 'the host itself answers'],
      },
      remedies: { 'sign-in-again': 0.9, 'call-acquirer': 0.5, 'settle-batch': 0.85 },
    },
    'keys-out-of-step': {
      share: 0.4,
      place: 'host-app',
      rows: {
        ...account,
        ...asked,
        'response-code': [
          { 'keys-out-of-step': 0.7, accepted: 0.28 },
          'source',
          'codes 99, A0, 916 to 919, domain.md 2; an echo carries no MAC (domain.md 1.3), and some hosts look no further',
        ],
        'shown-code': [
          { 'keys-out-of-step': 0.88, 'sign-in-again': 0.05 },
          'source',
          'the same codes; some terminals only say that they must sign in',
        ],
        reply: [{ answers: 0.98 }, 'mechanism', 'the host itself answers'],
      },
      remedies: { 'sign-in-again': 0.75, 'reload-keys': 0.85 },
    },
    'session-expired': {
      share: 0.25,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        ...asked,
        'response-code': [
          { 'sign-in-again': 0.3, 'batch-differs': 0.03, accepted: 0.6 },
          'judgement',
          'an echo needs no session',
        ],
        'shown-code': [
          { 'sign-in-again': 0.85, 'batch-differs': 0.05 },
          'mechanism',
          'a payment needs one',
        ],
        'terminal-shows': [
          { code: 0.6, connecting: 0.3, working: 0.05 },
          'judgement',
          'most terminals say that they must sign in',
        ],
        reply: [{ answers: 0.98 }, 'mechanism', 'the host itself answers'],
      },
      remedies: { 'sign-in-again': 0.9 },
    },
  },
})
