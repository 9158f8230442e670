import { cause } from './cause.ts'
import { terminalOnly } from './scopes.ts'

/** 应用程序兼容性问题: another program is in the payment app’s way, or an update broke it. */
export default cause({
  category: 'software',
  prior: 0.015,
  faults: {
    'app-conflict': {
      share: 0.4,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        detour: [
          { proxy: 0.35, tunnel: 0.35 },
          'judgement',
          'tunnels, proxies and security software are the usual ones',
        ],
      },
      remedies: {
        'close-programs': 0.6,
        'end-detour': 0.6,
        'reinstall-app': 0.4,
        'ask-vendor': 0.3,
        'reopen-app': 0.1,
      },
    },
    'fake-ip-proxy': {
      share: 0.15,
      place: 'machine',
      rows: {
        ...terminalOnly,
        'names-agree': [{ invented: 0.97 }, 'mechanism', 'the proxy invents addresses'],
        detour: [{ tunnel: 0.7, proxy: 0.2 }, 'mechanism', ''],
      },
      remedies: { 'end-detour': 0.9 },
    },
    'app-after-update': {
      share: 0.45,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'other-apps': [{ work: 0.95 }, 'mechanism', 'only this app was updated'],
      },
      remedies: {
        'reinstall-app': 0.6,
        'roll-back-app': 0.8,
        'restart-terminal': 0.2,
        'ask-vendor': 0.3,
        'reopen-app': 0.2,
      },
    },
  },
})
