import type { Situation } from '../situation.ts'

const fine = { kind: 'healthy', causes: [], verdict: ['healthy'], witness: ['works'] } as const

const fineShop = (name: string, about: string, more: Partial<Situation> = {}): Situation => ({
  name,
  about,
  ...fine,
  causes: [],
  verdict: ['healthy'],
  witness: ['works'],
  broken: [],
  sees: [],
  proof: {},
  ...more,
})

/** Shops in which nothing is wrong, however odd they look. */
export const healthy: Situation[] = [fineShop('all-well', 'An ordinary shop on a cable.')]
