import { cause } from './cause.ts'
import { acquirerSilent, host } from './scopes.ts'

/** 支付/银行系统故障: the acquirer’s host does not work. */
export default cause({
  category: 'host',
  prior: 0.04,
  faults: {
    'port-closed': {
      share: 0.155,
      place: 'host-tcp',
      rows: {
        ...host,
        'way-ends': [{ reaches: 0.5, late: 0.45 }, 'mechanism', 'the way is whole'],
        announced: [{ incident: 0.35, nothing: 0.6 }, 'judgement', 'status pages lag behind'],
        internet: [{ works: 0.955 }, 'mechanism', ''],
        'acquirer-port': [{ refused: 0.985 }, 'mechanism', 'the host is up, its service is not'],
        'refusal-distance': [{ far: 0.985 }, 'mechanism', 'the host itself refuses'],
        'other-ports': [{ answers: 0.6 }, 'mechanism', 'the host is alive'],
        'port-elsewhere': [{ passes: 0.55 }, 'mechanism', 'the port number is not stopped'],
      },
      remedies: {
        'call-acquirer': 0.6,
        'use-backup-host': 0.5,
        'wait-for-host': 0.85,
        'other-tender': 0.3,
      },
    },
    'host-silent': {
      share: 0.155,
      place: 'host-tcp',
      rows: {
        ...acquirerSilent,
        ...host,
        'way-ends': [
          { late: 0.64, early: 0.08, reaches: 0.27 },
          'mechanism',
          'the way is whole up to the host',
        ],
        announced: [{ incident: 0.35, nothing: 0.6 }, 'judgement', 'status pages lag behind'],
        'other-ports': [
          { silent: 0.65, 'only-ours-silent': 0.2 },
          'mechanism',
          'the host is gone; or its service hangs and takes no more connections',
        ],
        'acquirer-ping': [
          { silent: 0.7 },
          'mechanism',
          'the host is gone, or only this service hangs behind its firewall',
        ],
        'port-elsewhere': [{ passes: 0.55 }, 'mechanism', 'the port number is not stopped'],
        'backup-port': [{ fails: 0.4 }, 'judgement', ''],
      },
      remedies: {
        'call-acquirer': 0.6,
        'use-backup-host': 0.5,
        'wait-for-host': 0.85,
        'other-tender': 0.3,
      },
    },
    'host-mute': {
      share: 0.09,
      place: 'host-tls',
      rows: {
        ...host,
        'large-packets': [{ pass: 0.95 }, 'mechanism', 'the way takes large packets'],
        announced: [{ incident: 0.35, nothing: 0.6 }, 'judgement', 'status pages lag behind'],
        'acquirer-port': [{ open: 0.99 }, 'mechanism', 'it accepts'],
        'tls-session': [
          { silent: 0.94, stalled: 0.03 },
          'judgement',
          'and says nothing; a program that is stuck may stop within the exchange',
        ],
        'hello-fate': [
          { taken: 0.87, lost: 0.12 },
          'mechanism',
          'its kernel takes what its program does not read, unless its queue is full',
        ],
        reply: [{ silent: 0.95 }, 'mechanism', 'and says nothing'],
        unanswered: [{ taken: 0.87, lost: 0.12 }, 'mechanism', 'as with TLS'],
      },
      remedies: {
        'call-acquirer': 0.6,
        'use-backup-host': 0.5,
        'wait-for-host': 0.85,
        'other-tender': 0.3,
      },
    },
    'host-resets': {
      share: 0.08,
      place: 'host-tcp',
      rows: {
        ...host,
        'large-packets': [{ pass: 0.95 }, 'mechanism', 'the way takes large packets'],
        announced: [{ incident: 0.35, nothing: 0.6 }, 'judgement', 'status pages lag behind'],
        'acquirer-port': [{ open: 0.7, reset: 0.29 }, 'mechanism', 'it accepts and throws out'],
        'refusal-distance': [{ far: 0.985 }, 'mechanism', 'the host itself'],
        'tls-session': [{ reset: 0.8, closed: 0.19 }, 'mechanism', 'it throws out'],
        'tls-cut-distance': [{ far: 0.985 }, 'mechanism', 'the host itself'],
        reply: [{ closed: 0.97 }, 'mechanism', 'it throws out'],
        'hang-up': [{ anyhow: 0.9 }, 'mechanism', 'it throws out whoever comes'],
      },
      remedies: {
        'call-acquirer': 0.6,
        'use-backup-host': 0.5,
        'wait-for-host': 0.85,
        'other-tender': 0.3,
      },
    },
    'host-slow': {
      share: 0.015,
      place: 'host-app',
      rows: {
        ...host,
        'answer-time': [{ slow: 0.95 }, 'mechanism', 'this is the fault'],
      },
      remedies: {
        'call-acquirer': 0.5,
        'try-again': 0.4,
        'raise-timeout': 0.3,
        'wait-for-host': 0.8,
        'other-tender': 0.3,
      },
    },
    'echo-unanswered': {
      share: 0.095,
      place: 'host-app',
      rows: {
        ...host,
        announced: [{ incident: 0.35, nothing: 0.6 }, 'judgement', 'status pages lag behind'],
        reply: [
          { silent: 0.9, closed: 0.08 },
          'mechanism',
          'the application behind the port stands still',
        ],
        unanswered: [{ taken: 0.9, 'keeps-alive': 0.09 }, 'mechanism', 'its machine lives'],
        'hang-up': [{ 'at-question': 0.9 }, 'judgement', 'it gives the question up'],
      },
      remedies: {
        'call-acquirer': 0.6,
        'use-backup-host': 0.4,
        'wait-for-host': 0.8,
        'other-tender': 0.3,
      },
    },
    'one-address-dead': {
      share: 0.06,
      place: 'host-tcp',
      rows: {
        ...host,
        'acquirer-port': [
          { 'open-some': 0.9, 'open-ipv4': 0.07, 'open-ipv6': 0.015 },
          'mechanism',
          'this is the fault',
        ],
        'other-terminals': [{ work: 0.6 }, 'judgement', 'each picks its own address'],
      },
      remedies: { 'call-acquirer': 0.6, 'try-again': 0.4, 'use-backup-host': 0.3 },
    },
    'certificate-expired': {
      share: 0.07,
      place: 'host-tls',
      rows: {
        ...host,
        'tls-trust': [{ expired: 0.985 }, 'mechanism', 'this is the fault'],
        'tls-session': [{ established: 0.98 }, 'mechanism', 'the handshake itself works'],
      },
      remedies: { 'call-acquirer': 0.75, 'use-backup-host': 0.4, 'other-tender': 0.3 },
    },
    'certificate-broken': {
      share: 0.06,
      place: 'host-tls',
      rows: {
        ...host,
        'tls-trust': [
          {
            'wrong-name': 0.3,
            'self-signed': 0.2,
            'unknown-issuer': 0.13,
            incomplete: 0.14,
            'public-instead': 0.02,
            'not-yet-valid': 0.14,
            broken: 0.05,
          },
          'judgement',
          'ways of installing a wrong certificate',
        ],
        'tls-session': [{ established: 0.98 }, 'mechanism', 'the handshake itself works'],
      },
      remedies: { 'call-acquirer': 0.75, 'use-backup-host': 0.4, 'other-tender': 0.3 },
    },
    'issuer-or-switch-down': {
      share: 0.09,
      place: 'host-app',
      rows: {
        ...host,
        announced: [
          { incident: 0.15, nothing: 0.8 },
          'judgement',
          'acquirers tell of their own switch, hardly ever of one bank',
        ],
        'response-code': [
          { 'system-down': 0.75, accepted: 0.22 },
          'source',
          'codes 91, 92, 96, 98, 907, 909, domain.md 2; some front ends answer an echo by themselves',
        ],
        'shown-code': [{ 'system-down': 0.93 }, 'source', 'the same codes'],
        'terminal-shows': [
          { code: 0.5, connecting: 0.4, working: 0.05 },
          'mechanism',
          'the host’s code is shown, where its answer does not come too late',
        ],
        reply: [{ answers: 0.98 }, 'mechanism', 'the front end answers'],
      },
      remedies: {
        'try-again': 0.3,
        'call-acquirer': 0.6,
        'wait-for-host': 0.85,
        'other-tender': 0.3,
      },
    },
    // Ten incidents in 90 days were announced by one processor (domain.md 5.5); most are of a part.
    'incident-announced': {
      share: 0.05,
      place: 'host-app',
      rows: {
        ...host,
        announced: [{ incident: 0.985 }, 'mechanism', 'this is the announcement'],
        'acquirer-port': [
          { refused: 0.1, silent: 0.1, open: 0.78 },
          'judgement',
          'most incidents are of one service behind the door, the door itself opens',
        ],
        'tls-session': [{ silent: 0.1, reset: 0.05, established: 0.8 }, 'judgement', ''],
        reply: [{ silent: 0.2, answers: 0.75 }, 'judgement', 'the front end works mostly'],
        'response-code': [
          { 'system-down': 0.3, accepted: 0.65 },
          'judgement',
          'most front ends answer an echo by themselves',
        ],
        'shown-code': [{ 'system-down': 0.8 }, 'judgement', 'what is down is said so'],
        'http-status': [{ 'server-error': 0.6, fine: 0.3 }, 'judgement', ''],
      },
      remedies: { 'wait-for-host': 0.85, 'other-tender': 0.3 },
    },
    'too-many-requests': {
      share: 0.01,
      place: 'host-app',
      rows: {
        ...host,
        'other-terminals': [{ fail: 0.7 }, 'judgement', 'it counts by address, or by terminal'],
        'http-status': [{ 'too-many': 0.96 }, 'mechanism', 'this is what 429 says'],
      },
      remedies: { 'try-again': 0.5, 'wait-for-host': 0.8, 'call-acquirer': 0.5 },
    },
    'host-overloaded': {
      share: 0.01,
      place: 'host-app',
      rows: {
        ...host,
        announced: [{ incident: 0.35, nothing: 0.6 }, 'judgement', 'status pages lag behind'],
        'http-status': [
          { overloaded: 0.9, 'too-many': 0.05 },
          'mechanism',
          '503 with seconds to wait; some say 429 instead',
        ],
      },
      remedies: {
        'try-again': 0.5,
        'wait-for-host': 0.8,
        'call-acquirer': 0.3,
        'other-tender': 0.3,
      },
    },
    'http-5xx': {
      share: 0.06,
      place: 'host-app',
      rows: {
        ...host,
        announced: [{ incident: 0.35, nothing: 0.6 }, 'judgement', 'status pages lag behind'],
        'http-status': [
          { 'server-error': 0.94, 'retry-later': 0.03, overloaded: 0.02 },
          'mechanism',
          'this is what 5xx says',
        ],
      },
      remedies: { 'call-acquirer': 0.6, 'wait-for-host': 0.85, 'other-tender': 0.3 },
    },
  },
})
