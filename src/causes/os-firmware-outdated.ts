import { cause } from './cause.ts'
import { terminalOnly } from './scopes.ts'

/** 操作系统或固件过时: the terminal’s system is older than the host accepts. */
export default cause({
  category: 'software',
  prior: 0.03,
  faults: {
    'firmware-below-required': {
      share: 0.4,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'firmware-version': [{ older: 0.95 }, 'mechanism', 'this is the fault'],
        'processing-requirement': [
          { update: 0.2, parameters: 0.05 },
          'source',
          'values 6, and 4, 5, 7, 9 of the head: software or parameters are old, domain.md 1.2',
        ],
      },
      remedies: { 'update-terminal': 0.85 },
    },
    'terminal-tls-too-old': {
      share: 0.3,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'other-apps': [{ fail: 0.3 }, 'judgement', 'other services have dropped it too'],
        'terminal-tls': [
          { 'too-old': 0.95 },
          'mechanism',
          'the host refuses the newest version that the terminal speaks',
        ],
        'tls-session': [{ established: 0.995 }, 'mechanism', 'this machine speaks the newer one'],
        'shown-words': [{ 'at-tls': 0.4 }, 'mechanism', 'it gets no further'],
      },
      remedies: { 'update-terminal': 0.7, 'swap-terminal': 0.8, 'call-acquirer': 0.3 },
    },
    'root-store-old': {
      share: 0.2,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'other-apps': [{ fail: 0.4 }, 'judgement', 'other services have new authorities too'],
        'root-age': [{ young: 0.9 }, 'mechanism', 'old ones are in every list'],
        'shown-words': [{ 'at-tls': 0.4 }, 'mechanism', 'it trusts no certificate of the host’s'],
      },
      remedies: { 'update-terminal': 0.8, 'set-clock': 0.1 },
    },
    'os-end-of-life': {
      share: 0.1,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'other-apps': [{ fail: 0.45 }, 'judgement', 'too old for this host, too old for many'],
        'os-support': [{ ended: 0.85, extended: 0.14 }, 'mechanism', 'this is the fault'],
        'shown-words': [{ 'at-tls': 0.25 }, 'mechanism', 'mostly its TLS is what is too old'],
      },
      remedies: { 'update-terminal': 0.5, 'swap-terminal': 0.8 },
    },
  },
})
