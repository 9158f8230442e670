import { cause } from './cause.ts'
import { byRadio } from './scopes.ts'

/** 信号干扰: others on the channel, or another source, drown the signal. */
export default cause({
  category: 'environment',
  prior: 0.04,
  faults: {
    'channel-crowded': {
      share: 0.65,
      place: 'lan',
      rows: {
        ...byRadio,
        'wifi-air': [{ crowded: 0.7, shared: 0.25 }, 'mechanism', 'this is the fault'],
        'wifi-signal': [{ strong: 0.7, fair: 0.25 }, 'mechanism', 'as good as anywhere'],
        'wifi-sending': [
          { some: 0.4, many: 0.3, crawling: 0.03 },
          'judgement',
          'two that do not hear each other send at once',
        ],
        'loss-begins': [{ air: 0.6 }, 'judgement', ''],
        'swing-shape': [{ jumps: 0.75 }, 'mechanism', 'each frame waits for itself'],
        'delay-swings': [{ air: 0.75 }, 'mechanism', 'everybody waits for a free moment'],
        'delay-begins': [{ air: 0.2 }, 'judgement', ''],
        'load-delay': [{ 'swells-air': 0.3 }, 'judgement', 'the air is the narrowest part'],
      },
      remedies: { 'change-channel': 0.75, 'use-cable': 0.85, 'away-from-interference': 0.2 },
    },
    'non-wifi-interference': {
      share: 0.35,
      place: 'lan',
      rows: {
        ...byRadio,
        'wifi-air': [{ free: 0.75 }, 'mechanism', 'no neighbour explains it'],
        'wifi-signal': [{ strong: 0.7, fair: 0.25 }, 'mechanism', 'as good as anywhere'],
        'wifi-steadiness': [{ steady: 0.85 }, 'judgement', ''],
        'wifi-sending': [
          { many: 0.55, some: 0.2, crawling: 0.15 },
          'mechanism',
          'drowned frames are sent again, and slower, at whatever signal',
        ],
        'loss-begins': [{ air: 0.75 }, 'mechanism', 'frames are drowned'],
        'swing-shape': [{ jumps: 0.75 }, 'mechanism', 'each frame waits for itself'],
        'delay-swings': [{ air: 0.75 }, 'mechanism', 'retries take time'],
      },
      remedies: { 'away-from-interference': 0.6, 'change-channel': 0.4, 'use-cable': 0.85 },
    },
  },
})
