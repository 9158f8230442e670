import type { Explanation } from '../explanation.ts'
import type { Knowledge } from '../model.ts'
import { believe } from './belief.ts'
import { alone } from './hypotheses.ts'
import { neighboursOf } from './neighbours.ts'
import { rankRemedies } from './remedies.ts'
import { repairsOf } from './repairs.ts'
import { mixtureOf, signsOf } from './signs.ts'
import type { Mixture } from './signs.ts'
import { worldOf } from './world.ts'
import type { World } from './world.ts'

/** Everything that is known of a cause; with `first`, that fault of it before the others. */
export function explain<Seen>(knowledge: Knowledge<Seen>, id: string, first?: string): Explanation {
  const world = worldOf(knowledge)
  const cause = world.causes.indexOf(id)
  const { category, prior, faults } = knowledge.causes[id]!
  const mixture = mixtureOf(world, cause)
  const inOrder = mixture.toSorted(
    (a, b) =>
      Number(world.faults[b.fault]!.id === first) - Number(world.faults[a.fault]!.id === first) ||
      b.part - a.part,
  )
  const asked = world.faults.findIndex((fault) => fault.cause === cause && fault.id === first)
  const questions = Object.keys(knowledge.questions)
  const focus = asked < 0 ? undefined : asked
  return {
    id,
    category,
    prior,
    signs: signsOf(world, mixture),
    faults: inOrder.map(({ fault, part }) => {
      const { id: name } = world.faults[fault]!
      const { place, rows, remedies } = faults[name]!
      return {
        id: name,
        place,
        share: part,
        signs: signsOf(world, [{ fault, part: 1 }]),
        rows: Object.entries(rows).map(([symptom, [likelihoods, ground, because]]) => ({
          symptom,
          outcomes: Object.entries(likelihoods).map(([outcome, chance = 0]) => ({
            id: outcome,
            chance,
            normally: knowledge.symptoms[symptom]!.outcomes[outcome]!.baseline,
          })),
          ground,
          because,
        })),
        cures: Object.entries(remedies)
          .map(([remedy, probability]) => ({ remedy, probability }))
          .toSorted((a, b) => b.probability - a.probability),
      }
    }),
    neighbours: neighboursOf(world, questions, cause, focus).map((one) => ({
      cause: world.causes[one.cause]!,
      fault: world.faults[one.fault]!.id,
      otherFault: world.faults[one.otherFault]!.id,
      differences: one.differences,
    })),
    remedies: stepsFor(knowledge, world, inOrder, first !== undefined),
  }
}

/** The steps as the diagnosis ranks them when it is sure of the cause; with `focus`, of its first fault. */
function stepsFor<Seen>(
  knowledge: Knowledge<Seen>,
  world: World,
  mixture: Mixture,
  focus: boolean,
): Explanation['remedies'] {
  const cause = world.faults[mixture[0]!.fault]!.cause
  const ranked = (parts: Mixture) => {
    const odds = new Float64Array(world.hypotheses.first.length)
    for (const { fault, part } of parts) odds[alone(fault)] = part
    return rankRemedies(world, believe(world, odds), repairsOf(knowledge, world), [cause])
  }
  const orders = [
    ...(focus ? ranked([{ fault: mixture[0]!.fault, part: 1 }]) : []),
    ...ranked(mixture),
    // Steps against a fault that is rare within its cause.
    ...mixture.flatMap(({ fault }) => ranked([{ fault, part: 1 }])),
  ]
  const ids = [...new Set(orders.map((one) => one.id))]
  return ids.map((id) => ({
    ...knowledge.remedies[id]!,
    id,
    cures: mixture.reduce((sum, { fault, part }) => {
      const { id: name } = world.faults[fault]!
      return sum + part * (knowledge.causes[world.causes[cause]!]!.faults[name]!.remedies[id] ?? 0)
    }, 0),
  }))
}
