import type { Facts } from '../probes/facts.ts'
import { targetsOnTheWay } from './series.ts'
import type { Target } from './series.ts'

/** How far the 95th percentile of a sound part may lie above its quickest, ms: Wi-Fi, 4G, the far net. */
const calmMs = { gateway: 30, hop: 70, reference: 80, acquirer: 80 }
/** The same where the delay moves in waves: a mobile line's airtime comes every 40 ms at most, but by chance. */
const calmWavesMs = { gateway: 30, hop: 40, reference: 40, acquirer: 40 }
/** From this correlation of one sample with the next on, no chance makes waves of thirty (2 σ: 0.37). */
const waving = 0.6

/** Fewer samples than these show no swing. */
const leastAnswers = 10
/** Fewer than these tell nothing of their order. */
const leastInOrder = 30

/** The series in which swings can be seen, nearest first. */
export function swingTargets(facts: Facts): Target[] {
  return targetsOnTheWay(facts).filter(({ sent, lost }) => sent - lost >= leastAnswers)
}

export const spreadMs = ({ rttMs }: Target): number => rttMs.p95 - rttMs.min

/** Pearson's correlation of each answered sample with the next, −1 to 1; undefined where they are too few. */
export function fromOneToTheNext({ series }: Target): number | undefined {
  const ms = series.filter((one) => one !== null)
  if (ms.length < leastInOrder) return undefined
  const mean = ms.reduce((sum, one) => sum + one, 0) / ms.length
  const off = ms.map((one) => one - mean)
  const variance = off.reduce((sum, one) => sum + one * one, 0)
  return off.reduce((sum, one, i) => sum + one * (off[i - 1] ?? 0), 0) / variance
}

/** The nearest target to which the delay swings more than a sound way's. */
export function firstToSwing(facts: Facts): Target | undefined {
  return swingTargets(facts).find((target) => {
    const waves = (fromOneToTheNext(target) ?? 0) >= waving
    return spreadMs(target) > (waves ? calmWavesMs : calmMs)[target.role]
  })
}
