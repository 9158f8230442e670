import type { Behaviour } from '../behaviour.ts'

/** Faults of the acquirer's port, whatever is spoken on it. */
export const tcpFaults = {
  closed: { port: 'closed' },
  silent: { port: 'silent' },
  mute: { port: 'mute' },
  reset: { port: 'resets' },
  closes: { port: 'closes' },
  'half-dead': { deadAddress: true },
  // Well over any round trip, well under the 4 s that a handshake and an answer are given.
  slow: { delayMs: 1500 },
  'backup-alive': { port: 'closed', backup: true },
} as const satisfies Record<string, Behaviour>
