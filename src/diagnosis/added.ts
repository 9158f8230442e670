import type { Clue } from './clue.ts'
import { chanceOf, chanceUnder, pairChance } from './together.ts'
import type { World } from './world.ts'

/** P(data | the faults of a hypothesis, by its number, and one more). */
function chanceWith(clue: Clue, world: World, number: number, fault: number): number {
  const a = world.hypotheses.first[number]!
  const b = world.hypotheses.second[number]!
  if (a < 0) return clue.chance[fault]!
  return b < 0 ? pairChance(clue, a, fault) : chanceOf(clue, [a, b, fault])
}

/**
 * By how much, in natural logs, one finding speaks against a fault beside those of a hypothesis:
 * 0 where adding it leaves the finding as likely as it was.
 */
export function againstAdding(clue: Clue, world: World, number: number, fault: number): number {
  if (!clue.touched[fault]) return 0
  return Math.log(chanceUnder(clue, world, number) / chanceWith(clue, world, number, fault))
}

/** The same of all findings together; only those that a fault touches can speak against it. */
export function allAgainstAdding(
  clues: readonly Clue[],
  world: World,
): (number: number, fault: number) => number {
  const touching = world.faults.map((_, fault) => clues.filter(({ touched }) => touched[fault]))
  return (number, fault) => {
    let sum = 0
    for (const clue of touching[fault]!) sum += againstAdding(clue, world, number, fault)
    return sum
  }
}

/**
 * Data that become less than three times as unlikely have not spoken against a fault: two faults
 * of one place hide each other by half, and ruling out asks for ten.
 */
export const stillPossible = Math.log(3)
