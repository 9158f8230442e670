import type { Evidence } from '../model.ts'
import type { Answered } from './answered.ts'
import type { Belief } from './belief.ts'
import { evidenceFor, hasEvidence } from './evidence.ts'
import type { Observed } from './observed.ts'
import type { World } from './world.ts'

/** Below this a cause is not worth a line (design.md 3); the same for its faults. */
export const leastListed = 0.01

/** A cause that is put to the reader, with its faults, the most probable first. */
export type Listed = {
  cause: number
  probability: number
  faults: { fault: number; probability: number }[]
  evidence: Evidence[]
}

/** Those with some probability and something that speaks for them: a prior alone is no evidence. */
export function listedCauses(
  world: World,
  belief: Belief,
  observed: readonly Observed[],
  answered: readonly Answered[],
): Listed[] {
  return world.causes
    .flatMap((_, cause): Listed[] => {
      const probability = belief.causes[cause]!
      if (probability < leastListed) return []
      if (!hasEvidence(world, belief, observed, cause)) return []
      const evidence = evidenceFor(world, belief, observed, answered, cause)
      const faults = world.faultsOf[cause]!.map((fault) => ({
        fault,
        probability: belief.faults[fault]!,
      }))
        .toSorted((a, b) => b.probability - a.probability || a.fault - b.fault)
        .filter((one, rank) => rank === 0 || one.probability >= leastListed)
      return [{ cause, probability, faults, evidence }]
    })
    .toSorted((a, b) => b.probability - a.probability || a.cause - b.cause)
}
