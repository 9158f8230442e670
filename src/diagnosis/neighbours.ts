import type { Difference } from '../explanation.ts'
import { mixtureOf, rowFor } from './signs.ts'
import type { World, WorldSymptom } from './world.ts'

/** A cause that looks like another one, with the pair of faults in which it mostly does. */
export type Neighbour = {
  cause: number
  fault: number
  otherFault: number
  /** The most telling first; none where nothing tells them apart. */
  differences: Difference[]
}

/** More neighbours than these nobody compares. */
const most = 3
/** Causes that share less than a tenth of what is telling are not taken for each other. */
const leastAlike = 0.1
/** Below this a finding tells two faults apart hardly better than a coin (nats, both ways). */
const leastTelling = 1

/**
 * How much of what speaks for either of two faults speaks for both: expected natural-log ratios
 * against the baseline, shared by all (0: nothing, 1: all of it).
 */
function alikeness(world: World): (a: number, b: number) => number {
  const shared = (a: number, b: number) => {
    let sum = 0
    for (const symptom of world.symptoms.values()) {
      if (!symptom.rows.has(a) || !symptom.rows.has(b)) continue
      const one = rowFor(symptom, a)
      const other = rowFor(symptom, b)
      symptom.baseline.forEach((normal, i) => {
        const both = Math.min(one[i]!, other[i]!)
        sum += both * Math.max(0, Math.log(both / normal))
      })
    }
    return sum
  }
  const whole = world.faults.map((_, fault) => shared(fault, fault))
  return (a, b) => {
    const both = shared(a, b)
    const either = whole[a]! + whole[b]! - both
    return either > 0 ? both / either : 0
  }
}

/** How far a symptom tells two faults apart: the divergence of their rows, both ways, in nats. */
function divergence(symptom: WorldSymptom, a: number, b: number): number {
  const one = rowFor(symptom, a)
  const other = rowFor(symptom, b)
  return one.reduce(
    (sum, chance, i) => sum + (chance - other[i]!) * Math.log(chance / other[i]!),
    0,
  )
}

/** What a fault shows most often on a symptom. */
function typical(symptom: WorldSymptom, fault: number): string {
  const row = rowFor(symptom, fault)
  return symptom.outcomes[row.indexOf(Math.max(...row))]!
}

/** The finding that tells most of all that are measured, and the question that does. */
function differencesOf(
  world: World,
  questions: readonly string[],
  fault: number,
  other: number,
): Difference[] {
  const telling = [...world.symptoms.values()]
    .map((symptom) => ({
      symptom: symptom.id,
      outcome: typical(symptom, fault),
      otherOutcome: typical(symptom, other),
      nats: divergence(symptom, fault, other),
    }))
    .filter(({ outcome, otherOutcome, nats }) => outcome !== otherOutcome && nats >= leastTelling)
    .toSorted((a, b) => b.nats - a.nats || (a.symptom < b.symptom ? -1 : 1))
  const asked = telling.find(({ symptom }) => questions.includes(symptom))
  const measured = telling.find(({ symptom }) => !questions.includes(symptom))
  return telling
    .filter((one) => one === asked || one === measured)
    .map(({ symptom, outcome, otherOutcome }) => ({ symptom, outcome, otherOutcome }))
}

/**
 * The causes that share most of what speaks for this one, the most alike first. `questions`: the
 * symptoms that only a person can answer.
 */
export function neighboursOf(
  world: World,
  questions: readonly string[],
  cause: number,
): Neighbour[] {
  const alike = alikeness(world)
  const own = mixtureOf(world, cause)
  return world.causes
    .flatMap((_, other) => {
      if (other === cause) return []
      const theirs = mixtureOf(world, other)
      const pairs = own.flatMap((a) =>
        theirs.map((b) => ({ a, b, likeness: alike(a.fault, b.fault) })),
      )
      const likeness = own.reduce(
        (sum, one) =>
          sum + one.part * Math.max(...pairs.filter(({ a }) => a === one).map((p) => p.likeness)),
        0,
      )
      // Of a likely pair that is alike and a rare one that is more so, people meet the likely one.
      const weight = ({ a, b, likeness: l }: (typeof pairs)[number]) => a.part * b.part * l * l
      const [{ a, b }] = pairs.toSorted((p, q) => weight(q) - weight(p)) as [(typeof pairs)[number]]
      return [{ cause: other, likeness, fault: a.fault, otherFault: b.fault }]
    })
    .filter(({ likeness }) => likeness >= leastAlike)
    .toSorted((a, b) => b.likeness - a.likeness || a.cause - b.cause)
    .slice(0, most)
    .map(({ cause: other, fault, otherFault }) => ({
      cause: other,
      fault,
      otherFault,
      differences: differencesOf(world, questions, fault, otherFault),
    }))
}
