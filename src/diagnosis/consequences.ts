import type { Consequences } from '../explanation.ts'
import type { Knowledge } from '../model.ts'
import { rowFor } from './visible.ts'
import { worldOf } from './world.ts'

/** Outcomes that were seen; of a symptom with several, any one of them. */
export type Seen = Readonly<Partial<Record<string, readonly string[]>>>

/** Ruled out: a tenth as likely as before (design.md 3). */
const left = 0.1
/** A cause or fault that is less likely than one in twenty is not what a finding points to. */
const worthNaming = 0.05
/** A finding that is less than ten times as common with a fault as without points to nothing. */
const leastRatio = 10

/**
 * What it means that these outcomes were seen, `telling` being the one to judge by, and that
 * something passed all of these places and faults. `contexts`: ids of those that apply.
 */
export function consequencesOf<Facts>(
  knowledge: Knowledge<Facts>,
  seen: Seen,
  telling: { symptom: string; outcome: string },
  passed: readonly string[],
  contexts: readonly string[] = [],
): Consequences {
  const world = worldOf(knowledge)
  const places = world.faults.map(({ id, cause }) => {
    return knowledge.causes[world.causes[cause]!]!.faults[id]!.place
  })
  /** How many times as often all this is seen with a fault as without. */
  const ratio = (fault: number) =>
    [...world.symptoms.values()].reduce((product, symptom) => {
      const outcomes = seen[symptom.id]
      if (!outcomes) return product
      const of = (row: readonly number[]) =>
        row.reduce(
          (sum, chance, i) => sum + (outcomes.includes(symptom.outcomes[i]!) ? chance : 0),
          0,
        )
      return (product * of(rowFor(symptom, fault))) / of(symptom.baseline)
    }, 1)
  const symptom = world.symptoms.get(telling.symptom)!
  const at = symptom.outcomes.indexOf(telling.outcome)
  const chance = (fault: number) => rowFor(symptom, fault)[at]!
  const isMeant = (fault: number) => chance(fault) / symptom.baseline[at]! >= leastRatio
  // A fault of the way that says so itself lets something pass: a host in maintenance answers.
  const isCleared = world.faults.map(
    ({ id }, fault) =>
      ([id, places[fault]!].some((one) => passed.includes(one)) && !isMeant(fault)) ||
      ratio(fault) < left,
  )
  const inContext = (id: string) =>
    contexts.reduce((product, one) => product * (knowledge.contexts[one]?.causes[id] ?? 1), 1)
  const weights = world.faults.map(({ id, cause, weight }, fault) =>
    isCleared[fault] ? 0 : weight * inContext(id) * inContext(world.causes[cause]!) * chance(fault),
  )
  // The faults that are not meant are there as often as ever: the rest belongs to them.
  const all = weights.reduce((a, b) => a + b, 0)
  const share = (fault: number) => (isMeant(fault) ? weights[fault]! / all : 0)
  const named = (faults: readonly number[]) =>
    faults
      .map((fault) => ({ id: world.faults[fault]!.id, probability: share(fault) }))
      .filter(({ probability }) => probability >= worthNaming)
      .toSorted((a, b) => b.probability - a.probability)
  const clears = world.causes.filter((_, cause) =>
    world.faultsOf[cause]!.every((f) => isCleared[f]),
  )
  return {
    pointsTo: world.causes
      .map((cause, index) => ({
        cause,
        probability: world.faultsOf[index]!.reduce((sum, fault) => sum + share(fault), 0),
        faults: named(world.faultsOf[index]!),
      }))
      .filter(({ probability }) => probability >= worthNaming)
      .toSorted((a, b) => b.probability - a.probability),
    clears,
    clearsOnly: world.faults
      .filter(({ cause }, fault) => isCleared[fault] && !clears.includes(world.causes[cause]!))
      .map(({ id }) => id),
  }
}
