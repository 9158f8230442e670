import { cause } from './cause.ts'
import { terminalOnly } from './scopes.ts'

/** 硬件损坏: radio, antenna or another part of the terminal is broken. */
export default cause({
  category: 'hardware',
  prior: 0.03,
  faults: {
    'terminal-radio-dead': {
      share: 0.55,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'terminal-there': [{ absent: 0.97 }, 'mechanism', 'it is not on the network'],
        'other-apps': [{ fail: 0.97 }, 'mechanism', 'no app gets anywhere without a radio'],
        'signal-bars': [{ 0: 0.8 }, 'mechanism', 'it hears nothing'],
        'shown-words': [{ 'no-signal': 0.5 }, 'source', 'makers’ words, domain.md 2.4'],
        'dropped-or-wet': [{ yes: 0.4 }, 'judgement', ''],
        'cable-works': [{ yes: 0.9 }, 'mechanism', 'the cable needs no radio'],
      },
      remedies: { 'use-cable': 0.8, 'swap-terminal': 0.95, 'reseat-sim': 0.1 },
    },
    'adapter-faulty': {
      share: 0.25,
      place: 'machine',
      rows: {
        ...terminalOnly,
        'link-quality': [
          { errors: 0.25, 'card-errors': 0.05, flapping: 0.2 },
          'judgement',
          'a broken card damages frames or loses the signal; it rarely stumbles by itself',
        ],
        'loss-begins': [{ lan: 0.4 }, 'judgement', ''],
        'dropped-or-wet': [{ yes: 0.25 }, 'judgement', ''],
      },
      remedies: { 'replug-adapter': 0.15, 'replace-adapter': 0.85, 'swap-terminal': 0.9 },
    },
    'tamper-lock': {
      share: 0.2,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'terminal-shows': [{ code: 0.85 }, 'mechanism', 'the terminal says that it is locked'],
        'shown-code': [
          { unknown: 0.3, 'card-only': 0.699 },
          'mechanism',
          'the lock’s own number may look like any code; no host answers a terminal that is locked',
        ],
        'shown-words': [{ tampered: 0.93 }, 'source', 'makers’ words, domain.md 2.4'],
        'dropped-or-wet': [{ yes: 0.5 }, 'judgement', ''],
      },
      remedies: { 'swap-terminal': 0.97 },
    },
  },
})
