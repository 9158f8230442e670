import { cause } from './cause.ts'
import { host } from './scopes.ts'

/** 系统升级或维护: the acquirer’s host is being maintained. */
export default cause({
  category: 'host',
  prior: 0.04,
  faults: {
    'maintenance-announced': {
      share: 0.3,
      place: 'host-tcp',
      rows: {
        ...host,
        'maintenance-window': [
          { inside: 0.5 },
          'judgement',
          'most announced work keeps to the usual hours',
        ],
        'acquirer-port': [
          { refused: 0.4, silent: 0.3, open: 0.3 },
          'judgement',
          'hosts in maintenance are closed in some way',
        ],
        'tls-session': [
          { reset: 0.1, closed: 0.05, silent: 0.05, established: 0.8 },
          'judgement',
          '',
        ],
        reply: [{ silent: 0.2, closed: 0.1, answers: 0.6 }, 'judgement', ''],
        'response-code': [{ 'cut-over': 0.2, 'system-down': 0.3, accepted: 0.45 }, 'judgement', ''],
        'http-status': [{ 'retry-later': 0.3, 'server-error': 0.25, fine: 0.4 }, 'judgement', ''],
        'refusal-distance': [{ far: 0.985 }, 'mechanism', 'the host itself'],
      },
      remedies: { 'wait-for-maintenance': 0.9, 'other-tender': 0.3, 'call-acquirer': 0.3 },
    },
    'maintenance-window': {
      share: 0.3,
      place: 'host-tcp',
      rows: {
        ...host,
        'maintenance-window': [{ inside: 0.985 }, 'mechanism', 'this is the fault'],
        'acquirer-port': [
          { refused: 0.4, silent: 0.3, open: 0.3 },
          'judgement',
          'hosts in maintenance are closed in some way',
        ],
        'tls-session': [
          { reset: 0.1, closed: 0.05, silent: 0.05, established: 0.8 },
          'judgement',
          '',
        ],
        reply: [{ silent: 0.2, closed: 0.1, answers: 0.6 }, 'judgement', ''],
        'response-code': [{ 'cut-over': 0.2, 'system-down': 0.3, accepted: 0.45 }, 'judgement', ''],
        'http-status': [{ 'retry-later': 0.3, 'server-error': 0.25, fine: 0.4 }, 'judgement', ''],
        'refusal-distance': [{ far: 0.985 }, 'mechanism', 'the host itself'],
      },
      remedies: { 'wait-for-maintenance': 0.9, 'other-tender': 0.3, 'call-acquirer': 0.3 },
    },
    'cut-over': {
      share: 0.25,
      place: 'host-app',
      rows: {
        ...host,
        'response-code': [{ 'cut-over': 0.96 }, 'source', 'codes 90, 906, domain.md 2'],
        reply: [{ answers: 0.98 }, 'mechanism', 'the host itself answers'],
      },
      remedies: { 'try-again': 0.3, 'wait-for-maintenance': 0.9 },
    },
    'retry-after': {
      share: 0.15,
      place: 'host-app',
      rows: {
        ...host,
        'http-status': [{ 'retry-later': 0.96 }, 'mechanism', '503 with Retry-After'],
      },
      remedies: { 'wait-for-maintenance': 0.9, 'other-tender': 0.3 },
    },
  },
})
