import type { Clue } from './clue.ts'
import { alone, pair, somethingUnknown } from './hypotheses.ts'
import { rank } from './leading.ts'
import { pairChance } from './together.ts'
import type { World } from './world.ts'

/** How probable faults and causes are, by number; they may overlap, so they sum to no one. */
export type Shares = { faults: Float64Array; causes: Float64Array }

/** How probable everything is. Hypotheses sum to one; `ranked`: those that count, the most probable first. */
export type Belief = Shares & { hypotheses: Float64Array; ranked: readonly number[] }

/**
 * log P(data | hypothesis) less that of nothing wrong, by hypothesis. Most faults touch few
 * symptoms: a pair is the sum of its two faults, and only where both touch a symptom is there more.
 */
function logRatios(world: World, clues: readonly Clue[]): Float64Array {
  const size = world.faults.length
  const { first, second } = world.hypotheses
  const logs = new Float64Array(first.length)
  for (const clue of clues) {
    const normal = Math.log(clue.normal)
    logs[somethingUnknown]! += Math.log(clue.unknown) - normal
    const touched = [...clue.symptom.rows.keys()]
    const own = touched.map((fault) => Math.log(clue.chance[fault]!) - normal)
    for (let i = 0; i < touched.length; i++) {
      const a = touched[i]!
      const base = pair(size, a, 0)
      logs[alone(a)]! += own[i]!
      for (let j = i + 1; j < touched.length; j++) {
        const b = touched[j]!
        logs[base + b]! += Math.log(pairChance(clue, a, b)) - normal - own[i]! - own[j]!
      }
    }
  }
  for (let number = alone(size); number < logs.length; number++)
    logs[number]! += logs[alone(first[number]!)]! + logs[alone(second[number]!)]!
  return logs
}

/** What the hypotheses say of each fault, and of each cause: the sum over those that hold it. */
function sharesOf(world: World, hypotheses: Float64Array): Shares {
  const { first, second } = world.hypotheses
  const faults = new Float64Array(world.faults.length)
  const causes = new Float64Array(world.causes.length)
  for (let number = alone(0); number < hypotheses.length; number++) {
    const probability = hypotheses[number]!
    const a = first[number]!
    const b = second[number]!
    const cause = world.faults[a]!.cause
    faults[a]! += probability
    causes[cause]! += probability
    if (b < 0) continue
    const other = world.faults[b]!.cause
    faults[b]! += probability
    if (other !== cause) causes[other]! += probability
  }
  return { faults, causes }
}

/** Makes probabilities of odds or weights, by hypothesis. */
function normalised(odds: Float64Array): Float64Array {
  let sum = 0
  for (const one of odds) sum += one
  return odds.map((one) => one / sum)
}

/** What is believed before anything was seen. */
export function priorShares(world: World, weights: Float64Array): Shares {
  return sharesOf(world, normalised(weights))
}

/** What is believed with these odds of the hypotheses. */
export function believe(world: World, odds: Float64Array): Belief {
  const hypotheses = normalised(odds)
  return { hypotheses, ranked: rank(hypotheses), ...sharesOf(world, hypotheses) }
}

/** Bayes' rule on prior weights, by hypothesis; clues are independent given a hypothesis. */
export function posterior(world: World, weights: Float64Array, clues: readonly Clue[]): Belief {
  const joint = logRatios(world, clues)
  let greatest = -Infinity
  for (let number = 0; number < joint.length; number++) {
    joint[number]! += Math.log(weights[number]!)
    greatest = Math.max(greatest, joint[number]!)
  }
  return believe(
    world,
    joint.map((log) => Math.exp(log - greatest)),
  )
}
