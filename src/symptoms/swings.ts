import type { Facts } from '../probes/facts.ts'
import { targetsOnTheWay } from './series.ts'
import type { Target } from './series.ts'

/** How far the 95th percentile of a sound part may lie above its quickest, ms: Wi-Fi, 4G, the far net. */
const calmMs = { gateway: 30, hop: 70, reference: 80, acquirer: 80 }

/** Fewer samples than these show no swing. */
const leastAnswers = 10

/** The series in which swings can be seen, nearest first. */
export function swingTargets(facts: Facts): Target[] {
  return targetsOnTheWay(facts).filter(({ sent, lost }) => sent - lost >= leastAnswers)
}

export const spreadMs = ({ rttMs }: Target): number => rttMs.p95 - rttMs.min

/** The nearest target to which the delay swings more than a sound way's. */
export function firstToSwing(facts: Facts): Target | undefined {
  return swingTargets(facts).find((target) => spreadMs(target) > calmMs[target.role])
}
