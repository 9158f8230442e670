import { cause } from './cause.ts'
import { account } from './scopes.ts'

/** 未授权访问: the acquirer does not accept this terminal, merchant or place. */
export default cause({
  category: 'operation',
  prior: 0.03,
  faults: {
    'http-403': {
      share: 0.12,
      place: 'host-app',
      rows: {
        ...account,
        'http-status': [
          { forbidden: 0.45, 'forbidden-root': 0.45 },
          'judgement',
          'an address or path is closed to whoever comes, an account only to itself',
        ],
        'shown-status': [{ forbidden: 0.95 }, 'mechanism', 'this is what 403 says'],
      },
      remedies: {
        'call-acquirer': 0.7,
        'register-terminal': 0.4,
        'whitelist-address': 0.4,
        'use-registered': 0.1,
      },
    },
    'terminal-not-registered': {
      share: 0.25,
      place: 'host-app',
      rows: {
        ...account,
        'response-code': [
          { 'terminal-unknown': 0.8, accepted: 0.17 },
          'source',
          'code 97, domain.md 2.1; our echo bears the site file’s number, the terminal may have another',
        ],
        'shown-code': [{ 'terminal-unknown': 0.93 }, 'source', 'code 97, domain.md 2.1'],
        reply: [
          { answers: 0.88, silent: 0.08, closed: 0.03 },
          'judgement',
          'the host itself answers; some say nothing to strangers',
        ],
        unanswered: [{ taken: 0.85, 'keeps-alive': 0.14 }, 'mechanism', 'its application lives'],
        'hang-up': [{ 'at-question': 0.97 }, 'mechanism', 'the question says who asks'],
      },
      remedies: {
        'check-numbers': 0.3,
        'register-terminal': 0.85,
        'use-registered': 0.1,
      },
    },
    'merchant-invalid': {
      share: 0.15,
      place: 'host-app',
      rows: {
        ...account,
        'response-code': [
          { 'merchant-invalid': 0.75, accepted: 0.22 },
          'source',
          'code 03, domain.md 2.1; some hosts look at the merchant only when it is to be paid',
        ],
        'shown-code': [{ 'merchant-invalid': 0.93 }, 'source', 'code 03, domain.md 2.1'],
        reply: [{ answers: 0.98 }, 'mechanism', 'the host itself answers'],
      },
      remedies: { 'check-numbers': 0.35, 'call-acquirer': 0.75 },
    },
    'not-permitted': {
      share: 0.1,
      place: 'host-app',
      rows: {
        ...account,
        'response-code': [
          { 'not-permitted': 0.7, accepted: 0.27 },
          'source',
          'code 58, domain.md 2.1; an echo may be permitted where a payment is not',
        ],
        'shown-code': [{ 'not-permitted': 0.93 }, 'source', 'code 58, domain.md 2.1'],
        reply: [{ answers: 0.98 }, 'mechanism', 'the host itself answers'],
      },
      remedies: { 'call-acquirer': 0.8, 'use-registered': 0.1 },
    },
    'client-certificate-missing': {
      share: 0.13,
      place: 'host-tls',
      rows: {
        ...account,
        'tls-session': [
          { 'client-certificate': 0.95 },
          'mechanism',
          'the host demands a certificate of ours',
        ],
      },
      remedies: { 'install-client-certificate': 0.85, 'call-acquirer': 0.5 },
    },
    'source-not-whitelisted': {
      share: 0.25,
      place: 'host-tcp',
      rows: {
        ...account,
        'other-terminals': [{ fail: 0.9 }, 'mechanism', 'all of them come from one public address'],
        'acquirer-port': [
          { open: 0.77, silent: 0.13, reset: 0.07, refused: 0.03 },
          'judgement',
          'hosts drop at the door or close after our first bytes',
        ],
        'other-ports': [
          { silent: 0.5, 'only-ours-silent': 0.15 },
          'judgement',
          'mostly a firewall for all ports, sometimes for this one',
        ],
        reply: [
          { closed: 0.75, silent: 0.2 },
          'source',
          'peers.md 41: connects work, messages are cut',
        ],
        'hang-up': [{ anyhow: 0.8 }, 'mechanism', 'it knows our address before our question'],
        unanswered: [
          { taken: 0.6, lost: 0.38 },
          'judgement',
          'by the application, or by the firewall before it',
        ],
        'tls-session': [{ established: 0.75, reset: 0.15, closed: 0.08 }, 'judgement', ''],
        'tls-cut-distance': [{ far: 0.985 }, 'mechanism', 'the host itself'],
      },
      remedies: { 'whitelist-address': 0.85, 'call-acquirer': 0.4 },
    },
  },
})
