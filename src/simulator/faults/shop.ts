import type { Behaviour } from '../behaviour.ts'

const hourMs = 3_600_000

/** Faults on the way to the acquirer: names, the way out, and this machine's clock. */
export const shopFaults = {
  'name-unknown': {
    resolvers: { system: ['no-such-name'], comparison: ['no-such-name', 'no-such-name'] },
  },
  'name-unknown-here': { resolvers: { system: ['no-such-name'] } },
  'resolver-dead': { resolvers: { system: ['dead'] } },
  'one-resolver-dead': { resolvers: { system: ['dead', 'answers'] } },
  'resolver-servfail': { resolvers: { system: ['servfail'] } },
  'resolver-refused': { resolvers: { system: ['refused'] } },
  'resolver-slow': { resolvers: { system: ['slow'] } },
  'resolver-lies': { resolvers: { system: ['lies'] } },
  'captive-portal': { connectivityChecks: 'portal', port: 'closed', references: 'closed' },
  'cut-off': { connectivityChecks: 'closed', port: 'closed', references: 'closed' },
  'only-acquirer': { connectivityChecks: 'closed', references: 'closed' },
  // A machine whose clock has gone back to an old day: certificates of today lie in its future.
  'clock-off': { worldAheadMs: 90 * 24 * hourMs },
} as const satisfies Record<string, Behaviour>
