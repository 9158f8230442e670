import { againstAdding, stillPossible } from './added.ts'
import type { Belief, Shares } from './belief.ts'
import { noticeable } from './evidence.ts'
import { somethingUnknown } from './hypotheses.ts'
import { leading } from './leading.ts'
import type { Observed } from './observed.ts'
import { holds } from './world.ts'
import type { World } from './world.ts'

/** Ruled out: under a tenth of the prior (design.md 3). */
const left = 0.1

/** What speaks against a cause: the mean of what speaks against its faults, each with its weight. */
function mean(faults: { weight: number; against: number }[]): number {
  let all = 0
  let sum = 0
  for (const { weight, against } of faults) {
    all += weight
    sum += weight * Math.exp(-against)
  }
  return -Math.log(sum / all)
}

/**
 * The finding that ruled a cause out: the one that speaks most against adding the cause to the best
 * hypothesis without it. None where the cause is not ruled out, also where its probability only
 * fell because others explain the data: that is no finding against it.
 */
export function ruledOutBy(
  world: World,
  prior: Shares,
  belief: Belief,
  observed: readonly Observed[],
  cause: number,
): Observed | undefined {
  if (belief.causes[cause]! >= left * prior.causes[cause]!) return undefined
  const [best] = leading(
    belief,
    (number) => number !== somethingUnknown && !holds(world, number, cause),
  )
  if (best === undefined) return undefined
  const faults = world.faultsOf[cause]!.map((fault) => {
    const against = observed.map(({ clue }) => againstAdding(clue, world, best, fault))
    const total = against.reduce((a, b) => a + b, 0)
    return { weight: prior.faults[fault]!, against, total }
  })
  if (mean(faults.map(({ weight, total }) => ({ weight, against: total }))) < stillPossible)
    return undefined
  const [first] = observed
    .map((one, i) => ({
      one,
      weight: mean(faults.map(({ weight, against }) => ({ weight, against: against[i]! }))),
    }))
    .filter(({ weight }) => weight >= noticeable)
    .toSorted((a, b) => b.weight - a.weight || (a.one.id < b.one.id ? -1 : 1))
  return first?.one
}

/**
 * The answer that rules a cause out by itself: it came through the places of its faults, there and
 * back (domain.md 2: any response code clears the way that was used). Not where a tenth or more of
 * it is left elsewhere: a fault of the terminal's own is no part of the way from this machine.
 */
export function passedBy(
  world: World,
  prior: Shares,
  belief: Belief,
  observed: readonly Observed[],
  cause: number,
): Observed | undefined {
  return observed.find(({ id }) => {
    const passed = world.passed.get(id)
    const open = (fault: number) => (passed?.[fault] ? 0 : belief.faults[fault]!)
    return (
      passed !== undefined &&
      world.faultsOf[cause]!.reduce((sum, fault) => sum + open(fault), 0) <
        left * prior.causes[cause]!
    )
  })
}
