import { cause } from './cause.ts'
import { byRadio } from './scopes.ts'

/** 物理障碍物: a wall or metal between counter and router. */
export default cause({
  category: 'hardware',
  prior: 0.03,
  faults: {
    'rssi-drops-at-counter': {
      share: 1,
      place: 'lan',
      rows: {
        ...byRadio,
        'wifi-signal': [
          { unusable: 0.05, weak: 0.2, fair: 0.35 },
          'judgement',
          'this machine is rarely just behind the obstacle',
        ],
        'loss-begins': [{ air: 0.1 }, 'judgement', ''],
        'delay-swings': [{ air: 0.2 }, 'judgement', 'seen where this machine is behind it as well'],
      },
      remedies: {
        'remove-obstacle': 0.7,
        'move-nearer': 0.7,
        'use-cable': 0.8,
        'move-access-point': 0.7,
      },
    },
  },
})
