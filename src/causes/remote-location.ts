import { cause } from './cause.ts'
import { shopWide, terminalOnly } from './scopes.ts'

/** 地理位置问题: the shop is far from the host, or at the edge of coverage. */
export default cause({
  category: 'environment',
  prior: 0.02,
  faults: {
    'latency-by-distance': {
      share: 0.3,
      place: 'beyond',
      rows: {
        ...shopWide,
        'delay-begins': [
          { provider: 0.4, acquirer: 0.4, line: 0.12, nowhere: 0.07 },
          'mechanism',
          'the way itself is long; radio relays and tunnels make the line the long part',
        ],
        'delay-swings': [{ nowhere: 0.93 }, 'mechanism', 'distance is steady'],
        'delay-steadiness': [{ steady: 0.85 }, 'mechanism', 'distance is steady'],
        'loss-begins': [{ nowhere: 0.93 }, 'mechanism', 'distance loses nothing'],
      },
      remedies: {
        // Terminals give up after a time that is a parameter of theirs (domain.md 4.2).
        'raise-timeout': 0.4,
        'use-backup-host': 0.3,
        'other-line-technology': 0.3,
        'call-acquirer': 0.2,
      },
    },
    satellite: {
      share: 0.2,
      place: 'line',
      rows: {
        ...shopWide,
        'delay-begins': [
          { 'line-far': 0.82, line: 0.14 },
          'mechanism',
          'about 600 ms up and down; 150 to 400 by lower orbits',
        ],
        'delay-swings': [{ nowhere: 0.75 }, 'mechanism', 'distance is steady'],
        'delay-steadiness': [
          { steady: 0.6 },
          'judgement',
          'stations take turns, which costs some ms',
        ],
        'loss-begins': [{ nowhere: 0.85 }, 'judgement', ''],
      },
      remedies: { 'raise-timeout': 0.4, 'other-line-technology': 0.7 },
    },
    'coverage-edge': {
      share: 0.1,
      place: 'line',
      rows: {
        ...shopWide,
        'swing-shape': [{ jumps: 0.7 }, 'mechanism', 'each packet is sent again for itself'],
        'delay-swings': [
          { line: 0.7 },
          'judgement',
          'weak mobile signals are sent again and again',
        ],
        'delay-steadiness': [{ wavers: 0.97 }, 'mechanism', 'what is sent again takes longer'],
        'loss-begins': [{ line: 0.4 }, 'judgement', ''],
        'delay-begins': [{ line: 0.4 }, 'judgement', ''],
        'signal-bars': [{ 0: 0.3, 1: 0.55 }, 'mechanism', 'few bars'],
        'shown-words': [{ 'no-signal': 0.4 }, 'source', 'makers’ words, domain.md 2.4'],
      },
      remedies: {
        'to-the-window': 0.4,
        'other-line-technology': 0.6,
        'second-line': 0.6,
        'outdoor-antenna': 0.6,
        'other-sim': 0.5,
        'reseat-sim': 0.1,
      },
    },
    // Its own SIM card: nothing of it is seen from the shop's network.
    'terminal-at-coverage-edge': {
      share: 0.4,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'other-terminals': [{ work: 0.6 }, 'judgement', 'others may be on this operator too'],
        'other-apps': [{ fail: 0.9 }, 'mechanism', 'every app uses the same radio'],
        'hotspot-works': [{ yes: 0.9 }, 'mechanism', 'Wi-Fi needs no mobile signal'],
        'cable-works': [{ yes: 0.96 }, 'mechanism', 'a cable needs no radio'],
        'signal-bars': [{ 0: 0.35, 1: 0.5, 2: 0.12 }, 'source', '0 to 1 bars, domain.md 5.3'],
        'terminal-shows': [{ connecting: 0.7, 'no-signal': 0.2, working: 0.05 }, 'judgement', ''],
        'shown-words': [{ 'no-signal': 0.4 }, 'source', 'makers’ words, domain.md 2.4'],
      },
      remedies: { 'to-the-window': 0.5, 'use-hotspot': 0.7, 'other-sim': 0.5, 'reseat-sim': 0.1 },
    },
  },
})
