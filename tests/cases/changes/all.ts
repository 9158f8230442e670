import type { Facts } from '../../../src/probes/facts.ts'
import type { Change } from '../facts.ts'

/** Several changes, one after the other. */
export const all =
  (...changes: Change[]): Change =>
  (facts) => {
    for (const change of changes) change(facts)
  }

/** Changes what the site file says. */
export const siteSays =
  (change: (site: Facts['site']) => void): Change =>
  ({ site }) =>
    change(site)
