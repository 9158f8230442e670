import { cause } from './cause.ts'
import { terminalOnly } from './scopes.ts'

/** 电源问题: the terminal’s power fails or is too weak. */
export default cause({
  category: 'hardware',
  prior: 0.015,
  faults: {
    'terminal-unpowered': {
      share: 0.35,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'terminal-there': [{ absent: 0.97 }, 'mechanism', 'it is not on the network'],
        'terminal-shows': [{ off: 0.9 }, 'mechanism', 'it is off'],
      },
      remedies: { 'charge-terminal': 0.85, 'steady-power': 0.5 },
    },
    'battery-low': {
      share: 0.35,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        power: [{ 'battery-low': 0.9 }, 'mechanism', 'this is the fault'],
        'battery-low': [{ yes: 0.96 }, 'mechanism', 'this is the fault'],
        'terminal-shows': [{ connecting: 0.62, off: 0.25 }, 'mechanism', 'once empty, it is off'],
      },
      remedies: { 'charge-terminal': 0.9, 'replace-battery': 0.4 },
    },
    undervoltage: {
      share: 0.1,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'supply-voltage': [{ low: 0.75, dipped: 0.23 }, 'mechanism', 'this is the fault'],
        power: [
          { 'just-started': 0.35 },
          'judgement',
          'boards that are fed too little start anew by themselves',
        ],
      },
      remedies: { 'steady-power': 0.8, 'charge-terminal': 0.4 },
    },
    'restart-loop': {
      share: 0.2,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        power: [{ 'just-started': 0.85 }, 'mechanism', 'it has just started, again'],
        'terminal-shows': [{ connecting: 0.6, off: 0.15 }, 'judgement', 'between two starts'],
        'shown-words': [{ 'power-failed': 0.5 }, 'source', 'makers’ words, domain.md 2.4'],
      },
      remedies: { 'steady-power': 0.6, 'swap-terminal': 0.7, 'replace-battery': 0.3 },
    },
  },
})
