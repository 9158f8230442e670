import type { Knowledge, Service } from '../model.ts'
import type { Message } from '../messages/index.ts'
import { clueOf } from './clue.ts'
import type { Clue } from './clue.ts'
import { restricted } from './restricted.ts'
import type { World } from './world.ts'

/** A symptom that could be judged. */
export type Observed = {
  id: string
  outcome: string
  service: Service
  text: Message
  /** A person said it. */
  asked: boolean
  clue: Clue
}

/** Every symptom that these facts answer, in the order of the world's; the others say nothing. */
export function observe<Seen>(knowledge: Knowledge<Seen>, world: World, seen: Seen): Observed[] {
  return [...world.symptoms.values()].flatMap((symptom) => {
    const observation = knowledge.symptoms[symptom.id]?.observe(seen)
    if (!observation) return []
    const { outcome, text, likelihoods, impossible = [] } = observation
    const service = observation.service ?? symptom.services[symptom.outcomes.indexOf(outcome)]
    if (!service) throw new Error(`the symptom ${symptom.id} has no outcome ${outcome}`)
    const certain = symptom.outcomes.map((id) => Number(id === outcome))
    const soft = symptom.outcomes.map((id) => Math.max(0, likelihoods?.[id] ?? 0))
    // Counts so unlikely that every outcome rounds to zero leave only the outcome itself.
    const given = Number.isFinite(1 / Math.max(...soft)) ? soft : certain
    return [
      {
        id: symptom.id,
        outcome,
        service,
        text,
        asked: Object.hasOwn(knowledge.questions, symptom.id),
        clue: clueOf(world, restricted(symptom, impossible), given),
      },
    ]
  })
}
