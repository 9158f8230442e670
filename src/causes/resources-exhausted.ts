import { cause } from './cause.ts'
import { terminalOnly } from './scopes.ts'

/** 系统资源不足: memory, disk or processor of the terminal are used up. */
export default cause({
  category: 'software',
  prior: 0.03,
  faults: {
    'memory-low': {
      share: 0.35,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        memory: [{ low: 0.95 }, 'mechanism', 'this is the fault'],
      },
      remedies: { 'restart-terminal': 0.7, 'close-programs': 0.6 },
    },
    'disk-full': {
      share: 0.3,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        disk: [{ full: 0.95 }, 'mechanism', 'this is the fault'],
      },
      remedies: { 'free-space': 0.85, 'restart-terminal': 0.2 },
    },
    'inodes-out': {
      share: 0.03,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        disk: [{ 'inodes-out': 0.95 }, 'mechanism', 'this is the fault'],
      },
      remedies: { 'free-space': 0.85 },
    },
    'cpu-saturated': {
      share: 0.25,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        processor: [{ saturated: 0.95 }, 'mechanism', 'this is the fault'],
      },
      remedies: { 'close-programs': 0.7, 'restart-terminal': 0.7 },
    },
    'sockets-exhausted': {
      share: 0.07,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        // No network says this: the system names it by a code of its own, never as silence or “no way”.
        sockets: [{ 'used-up': 0.9, crowded: 0.08 }, 'mechanism', 'this is the fault'],
      },
      remedies: { 'restart-terminal': 0.85, 'close-programs': 0.5 },
    },
  },
})
