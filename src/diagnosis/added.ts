import type { Clue } from './clue.ts'
import { chanceOf } from './together.ts'

/**
 * By how much, in natural logs, one finding speaks against a fault beside those that are there
 * already: 0 where adding it leaves the finding as likely as it was.
 */
export function againstAdding(clue: Clue, there: readonly number[], fault: number): number {
  if (!clue.touched[fault]) return 0
  if (there.length === 0) return Math.log(clue.normal / clue.chance[fault]!)
  return Math.log(chanceOf(clue, there) / chanceOf(clue, [...there, fault]))
}

/** The same of all findings together. */
export function allAgainstAdding(
  clues: readonly Clue[],
  there: readonly number[],
  fault: number,
): number {
  return clues.reduce((sum, clue) => sum + againstAdding(clue, there, fault), 0)
}

/**
 * Data that become less than three times as unlikely have not spoken against a fault: two faults
 * of one place hide each other by half, and ruling out asks for ten.
 */
export const stillPossible = Math.log(3)
