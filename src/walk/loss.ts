import type { Summary } from './summary.ts'

/** What a sound radio loses at worst, of every request (the symptoms' counts say the same). */
const soundRate = 0.012
/** A sound place that brings as many losses as these is a matter of one walk in a hundred. */
const rareChance = 0.01
/** Of 60 requests a way that loses one in twenty lets none through in one walk of twenty: 0.95^60. */
export const leastRequests = 60
/** 95 of 100 answers of a sound radio one hop away come well within this, ms. */
export const lateMs = 100

/**
 * What the router's answers at a place say: `untold` where they are too few to say that nothing is
 * lost, or some were lost but no more than chance may bring.
 */
export function troubleAt(
  { sent, received, rttMs }: Summary,
  limitPercent: number,
): 'none' | 'lossy' | 'late' | 'untold' {
  const lost = sent - received
  if (chanceOf(lost, sent) < rareChance) return 'lossy'
  if (sent < leastRequests || lost * 100 > sent * limitPercent) return 'untold'
  return rttMs && rttMs.p95 > lateMs ? 'late' : 'none'
}

/** P(at least so many lost | sent, the rate of a sound radio): the tail of the binomial. */
function chanceOf(lost: number, sent: number): number {
  let term = (1 - soundRate) ** sent
  let below = 0
  for (let k = 0; k < lost; k += 1) {
    below += term
    term *= ((sent - k) / (k + 1)) * (soundRate / (1 - soundRate))
  }
  return lost === 0 ? 1 : 1 - below
}
