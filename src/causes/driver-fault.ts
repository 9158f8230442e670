import { cause } from './cause.ts'
import { cutAtMachine, terminalOnly } from './scopes.ts'

/** 驱动程序问题: the system does not see, or has switched off, the network adapter. */
export default cause({
  category: 'software',
  prior: 0.005,
  faults: {
    'no-network-adapter': {
      share: 0.5,
      place: 'machine',
      rows: {
        ...cutAtMachine,
        ...terminalOnly,
        'link-state': [
          { 'no-adapter': 0.95, 'no-carrier': 0.02, connected: 0.01 },
          'mechanism',
          'the system lists no adapter, unless there is another one',
        ],
        'adapter-drivers': [
          { missing: 0.8 },
          'mechanism',
          'the card is there without a driver; dead cards are not even seen',
        ],
      },
      remedies: { 'replug-adapter': 0.4, 'reinstall-driver': 0.6, 'replace-adapter': 0.9 },
    },
    'adapter-disabled-by-error': {
      share: 0.25,
      place: 'machine',
      rows: {
        ...cutAtMachine,
        ...terminalOnly,
        'link-state': [
          { disabled: 0.65, 'no-adapter': 0.32, connected: 0.01 },
          'mechanism',
          'the system has switched it off',
        ],
        'adapter-drivers': [
          { missing: 0.35 },
          'judgement',
          'some drivers let go of a card that answers wrongly',
        ],
      },
      remedies: {
        'switch-on-radio': 0.2,
        'reinstall-driver': 0.7,
        'replug-adapter': 0.3,
        'replace-adapter': 0.8,
      },
    },
    'driver-errors': {
      share: 0.25,
      place: 'machine',
      rows: {
        ...terminalOnly,
        'link-quality': [
          { 'card-errors': 0.55, errors: 0.05 },
          'mechanism',
          'the driver counts errors of its own, which no cable makes',
        ],
        'loss-begins': [{ lan: 0.5 }, 'judgement', ''],
      },
      remedies: { 'reinstall-driver': 0.7, 'replug-adapter': 0.15, 'replace-adapter': 0.8 },
    },
  },
})
