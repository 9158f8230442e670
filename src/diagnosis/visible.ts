import type { Distribution } from './distribution.ts'
import type { World, WorldSymptom } from './world.ts'

/** The row of a fault on a symptom, or the baseline where it says nothing. */
export function rowFor({ rows, baseline }: WorldSymptom, fault: number): Distribution {
  return rows.get(fault) ?? baseline
}

/**
 * How likely it is that a symptom can be judged at all with a fault: that everything nearer shows
 * what it takes. A port that is silent has no code.
 */
export function visible(world: World, symptom: string, fault: number): number {
  const behind = world.seenBehind[symptom]
  const nearer = behind && world.symptoms.get(behind[0])
  if (!nearer) return 1
  const row = rowFor(nearer, fault)
  const seen = nearer.outcomes.reduce(
    (sum, outcome, i) => sum + (behind[1].includes(outcome) ? row[i]! : 0),
    0,
  )
  return seen * visible(world, nearer.id, fault)
}
