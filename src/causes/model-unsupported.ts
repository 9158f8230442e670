import { cause } from './cause.ts'
import { terminalOnly } from './scopes.ts'

/** 设备品牌与型号不匹配: the acquirer or the network does not support this model. */
export default cause({
  category: 'compatibility',
  prior: 0.005,
  faults: {
    'model-not-on-list': {
      share: 0.6,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'model-listed': [{ unlisted: 0.95 }, 'mechanism', 'this is the fault'],
        'shown-code': [
          { 'not-supported': 0.2, 'format-error': 0.05, 'not-served': 0.005 },
          'source',
          'codes 12, 40, 30, 31, domain.md 2',
        ],
      },
      remedies: { 'check-model-list': 0.5, 'swap-terminal': 0.9, 'ask-vendor': 0.3 },
    },
    'radio-mismatch': {
      share: 0.4,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'wifi-offer': [
          {
            'five-only': 0.5,
            'new-security': 0.3,
            'high-channel': 0.06,
            'new-generation': 0.03,
            hidden: 0.02,
          },
          'mechanism',
          'one of these keeps it out; old radios seldom stumble over a plain network',
        ],
        'terminal-there': [{ absent: 0.97 }, 'mechanism', 'it cannot join'],
        'other-apps': [{ fail: 0.97 }, 'mechanism', 'no app gets anywhere'],
        'cable-works': [{ yes: 0.9 }, 'mechanism', 'a cable needs no radio'],
        'signal-bars': [{ 0: 0.75 }, 'mechanism', 'it does not see the network'],
        'hotspot-works': [
          { yes: 0.85 },
          'mechanism',
          'phones’ hotspots speak the old band and security too',
        ],
        'near-router-works': [{ no: 0.95 }, 'mechanism', 'nearness does not help'],
      },
      remedies: {
        'use-cable': 0.7,
        'change-channel': 0.5,
        'swap-terminal': 0.8,
        'own-wifi': 0.8,
        'ask-vendor': 0.2,
      },
    },
  },
})
