import type { Need } from './need.ts'
import type { Repair } from './repairs.ts'

/** Where no step helps, a technician comes for an hour at three times a merchant's minute. */
const visit = 180
/** A fault that nobody looks for costs a day of trade, eight hours. */
const unattended = 480
/** Nobody takes more steps by instruction than these before calling for help. */
const mostSteps = 8
/**
 * A step that falls this far short of being worth its cost at first hardly comes to be, though its
 * faults may be left when others are cured.
 */
const leastHope = 0.25

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** What is left of the faults after a step. */
function after({ cures }: Repair, faults: Float64Array): Float64Array {
  const rest = faults.slice()
  for (const { fault, chance } of cures) rest[fault]! *= 1 - chance
  return rest
}

/** What there is to deal with after a step. */
export function leftAfter(step: Repair, need: Need): Need {
  return { ...need, faults: after(step, need.faults) }
}

function cured({ cures }: Repair, faults: Float64Array): number {
  let total = 0
  for (const { fault, chance } of cures) total += faults[fault]! * chance
  return total
}

/** The step that cures most per cost, and how much. */
function bestOf(
  repairs: readonly Repair[],
  faults: Float64Array,
): { best: Repair | undefined; value: number } {
  let best: Repair | undefined
  let value = 0
  for (const repair of repairs) {
    const each = cured(repair, faults) / repair.cost
    if (each <= value) continue
    best = repair
    value = each
  }
  return { best, value }
}

/**
 * The steps in the order of cure per cost (Heckerman, Breese and Rommelse 1995), as long as a step
 * costs less than the visit that it may save.
 */
export function planFor(repairs: readonly Repair[], { unknown, faults }: Need): Repair[] {
  const shortOf = (sum(faults) + unknown) / visit
  let open = repairs.filter((repair) => cured(repair, faults) / repair.cost > leastHope * shortOf)
  const plan: Repair[] = []
  let rest = faults
  while (plan.length < mostSteps) {
    const { best, value } = bestOf(open, rest)
    if (!best || value * visit <= sum(rest) + unknown) break
    plan.push(best)
    open = open.filter((one) => one !== best)
    rest = after(best, rest)
  }
  return plan
}

/** The expected cost of a plan, in a merchant's minutes times the need's scale. */
function planCost(plan: readonly Repair[], { nothing, unknown, faults }: Need): number {
  // Where nothing is wrong, the first try shows it.
  let cost = nothing * (plan[0]?.cost ?? visit)
  let rest = faults
  for (const repair of plan) {
    cost += (sum(rest) + unknown) * repair.cost
    rest = after(repair, rest)
  }
  return cost + (sum(rest) + unknown) * visit
}

/** The expected cost of a plan, or of nothing where that is cheaper. */
export function costOf(plan: readonly Repair[], need: Need): number {
  return Math.min(planCost(plan, need), (sum(need.faults) + need.unknown) * unattended)
}

/** The expected cost of the best that can be done: the plan made for this need, an earlier plan, or nothing. */
export function repairCost(
  repairs: readonly Repair[],
  need: Need,
  earlier: readonly Repair[],
): number {
  return Math.min(costOf(planFor(repairs, need), need), costOf(earlier, need))
}

/** How things stand now: the best plan, and what it is expected to cost. */
export type Standing = { plan: readonly Repair[]; cost: number }

export function standingOf(repairs: readonly Repair[], need: Need): Standing {
  const plan = planFor(repairs, need)
  return { plan, cost: repairCost(repairs, need, plan) }
}
