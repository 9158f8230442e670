import { cause } from './cause.ts'
import { account, terminalOnly } from './scopes.ts'

/** 软件版本不兼容: terminal and host speak different versions. */
export default cause({
  category: 'compatibility',
  prior: 0.015,
  faults: {
    'app-below-required': {
      share: 0.26,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'app-version': [{ older: 0.95 }, 'mechanism', 'this is the fault'],
        'processing-requirement': [
          { update: 0.2, parameters: 0.05 },
          'source',
          'values 6, and 4, 5, 7, 9 of the head: software or parameters are old, domain.md 1.2',
        ],
      },
      remedies: { 'update-terminal': 0.85 },
    },
    'version-not-allowed-yet': {
      share: 0.04,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'app-version': [{ newer: 0.6 }, 'judgement', 'an update brings the app mostly'],
        'firmware-version': [{ newer: 0.4 }, 'judgement', 'or the firmware'],
      },
      remedies: { 'allow-version': 0.85, 'call-acquirer': 0.6 },
    },
    'tls-version-mismatch': {
      share: 0.25,
      place: 'host-tls',
      rows: {
        ...terminalOnly,
        'tls-session': [
          { 'old-only': 0.45, 'version-rejected': 0.35, 'cipher-rejected': 0.19 },
          'mechanism',
          'no common version or cipher',
        ],
        'large-hello': [{ dropped: 0.1 }, 'judgement', 'old hosts read one packet and no more'],
      },
      remedies: { 'update-terminal': 0.5, 'call-acquirer': 0.7 },
    },
    'message-format-rejected': {
      share: 0.3,
      place: 'host-app',
      rows: {
        ...terminalOnly,
        reply: [
          { answers: 0.75, garbage: 0.22 },
          'mechanism',
          'the host reads it and does not like it',
        ],
        'response-code': [
          { 'format-error': 0.65, 'not-supported': 0.12, accepted: 0.2 },
          'source',
          'codes 30, 12, 40, 904, domain.md 2; our echo is not written by the terminal’s app',
        ],
        'shown-code': [{ 'format-error': 0.8, 'not-supported': 0.15 }, 'source', 'the same codes'],
        'terminal-shows': [
          { code: 0.7, connecting: 0.2, working: 0.05 },
          'mechanism',
          'the host’s code is what is shown',
        ],
      },
      remedies: { 'check-dialect': 0.5, 'update-terminal': 0.6, 'call-acquirer': 0.6 },
    },
    'upgrade-required': {
      share: 0.15,
      place: 'host-app',
      rows: {
        ...account,
        'http-status': [{ 'upgrade-required': 0.96 }, 'mechanism', 'this is what 426 says'],
      },
      remedies: { 'update-terminal': 0.85, 'call-acquirer': 0.4 },
    },
  },
})
