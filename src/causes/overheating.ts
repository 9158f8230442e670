import { cause } from './cause.ts'
import { terminalOnly } from './scopes.ts'

/** 温度过高: the terminal is too hot. */
export default cause({
  category: 'hardware',
  prior: 0.005,
  faults: {
    'cpu-throttled': {
      share: 0.4,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        heat: [
          { throttled: 0.5, hot: 0.4, 'hot-at-speed': 0.05 },
          'mechanism',
          'this is the fault; one that is slowed in bursts runs at full speed between them',
        ],
        processor: [{ saturated: 0.4 }, 'judgement', ''],
        'terminal-hot': [{ yes: 0.9 }, 'mechanism', ''],
      },
      remedies: { 'cool-down': 0.8, 'cooler-place': 0.4, 'swap-terminal': 0.3 },
    },
    'terminal-hot': {
      share: 0.6,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        heat: [{ hot: 0.3, 'hot-at-speed': 0.3 }, 'judgement', 'half of the systems tell'],
        'terminal-hot': [{ yes: 0.97 }, 'mechanism', 'this is the fault'],
        'terminal-shows': [{ connecting: 0.65, off: 0.1 }, 'judgement', 'some switch off to cool'],
      },
      remedies: { 'cool-down': 0.8, 'cooler-place': 0.4, 'swap-terminal': 0.3 },
    },
  },
})
