import { cause } from './cause.ts'
import { account, terminalOnly } from './scopes.ts'

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
        'response-code': [{ 'sign-in-again': 0.96 }, 'source', 'code 77, domain.md 2.1'],
        reply: [{ answers: 0.98 }, 'mechanism', 'the host itself answers'],
      },
      remedies: { 'sign-in-again': 0.9, 'call-acquirer': 0.5, 'settle-batch': 0.85 },
    },
    'keys-out-of-step': {
      share: 0.4,
      place: 'host-app',
      rows: {
        ...account,
        'response-code': [
          { 'keys-out-of-step': 0.96 },
          'source',
          'codes 99, A0, 916 to 919, domain.md 2',
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
        'response-code': [
          { 'sign-in-again': 0.3, accepted: 0.6 },
          'judgement',
          'an echo needs no session',
        ],
      },
      remedies: { 'sign-in-again': 0.9 },
    },
  },
})
