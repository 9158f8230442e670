import { alone, nothingWrong, somethingUnknown } from './hypotheses.ts'
import type { World } from './world.ts'

/** What the run is about: a health job expects nothing, a terminal that shows “connecting” does not. */
export type Occasion = { routine: boolean; connecting: boolean }

/** P(nothing is wrong): half of the calls for help, one in twenty health jobs finds something (design.md 3). */
const nothingIn = { call: 0.5, routine: 0.95 }
/** P(something that no fault of ours describes) (design.md 3). */
const unknown = 0.03
/** A terminal without a fault shows “connecting” so much more rarely than it otherwise does (design.md 3). */
const connectingByItself = 0.02

/**
 * The prior weight of each hypothesis, by its number; not normalised. `factors`, by fault, multiply
 * the faults' proportions. A pair's weight is the product of its odds against nothing wrong.
 */
export function priorWeights(
  world: World,
  factors: Float64Array,
  { routine, connecting }: Occasion,
): Float64Array {
  const { first, second } = world.hypotheses
  const nothing = routine ? nothingIn.routine : nothingIn.call
  const proportions = world.faults.map(({ weight }, fault) => weight * factors[fault]!)
  const sum = proportions.reduce((a, b) => a + b, 0)
  const weights = new Float64Array(first.length)
  weights[nothingWrong] = connecting ? nothing * connectingByItself : nothing
  weights[somethingUnknown] = unknown
  proportions.forEach((proportion, fault) => {
    weights[alone(fault)] = sum > 0 ? ((1 - nothing - unknown) * proportion) / sum : 0
  })
  for (let number = alone(proportions.length); number < weights.length; number++)
    weights[number] = (weights[alone(first[number]!)]! * weights[alone(second[number]!)]!) / nothing
  return weights
}
