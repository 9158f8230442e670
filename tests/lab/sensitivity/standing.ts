import { posterior } from '../../../src/diagnosis/belief.ts'
import type { Belief } from '../../../src/diagnosis/belief.ts'
import type { Clue } from '../../../src/diagnosis/clue.ts'
import { contextFactors } from '../../../src/diagnosis/contexts.ts'
import { wellUnseen } from '../../../src/diagnosis/given-verdict.ts'
import { observe } from '../../../src/diagnosis/observed.ts'
import type { Observed } from '../../../src/diagnosis/observed.ts'
import { priorWeights } from '../../../src/diagnosis/priors.ts'
import { worldOf } from '../../../src/diagnosis/world.ts'
import type { World } from '../../../src/diagnosis/world.ts'
import type { Situation } from '../../../src/diagnose.ts'
import type { Knowledge } from '../../../src/model.ts'

/** What is believed of one run, kept so that a changed row costs no second diagnosis. */
export type Standing = {
  world: World
  observed: readonly Observed[]
  needed: readonly string[]
  /** By what was seen, and by what was not seen being well besides, as a healthy verdict says. */
  found: Belief
  served: Belief
  /** The clues behind each of them, by symptom. */
  seen: ReadonlyMap<string, Clue>
  unseen: ReadonlyMap<string, Clue>
}

export function standingOf<Seen>(
  knowledge: Knowledge<Seen>,
  facts: Seen,
  { routine, answers, needed }: Situation,
): Standing {
  const world = worldOf(knowledge)
  const observed = observe(knowledge, world, facts)
  const connecting = answers['terminal-shows'] === 'connecting'
  const weights = priorWeights(world, contextFactors(knowledge, world, facts), {
    routine,
    connecting,
  })
  const clues = observed.map(({ clue }) => clue)
  const well = wellUnseen(
    world,
    observed.map(({ id }) => id),
  )
  const found = posterior(world, weights, clues)
  const bySymptom = (some: readonly Clue[]) => new Map(some.map((one) => [one.symptom.id, one]))
  return {
    ...{ world, observed, needed, found },
    served: posterior(world, found.hypotheses, well),
    seen: bySymptom(clues),
    unseen: bySymptom(well),
  }
}
