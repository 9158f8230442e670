import type { Belief } from './belief.ts'
import { nothingWrong, somethingUnknown } from './hypotheses.ts'
import type { World } from './world.ts'

/**
 * How much of each fault, of something unknown and of nothing wrong there is to deal with; weights
 * on any scale, so that a part of what is believed (one possible answer) has a cost of its own.
 */
export type Need = { nothing: number; unknown: number; faults: Float64Array }

/**
 * What there is to deal with: the faults of these causes, counting each hypothesis that ranks, by
 * its number, as far as `part` (0 to 1) says.
 */
export function needOf(
  world: World,
  { hypotheses, ranked }: Belief,
  causes: readonly number[],
  part: (number: number) => number,
): Need {
  const { first, second } = world.hypotheses
  const all = new Float64Array(world.faults.length)
  const weigh = (number: number) => hypotheses[number]! * part(number)
  for (const number of ranked) {
    if (number <= somethingUnknown) continue
    const weight = weigh(number)
    all[first[number]!]! += weight
    if (second[number]! >= 0) all[second[number]!]! += weight
  }
  const faults = new Float64Array(all.length)
  for (const cause of causes)
    for (const fault of world.faultsOf[cause]!) faults[fault] = all[fault]!
  return { nothing: weigh(nothingWrong), unknown: weigh(somethingUnknown), faults }
}

/** The same, whatever else may be known. */
export function wholeNeed(world: World, belief: Belief, causes: readonly number[]): Need {
  return needOf(world, belief, causes, () => 1)
}
