import type { World, WorldSymptom } from './world.ts'

/**
 * Data on one symptom, weighed. By fault index: `chance` is P(data | this fault alone), `best`
 * P(best outcome | this fault alone); both are the baseline's where `touched` is 0.
 */
export type Clue = {
  symptom: WorldSymptom
  /** P(data | outcome), by outcome, relative to the greatest. */
  given: readonly number[]
  /** P(data | nothing is wrong) and P(data | something unknown is). */
  normal: number
  unknown: number
  touched: Uint8Array
  chance: Float64Array
  best: Float64Array
  place: Int8Array
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** `given`: P(data | outcome) in the order of the outcomes, on any scale; at least one above zero. */
export function clueOf(world: World, symptom: WorldSymptom, given: readonly number[]): Clue {
  const greatest = Math.max(...given)
  const relative = given.map((value) => value / greatest)
  const normal = dot(symptom.baseline, relative)
  const size = world.faults.length
  const clue: Clue = {
    symptom,
    given: relative,
    normal,
    unknown: dot(symptom.unknown, relative),
    touched: new Uint8Array(size),
    chance: new Float64Array(size).fill(normal),
    best: new Float64Array(size).fill(symptom.baseline[0]!),
    place: world.places,
  }
  for (const [fault, row] of symptom.rows) {
    clue.touched[fault] = 1
    clue.chance[fault] = dot(row, relative)
    clue.best[fault] = row[0]!
  }
  return clue
}

/** A clue as if this one outcome had been seen, or any one of several. */
export function clueIf(
  world: World,
  symptom: WorldSymptom,
  holds: (outcome: number) => boolean,
): Clue {
  return clueOf(
    world,
    symptom,
    symptom.outcomes.map((_, i) => Number(holds(i))),
  )
}
