import type { Diagnosis } from '../model.ts'
import type { Belief } from './belief.ts'
import { needOf, wholeNeed } from './need.ts'
import { leftAfter, repairCost, standingOf } from './repair-cost.ts'
import type { Repair } from './repairs.ts'
import type { World } from './world.ts'

/** A step that helps more rarely than one time in fifty is not worth a line. */
const leastCure = 0.02
/** A harmless step that helps one time in twenty comes before one that may lose payments. */
const worthTrying = 0.05
/** Of steps whose values differ by less than this part, the cheaper comes first: most are judged. */
const alike = 0.2
/** A cause cured less often than this by a step is not named beside it. */
const leastNamed = 0.01

/**
 * A step that helps this much more rarely than the surest one comes behind it, however cheap it is:
 * who is first told to do what hardly ever helps believes nothing of the rest (judgement).
 */
const farRarer = 0.1

type Ranked = Repair & { chance: number; value: number; forTold: boolean }

/** P(the step cures a fault of the listed causes that is there); one of two cured is worth the step. */
function cureChance(
  world: World,
  { hypotheses, ranked }: Belief,
  { cures }: Repair,
  listed: readonly number[],
): number {
  const { first, second } = world.hypotheses
  const left = new Float64Array(world.faults.length).fill(1)
  for (const { fault, chance } of cures)
    if (listed.includes(world.faults[fault]!.cause)) left[fault] = 1 - chance
  return ranked.reduce((sum, number) => {
    const uncured = (left[first[number]!] ?? 1) * (left[second[number]!] ?? 1)
    return sum + hypotheses[number]! * (1 - uncured)
  }, 0)
}

/**
 * The expected fall in the cost of what is left to do after this step from knowing whether one of
 * its faults is there. What the step itself cures is not counted again.
 */
function testValue(
  world: World,
  belief: Belief,
  repairs: readonly Repair[],
  listed: readonly number[],
  step: Repair,
): number {
  const { first, second } = world.hypotheses
  const tested = new Set(step.cures.map(({ fault }) => fault))
  const shows = (number: number) => tested.has(first[number]!) || tested.has(second[number]!)
  const left = (part: (number: number) => number) =>
    leftAfter(step, needOf(world, belief, listed, part))
  const others = repairs.filter((one) => one !== step)
  const { plan, cost } = standingOf(
    others,
    left(() => 1),
  )
  const yes = left((number) => Number(shows(number)))
  const no = left((number) => Number(!shows(number)))
  return cost - repairCost(others, yes, plan) - repairCost(others, no, plan)
}

/** Best first; of those that are nearly as good as the best that is left, and help half as often at least, the cheapest. */
function cheapestOfAlike(ranked: readonly Ranked[]): Ranked[] {
  const left = [...ranked]
  const order: Ranked[] = []
  while (left.length > 0) {
    const [best] = left
    const near = left.filter(
      ({ value, chance, remedy, forTold }) =>
        value > best!.value * (1 - alike) &&
        chance >= best!.chance / 2 &&
        remedy.meanwhile === best!.remedy.meanwhile &&
        forTold === best!.forTold,
    )
    const next = near.reduce((a, b) => (b.cost < a.cost ? b : a))
    left.splice(left.indexOf(next), 1)
    order.push(next)
  }
  return order
}

/** Moves the best harmless step before hazardous ones, if it is worth trying. */
function harmlessFirst(ranked: Ranked[]): Ranked[] {
  const harmless = ranked.find(({ remedy, chance }) => !remedy.hazard && chance >= worthTrying)
  if (!harmless || !ranked[0]?.remedy.hazard) return ranked
  return [harmless, ...ranked.filter((one) => one !== harmless)]
}

/** Which of the listed causes a step cures, and how probably: the cause is there and the step cures it. */
function curesOf(
  world: World,
  { faults }: Belief,
  { cures }: Repair,
  listed: readonly number[],
): { cause: string; probability: number }[] {
  return listed
    .map((cause) => {
      const own = cures.filter(({ fault }) => world.faults[fault]!.cause === cause)
      const probability = own.reduce((sum, { fault, chance }) => sum + faults[fault]! * chance, 0)
      return { cause: world.causes[cause]!, probability: Math.min(1, probability) }
    })
    .filter(({ probability }) => probability >= leastNamed)
    .toSorted((a, b) => b.probability - a.probability)
}

/**
 * The steps against the listed causes, best first: probability of a cure per expected cost. A cure
 * saves the whole expected cost of repair; a step that tests also saves what knowing saves of it.
 * `toldOf`: those of the listed that a person is told of.
 */
export function rankRemedies(
  world: World,
  belief: Belief,
  repairs: readonly Repair[],
  listed: readonly number[],
  toldOf: readonly number[] = listed,
): Diagnosis['remedies'] {
  const now = standingOf(repairs, wholeNeed(world, belief, listed))
  const ranked = repairs
    .filter(({ cures }) => cures.some(({ fault }) => listed.includes(world.faults[fault]!.cause)))
    .map((repair) => ({ repair, chance: cureChance(world, belief, repair, listed) }))
    .filter(({ chance }) => chance >= leastCure)
    .map(({ repair, chance }): Ranked => {
      const told = repair.remedy.tests ? testValue(world, belief, repairs, listed, repair) : 0
      const forTold = curesOf(world, belief, repair, toldOf).length > 0
      return { ...repair, chance, value: (chance + told / now.cost) / repair.cost, forTold }
    })
  const surest = Math.max(...ranked.map(({ chance }) => chance))
  const isFarRarer = ({ chance }: Ranked) => chance < farRarer * surest
  ranked.sort(
    // What is against a cause that nobody is told of comes behind all that is against the others,
    // and what only keeps the shop selling behind everything that cures.
    (a, b) =>
      Number(b.forTold) - Number(a.forTold) ||
      Number(a.remedy.meanwhile ?? 0) - Number(b.remedy.meanwhile ?? 0) ||
      Number(isFarRarer(a)) - Number(isFarRarer(b)) ||
      b.value - a.value ||
      (a.id < b.id ? -1 : 1),
  )
  return harmlessFirst(cheapestOfAlike(ranked)).map((one) => ({
    ...one.remedy,
    id: one.id,
    cures: curesOf(world, belief, one, listed),
  }))
}
