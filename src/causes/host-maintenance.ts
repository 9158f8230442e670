import { cause } from './cause.ts'
import type { Rows } from './cause.ts'
import { host } from './scopes.ts'

/** What a host shows while people work on it, announced or not. */
const inMaintenance: Rows = {
  'acquirer-port': [
    { refused: 0.2, silent: 0.15, open: 0.64 },
    'judgement',
    'most hosts in maintenance still answer, with a code or a status',
  ],
  'tls-session': [{ reset: 0.1, closed: 0.05, silent: 0.05, established: 0.8 }, 'judgement', ''],
  reply: [{ silent: 0.1, closed: 0.05, answers: 0.8499 }, 'judgement', ''],
  'response-code': [
    { 'cut-over': 0.3, 'system-down': 0.1, accepted: 0.599 },
    'source',
    '90, and 96 during UnionPay maintenance, domain.md 2.1',
  ],
  'shown-code': [
    { 'cut-over': 0.3, 'system-down': 0.1, 'card-only': 0.45 },
    'source',
    'the same codes',
  ],
  'http-status': [
    { 'retry-later': 0.4, 'server-error': 0.08, overloaded: 0.002, fine: 0.508 },
    'judgement',
    '503 with a time to come back is the rule',
  ],
  'refusal-distance': [{ far: 0.985 }, 'mechanism', 'the host itself'],
}

/** 系统升级或维护: the acquirer’s host is being maintained. */
export default cause({
  category: 'host',
  prior: 0.04,
  faults: {
    'maintenance-announced': {
      share: 0.12,
      place: 'host-tcp',
      rows: {
        ...host,
        announced: [{ maintenance: 0.985 }, 'mechanism', 'this is the announcement'],
        'maintenance-window': [
          { inside: 0.5 },
          'judgement',
          'most announced work keeps to the usual hours',
        ],
        ...inMaintenance,
      },
      remedies: {
        'wait-for-maintenance': 0.9,
        'other-tender': 0.3,
        'call-acquirer': 0.02,
        'read-notices': 0.3,
      },
    },
    'maintenance-unannounced': {
      share: 0.02,
      place: 'host-tcp',
      rows: { ...host, ...inMaintenance },
      remedies: {
        'wait-for-maintenance': 0.9,
        'other-tender': 0.3,
        'call-acquirer': 0.1,
        'read-notices': 0.1,
      },
    },
    'maintenance-window': {
      share: 0.11,
      place: 'host-tcp',
      rows: {
        ...host,
        'maintenance-window': [{ inside: 0.985 }, 'mechanism', 'this is the fault'],
        ...inMaintenance,
      },
      remedies: {
        'wait-for-maintenance': 0.9,
        'other-tender': 0.3,
        'call-acquirer': 0.1,
        'read-notices': 0.3,
      },
    },
    'cut-over': {
      share: 0.4,
      place: 'host-app',
      rows: {
        ...host,
        'maintenance-window': [
          { inside: 0.5 },
          'judgement',
          'it comes every night, and sheets that name hours mostly name its own',
        ],
        'response-code': [
          { 'cut-over': 0.8, accepted: 0.17 },
          'source',
          'codes 90, 906, domain.md 2; some front ends answer an echo by themselves',
        ],
        'shown-code': [{ 'cut-over': 0.93 }, 'source', 'codes 90, 906, domain.md 2'],
        'terminal-shows': [
          { code: 0.7, connecting: 0.2, working: 0.05 },
          'mechanism',
          'the host’s code is what is shown',
        ],
        reply: [{ answers: 0.98 }, 'mechanism', 'the host itself answers'],
      },
      remedies: { 'try-again': 0.3, 'wait-for-maintenance': 0.9 },
    },
    'retry-after': {
      share: 0.35,
      place: 'host-app',
      rows: {
        ...host,
        announced: [{ maintenance: 0.5 }, 'judgement', 'whoever plans the end tells of it, mostly'],
        'maintenance-window': [
          { inside: 0.4 },
          'judgement',
          'planned work keeps to the usual hours',
        ],
        'http-status': [
          { 'retry-later': 0.96, overloaded: 0.003 },
          'mechanism',
          '503 with Retry-After; whoever plans the end of work names minutes to hours',
        ],
      },
      remedies: {
        'wait-for-maintenance': 0.9,
        'other-tender': 0.3,
        'read-notices': 0.1,
        'call-acquirer': 0.1,
      },
    },
  },
})
