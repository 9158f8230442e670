import type { Situation } from '../situation.ts'

/** The acquirer’s own machines are at fault. */
export const host: Situation[] = [
  {
    name: 'port-closed',
    about: 'The acquirer’s program is stopped: its machine refuses the port.',
    kind: 'single',
    broken: [{ do: 'host', with: null }],
    causes: ['host-outage'],
    faults: ['port-closed'],
    verdict: ['down'],
    sees: ['tcp'],
    proof: {},
    witness: ['no-connection'],
  },
]
