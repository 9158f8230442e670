import type { Clue } from './clue.ts'
import { somethingUnknown } from './hypotheses.ts'
import type { World } from './world.ts'

/**
 * P(data) where a nearer fault stands in front of a farther one: the nearer shows, and the farther
 * only as far as the nearer leaves the symptom at its best outcome.
 */
function infront(clue: Clue, chance: number, best: number, farChance: number): number {
  return chance + best * (farChance - clue.given[0]!)
}

/** Faults of one place stand in front of each other equally often. */
function beside(clue: Clue, a: number, aBest: number, b: number, bBest: number): number {
  return (infront(clue, a, aBest, b) + infront(clue, b, bBest, a)) / 2
}

/** P(data) on a true scale: the worst of the faults' outcomes shows (noisy-max, by cumulated rows). */
function worst(clue: Clue, a: number, b: number, c?: number): number {
  const { given, symptom } = clue
  const until = (fault: number, i: number) => symptom.cumulated.get(fault)![i]!
  let before = 0
  let chance = 0
  for (let i = 0; i < given.length; i++) {
    const all = until(a, i) * until(b, i) * (c === undefined ? 1 : until(c, i))
    chance += (all - before) * given[i]!
    before = all
  }
  return chance
}

/** P(data | two faults). A fault without a row leaves the other's row alone. */
export function pairChance(clue: Clue, a: number, b: number): number {
  const { touched, chance, best, place, symptom } = clue
  if (!touched[a]) return chance[b]!
  if (!touched[b]) return chance[a]!
  if (symptom.scale) return worst(clue, a, b)
  if (place[a]! === place[b]!) return beside(clue, chance[a]!, best[a]!, chance[b]!, best[b]!)
  return place[a]! < place[b]!
    ? infront(clue, chance[a]!, best[a]!, chance[b]!)
    : infront(clue, chance[b]!, best[b]!, chance[a]!)
}

/** P(data | a hypothesis by its number). */
export function chanceUnder(clue: Clue, world: World, number: number): number {
  const a = world.hypotheses.first[number]!
  const b = world.hypotheses.second[number]!
  if (a < 0) return number === somethingUnknown ? clue.unknown : clue.normal
  return b < 0 ? clue.chance[a]! : pairChance(clue, a, b)
}

/** P(data | these faults and no others): up to three, as an explanation may add one to a pair. */
export function chanceOf(clue: Clue, faults: readonly number[]): number {
  const { touched, chance, best, place, symptom } = clue
  const isNearer = (x: number, y: number) =>
    place[x]! < place[y]! || (place[x]! === place[y]! && x < y)
  // The nearest first; −1 where there are fewer. Asked so often that no list is made for it.
  let [a, b, c] = [-1, -1, -1]
  for (const fault of faults) {
    if (!touched[fault]) continue
    if (a < 0 || isNearer(fault, a)) [a, b, c] = [fault, a, b]
    else if (b < 0 || isNearer(fault, b)) [b, c] = [fault, b]
    else c = fault
  }
  if (a < 0) return clue.normal
  if (b < 0) return chance[a]!
  if (c < 0) return pairChance(clue, a, b)
  if (symptom.scale) return worst(clue, a, b, c)
  return place[a]! === place[b]!
    ? infront(clue, pairChance(clue, a, b), best[a]! * best[b]!, chance[c]!)
    : infront(clue, chance[a]!, best[a]!, pairChance(clue, b, c))
}
