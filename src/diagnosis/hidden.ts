import { allAgainstAdding, stillPossible } from './added.ts'
import type { Belief } from './belief.ts'
import type { Clue } from './clue.ts'
import { membersOf } from './hypotheses.ts'
import { leading } from './leading.ts'
import { holds } from './world.ts'
import type { World } from './world.ts'

/** Where as much of what is believed hides a fault, it can't be judged. */
const half = 0.5
/** A cause that is believed less than this is no reason to give. */
const third = 1 / 3

/**
 * The cause that stands in front of a fault of this one: in half or more of what is believed, faults
 * as near or nearer cover it, and adding it leaves the data as likely as they were. `cover`: of
 * `coverOf`.
 */
export function hiddenBehind(
  world: World,
  belief: Belief,
  clues: readonly Clue[],
  cover: Uint8Array,
  cause: number,
): number | undefined {
  const size = world.faults.length
  const without = leading(belief, (number) => !holds(world, number, cause)).map((number) => ({
    number,
    there: membersOf(world.hypotheses, number),
    probability: belief.hypotheses[number]!,
  }))
  const all = without.reduce((sum, { probability }) => sum + probability, 0)
  for (const fault of world.faultsOf[cause]!) {
    const blame = new Float64Array(world.causes.length)
    let hidden = 0
    for (const { number, there, probability } of without) {
      const front = there.filter((near) => cover[near * size + fault])
      if (front.length === 0) continue
      if (allAgainstAdding(clues, world, number, fault) >= stillPossible) continue
      hidden += probability
      for (const near of front) blame[world.faults[near]!.cause]! += probability
    }
    const most = Math.max(...blame)
    if (hidden >= half * all && most >= third * all) return blame.indexOf(most)
  }
  return undefined
}
