import type { Diagnosis, Knowledge } from './model.ts'
import { answeredOf } from './diagnosis/answered.ts'
import { posterior, priorShares } from './diagnosis/belief.ts'
import { contextFactors, inSituation } from './diagnosis/contexts.ts'
import { givenVerdict } from './diagnosis/given-verdict.ts'
import { nothingWrong, somethingUnknown } from './diagnosis/hypotheses.ts'
import { listedCauses } from './diagnosis/listed.ts'
import type { Listed } from './diagnosis/listed.ts'
import { observe } from './diagnosis/observed.ts'
import { priorWeights } from './diagnosis/priors.ts'
import { questionsWorth } from './diagnosis/questions.ts'
import { rankRemedies } from './diagnosis/remedies.ts'
import { repairsOf } from './diagnosis/repairs.ts'
import { unlistedCauses } from './diagnosis/unlisted.ts'
import { verdictOf } from './diagnosis/verdict.ts'
import { worldOf } from './diagnosis/world.ts'
import type { World } from './diagnosis/world.ts'
import type { Answers } from './site/answers.ts'
import { told } from './told.ts'

/**
 * `routine`: a health job, nobody called. `answers`: what a person said. `needed`: ids of the
 * symptoms without which nobody can say that all is well.
 */
export type Situation = { routine: boolean; answers: Answers; needed: string[] }

/**
 * What is wrong, how it is known, and what to do: pure arithmetic on what is known and what was
 * seen (design.md 3). The same input gives the same output, in whatever order the lists are.
 */
export function diagnose<Seen>(
  knowledge: Knowledge<Seen>,
  seen: Seen,
  { routine, answers, needed }: Situation,
): Diagnosis {
  const world = worldOf(knowledge)
  const observed = observe(knowledge, world, seen)
  const clues = observed.map(({ clue }) => clue)
  const seenIds = observed.map(({ id }) => id)
  const connecting = answers['terminal-shows'] === 'connecting'
  const factors = contextFactors(knowledge, world, seen)
  const weights = priorWeights(world, factors, { routine, connecting })
  const prior = priorShares(world, weights)
  const found = posterior(world, weights, clues)
  const verdict = verdictOf(observed, needed, found.hypotheses[nothingWrong]!)
  const belief = givenVerdict(world, verdict, found, seenIds)

  const listed = listedCauses(world, belief, observed, answeredOf(knowledge, world, seen, answers))
  const causes = listed.map(({ cause }) => cause)
  const here = inSituation(knowledge, seen)
  const repairs = repairsOf(here, world)
  const toldOf = told(listed).map(({ cause }) => cause)
  const remedies = verdict === 'healthy' ? [] : rankRemedies(world, belief, repairs, causes, toldOf)
  return {
    verdict,
    nothingWrong: belief.hypotheses[nothingWrong]!,
    unknownCause: belief.hypotheses[somethingUnknown]!,
    causes: listed.map((one) => described(knowledge, world, one, remedies)),
    remedies,
    questions: questionsWorth(world, found, repairs, toldOf, here.questions, seenIds),
    ...unlistedCauses(world, prior, found, observed, causes),
    symptoms: Object.keys(knowledge.symptoms).flatMap((id) =>
      observed
        .filter((one) => one.id === id)
        .map(({ outcome, service, text, clue }) => ({
          id,
          outcome,
          best: clue.symptom.outcomes[0] === outcome && !clue.symptom.onlyInTrouble,
          service,
          text,
        })),
    ),
  }
}

/** A listed cause by its ids, with the steps against its listed faults in the order of all. */
function described<Seen>(
  knowledge: Knowledge<Seen>,
  world: World,
  { cause, probability, faults, evidence }: Listed,
  remedies: Diagnosis['remedies'],
): Diagnosis['causes'][number] {
  const id = world.causes[cause]!
  const { category, faults: known } = knowledge.causes[id]!
  const ids = faults.map(({ fault }) => world.faults[fault]!.id)
  const own = remedies.filter((one) => ids.some((fault) => known[fault]!.remedies[one.id]))
  return {
    id,
    category,
    probability,
    faults: faults.map((one) => ({
      id: world.faults[one.fault]!.id,
      probability: one.probability,
    })),
    evidence,
    remedies: own.map((one) => one.id),
  }
}
