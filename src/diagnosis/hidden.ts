import { stillPossible } from './added.ts'
import type { Belief } from './belief.ts'
import { membersOf } from './hypotheses.ts'
import { leading } from './leading.ts'
import { holds } from './world.ts'
import type { World } from './world.ts'

/** Where as much of what is believed hides a fault, it can't be judged. */
const half = 0.5
/** A cause that is believed less than this is no reason to give. */
const third = 1 / 3

function sum(some: readonly { probability: number }[]): number {
  return some.reduce((total, { probability }) => total + probability, 0)
}

/**
 * The cause that stands in front of a fault of this one: in half or more of what is believed, faults
 * as near or nearer cover it, and adding it leaves the data as likely as they were. `cover`: of
 * `coverOf`; `against`: of `allAgainstAdding`.
 */
export function hiddenBehind(
  world: World,
  belief: Belief,
  against: (number: number, fault: number) => number,
  cover: Uint8Array,
  cause: number,
): number | undefined {
  const size = world.faults.length
  const without = leading(belief, (number) => !holds(world, number, cause)).map((number) => ({
    number,
    there: membersOf(world.hypotheses, number),
    probability: belief.hypotheses[number]!,
  }))
  const all = sum(without)
  for (const fault of world.faultsOf[cause]!) {
    const front = without.flatMap(({ number, there, probability }) => {
      const near = there.filter((one) => cover[one * size + fault])
      return near.length > 0 ? [{ number, near, probability }] : []
    })
    if (sum(front) < half * all) continue
    const hiding = front.filter(({ number }) => against(number, fault) < stillPossible)
    if (sum(hiding) < half * all) continue
    const blame = new Float64Array(world.causes.length)
    for (const { near, probability } of hiding)
      for (const one of near) blame[world.faults[one]!.cause]! += probability
    const most = Math.max(...blame)
    if (most >= third * all) return blame.indexOf(most)
  }
  return undefined
}
