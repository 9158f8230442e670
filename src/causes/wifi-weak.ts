import { cause } from './cause.ts'
import { byRadio, cutAtLan } from './scopes.ts'

/** WiFi信号弱或不稳定: the radio link at the terminal’s place is too weak or does not hold. */
export default cause({
  category: 'network',
  prior: 0.15,
  faults: {
    'rssi-low': {
      share: 0.5,
      place: 'lan',
      rows: {
        ...byRadio,
        'wifi-signal': [
          { unusable: 0.35, weak: 0.45, fair: 0.15 },
          'mechanism',
          'this is the fault; a laptop hears 5 to 8 dB better than a terminal',
        ],
        'wifi-steadiness': [{ unstable: 0.3 }, 'judgement', 'weak signals fade more'],
        'wifi-sending': [
          { some: 0.35, many: 0.35 },
          'mechanism',
          'what is not heard is sent again, and slower',
        ],
        'loss-begins': [
          { air: 0.6 },
          'judgement',
          'below −80 dBm retries run out; above they only delay',
        ],
        'swing-shape': [{ jumps: 0.75 }, 'mechanism', 'each frame is sent again for itself'],
        'delay-swings': [{ air: 0.6 }, 'mechanism', 'retries take time'],
        'delay-begins': [{ air: 0.25 }, 'judgement', ''],
        'load-delay': [{ 'swells-air': 0.3 }, 'judgement', 'the air is the narrowest part'],
        stall: [{ air: 0.07, 'air-again': 0.04, 'second-try': 0.08 }, 'judgement', ''],
      },
      remedies: {
        'move-nearer': 0.75,
        'use-cable': 0.8,
        'move-access-point': 0.7,
        'add-access-point': 0.9,
        'use-2-4-ghz': 0.3,
      },
    },
    'rssi-unstable': {
      share: 0.25,
      place: 'lan',
      rows: {
        ...byRadio,
        'wifi-steadiness': [{ unstable: 0.8 }, 'mechanism', 'this is the fault'],
        'wifi-signal': [{ weak: 0.4, fair: 0.35 }, 'judgement', ''],
        'wifi-sending': [{ some: 0.35, many: 0.3 }, 'judgement', 'each fade loses frames'],
        'loss-begins': [{ air: 0.5 }, 'judgement', ''],
        'swing-shape': [{ jumps: 0.75 }, 'mechanism', 'each frame is sent again for itself'],
        'delay-swings': [{ air: 0.6 }, 'mechanism', 'retries take time'],
        stall: [{ air: 0.14, 'air-again': 0.08, 'second-try': 0.1 }, 'judgement', ''],
      },
      remedies: {
        'move-nearer': 0.55,
        'use-cable': 0.8,
        'move-access-point': 0.5,
        'add-access-point': 0.7,
      },
    },
    'wifi-roaming': {
      share: 0.08,
      place: 'lan',
      rows: {
        ...byRadio,
        'wifi-steadiness': [{ roaming: 0.75 }, 'mechanism', 'two access points of like strength'],
        stall: [
          { air: 0.3, 'air-again': 0.1, 'second-try': 0.1 },
          'mechanism',
          'each change takes a moment',
        ],
        'loss-begins': [{ air: 0.3 }, 'judgement', ''],
        'delay-swings': [{ air: 0.4 }, 'judgement', ''],
      },
      remedies: { 'move-nearer': 0.4, 'use-cable': 0.8, 'move-access-point': 0.6 },
    },
    'not-associated': {
      share: 0.09,
      place: 'lan',
      rows: {
        ...cutAtLan,
        ...byRadio,
        'link-state': [
          { 'not-associated': 0.93, 'no-address': 0.04, connected: 0.02 },
          'mechanism',
          'no access point was joined, or only in part',
        ],
        'wifi-joining': [
          {
            'never-joined': 0.42,
            'too-faint': 0.23,
            'out-of-sight': 0.14,
            'kept-out': 0.14,
            'nothing-heard': 0.05,
          },
          'judgement',
          'nobody has set it up, its network is too far away, or it has given up after a bad moment',
        ],
        'signal-bars': [{ 0: 0.6, 1: 0.2 }, 'mechanism', ''],
      },
      remedies: { 'rejoin-wifi': 0.5, 'move-nearer': 0.4, 'use-cable': 0.7, 'restart-router': 0.3 },
    },
    'terminal-not-joined': {
      share: 0.08,
      place: 'terminal',
      rows: {
        ...byRadio,
        'terminal-there': [{ absent: 0.97 }, 'mechanism', 'it is not on the network'],
        'other-apps': [{ fail: 0.97 }, 'mechanism', 'no app gets anywhere'],
        'signal-bars': [{ 0: 0.5, 1: 0.25 }, 'judgement', 'it is out of range, or has let go'],
        'terminal-shows': [
          { connecting: 0.55, 'no-signal': 0.35, working: 0.02 },
          'judgement',
          'it looks for its network',
        ],
      },
      remedies: {
        'rejoin-wifi': 0.6,
        'move-nearer': 0.4,
        'use-cable': 0.7,
        'restart-terminal': 0.4,
      },
    },
  },
})
