import { cause } from './cause.ts'
import { terminalOnly } from './scopes.ts'

/** 未启用远程连接功能: the terminal’s remote connection is switched off. */
export default cause({
  category: 'operation',
  prior: 0.01,
  faults: {
    'terminal-port-closed': {
      share: 1,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'terminal-port': [{ closed: 0.9, filtered: 0.09 }, 'mechanism', 'this is the fault'],
        'port-holder': [{ nobody: 0.97 }, 'mechanism', 'this is the fault'],
        'terminal-there': [{ there: 0.98 }, 'mechanism', 'the terminal itself is on the network'],
      },
      remedies: { 'enable-remote': 0.85, 'restart-terminal': 0.2 },
    },
  },
})
