import type { Difference } from '../explanation.ts'
import { mixtureOf } from './signs.ts'
import type { Mixture } from './signs.ts'
import { rowFor, visible } from './visible.ts'
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
const most = 4
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

/** Where only one of two faults says anything of a symptom, the other may just not be described. */
const oneSided = 0.5
/** A fault this rare beside the commonest of its cause is not the one that people mean by it. */
const leastPart = 0.25
/** Of faults at different places, people see different things first: worth a tenth in a comparison. */
const elsewhere = 0.1
/** Nor are causes mixed up as easily whose faults lie at different places: by a fifth less (judgement). */
const apart = 0.8
/** Findings that tell two faults apart, besides the one question. */
const mostFindings = 2

/** What tells two faults apart on one symptom, and how much it tells, in nats, both ways. */
function difference(world: World, symptom: WorldSymptom, a: number, b: number) {
  const one = rowFor(symptom, a)
  const other = rowFor(symptom, b)
  // How often each outcome comes, times how much it then speaks for the one and against the other.
  const forOne = one.map((chance, i) => chance * Math.log(chance / other[i]!))
  const forOther = other.map((chance, i) => chance * Math.log(chance / one[i]!))
  const sum = [...forOne, ...forOther].reduce((total, nats) => total + nats, 0)
  const seen = Math.min(visible(world, symptom.id, a), visible(world, symptom.id, b))
  const described = symptom.rows.has(a) && symptom.rows.has(b) ? 1 : oneSided
  return {
    symptom: symptom.id,
    outcome: symptom.outcomes[forOne.indexOf(Math.max(...forOne))]!,
    otherOutcome: symptom.outcomes[forOther.indexOf(Math.max(...forOther))]!,
    nats: sum * seen * described,
  }
}

/** The findings that tell most of all that are measured, and the question that does. */
function differencesOf(
  world: World,
  questions: readonly string[],
  fault: number,
  other: number,
): Difference[] {
  const telling = [...world.symptoms.values()]
    .map((symptom) => difference(world, symptom, fault, other))
    .filter(({ outcome, otherOutcome, nats }) => outcome !== otherOutcome && nats >= leastTelling)
    .toSorted((a, b) => b.nats - a.nats || (a.symptom < b.symptom ? -1 : 1))
  const asked = telling.find(({ symptom }) => questions.includes(symptom))
  const measured = telling.filter(({ symptom }) => !questions.includes(symptom))
  return telling
    .filter((one) => one === asked || measured.slice(0, mostFindings).includes(one))
    .map(({ symptom, outcome, otherOutcome }) => ({ symptom, outcome, otherOutcome }))
}

/** Like is compared with like: faults that sit at the same place of the way stop it alike. */
function nearness({ places }: World, a: number, b: number, otherwise: number): number {
  return places[a] === places[b] ? 1 : otherwise
}

/** Its faults that are not rare within it. */
function commonOf(mixture: Mixture): Mixture {
  const most = Math.max(...mixture.map(({ part }) => part))
  return mixture.filter(({ part }) => part >= most * leastPart)
}

/**
 * The causes that share most of what speaks for this one, the most alike first; with `focus`, for
 * this fault of it. `questions`: the symptoms that only a person can answer.
 */
export function neighboursOf(
  world: World,
  questions: readonly string[],
  cause: number,
  focus?: number,
): Neighbour[] {
  const alike = alikeness(world)
  const own: Mixture =
    focus === undefined ? commonOf(mixtureOf(world, cause)) : [{ fault: focus, part: 1 }]
  return world.causes
    .flatMap((_, other) => {
      if (other === cause) return []
      const theirs = commonOf(mixtureOf(world, other))
      const pairs = own.flatMap((a) =>
        theirs.map((b) => ({ a, b, likeness: alike(a.fault, b.fault) })),
      )
      const likeness = own.reduce(
        (sum, one) =>
          sum +
          one.part *
            Math.max(
              ...pairs
                .filter(({ a }) => a === one)
                .map((p) => p.likeness * nearness(world, one.fault, p.b.fault, apart)),
            ),
        0,
      )
      // Of a likely pair that is alike and a rare one that is more so, people meet the likely one.
      const weight = ({ a, b, likeness: l }: (typeof pairs)[number]) =>
        a.part * b.part * l * l * nearness(world, a.fault, b.fault, elsewhere)
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
