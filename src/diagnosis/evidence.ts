import type { Evidence } from '../model.ts'
import type { Answered } from './answered.ts'
import type { Belief } from './belief.ts'
import type { Clue } from './clue.ts'
import { membersOf } from './hypotheses.ts'
import { leading } from './leading.ts'
import type { Observed } from './observed.ts'
import { chanceOf, chanceUnder } from './together.ts'
import { holds } from './world.ts'
import type { World } from './world.ts'

/** Below this a finding is as good as silent: it moves even odds from 50 to 52 %. */
export const noticeable = 0.1

/** P(data) by hypothesis. */
type Chance = (number: number) => number

/** P(data) over rival hypotheses, each as much as it is believed. */
function mixture({ hypotheses }: Belief, rivals: readonly number[], chance: Chance): number {
  let whole = 0
  let sum = 0
  for (const number of rivals) {
    sum += hypotheses[number]!
    whole += hypotheses[number]! * chance(number)
  }
  return whole / sum
}

/**
 * The same, each as much as it was believed before this was known. So an answer is weighed: it was
 * asked for to put rivals out, and those that it has put out are what it tells.
 */
function beforehand({ hypotheses }: Belief, rivals: readonly number[], chance: Chance): number {
  let before = 0
  let sum = 0
  for (const number of rivals) {
    sum += hypotheses[number]!
    before += hypotheses[number]! / chance(number)
  }
  return sum / before
}

/**
 * Does any finding speak for the cause itself: does its own fault make more probable what was seen
 * than its absence would, all else as it is? A prior, or the finding of another fault, does not.
 */
export function hasEvidence(
  world: World,
  belief: Belief,
  observed: readonly Observed[],
  cause: number,
): boolean {
  const [best] = leading(belief, (number) => holds(world, number, cause))
  return best !== undefined && observed.some(({ clue }) => speaksFor(world, clue, best, cause))
}

/** The same of one finding, by the hypothesis that is the best of those that hold the cause. */
export function speaksFor(world: World, clue: Clue, best: number, cause: number): boolean {
  const others = membersOf(world.hypotheses, best).filter((f) => world.faults[f]!.cause !== cause)
  return Math.log(chanceUnder(clue, world, best) / chanceOf(clue, others)) >= noticeable
}

/**
 * What speaks for a cause and against it, the strongest first. Each finding's weight is the mean of
 * two log ratios of the best hypothesis that holds the cause: against its rivals, and against the
 * same hypothesis without the cause (nothing wrong, where the cause stands alone). So a finding that
 * a rival explains as well still counts for both, and what only a second fault explains for that one.
 * `answered`: what a person said that makes a fault of the cause more usual or rarer.
 */
export function evidenceFor(
  world: World,
  belief: Belief,
  observed: readonly Observed[],
  answered: readonly Answered[],
  cause: number,
): Evidence[] {
  const [best] = leading(belief, (number) => holds(world, number, cause))
  if (best === undefined) return []
  const rivals = leading(belief, (number) => !holds(world, number, cause))
  const faults = membersOf(world.hypotheses, best)
  const others = faults.filter((fault) => world.faults[fault]!.cause !== cause)
  // What only the other fault of the pair touches is evidence for that one.
  const foreign = ({ touched }: Clue) =>
    others.some((fault) => touched[fault]) &&
    !faults.some((fault) => touched[fault] && !others.includes(fault))
  const weightOf = (chance: Chance, ofRivals: number, without: number) => {
    const own = chance(best)
    return (Math.log(own / ofRivals) + Math.log(own / without)) / 2
  }
  const seen = observed
    .filter(({ clue }) => !foreign(clue))
    .map(({ id, outcome, text, clue, asked }) => {
      const chance = (number: number) => chanceUnder(clue, world, number)
      const ofRivals = (asked ? beforehand : mixture)(belief, rivals, chance)
      const weight = weightOf(chance, ofRivals, chanceOf(clue, others))
      return { symptom: id, outcome, weight, text }
    })
  const said = answered
    .filter(({ factors }) => faults.some((f) => !others.includes(f) && factors[f] !== 1))
    .map(({ id, outcome, text, factors }) => {
      const product = (of: readonly number[]) => of.reduce((all, f) => all * factors[f]!, 1)
      const chance = (number: number) => product(membersOf(world.hypotheses, number))
      const weight = weightOf(chance, beforehand(belief, rivals, chance), product(others))
      return { symptom: id, outcome, weight, text }
    })
  return [...seen, ...said]
    .filter(({ weight }) => Math.abs(weight) >= noticeable)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.symptom < b.symptom ? -1 : 1))
}
