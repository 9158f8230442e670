import type { Sign } from '../explanation.ts'
import type { Distribution } from './distribution.ts'
import { rowFor, visible } from './visible.ts'
import type { World, WorldSymptom } from './world.ts'

/** Faults with their parts of a whole; the parts sum to one. */
export type Mixture = readonly { fault: number; part: number }[]

/** An outcome seen more rarely than this does not show what a fault looks like. */
const leastChance = 0.2
/** Below four times as often as in a sound shop, an outcome says hardly anything. */
const leastRatio = 4
/** What speaks for half of a cause's faults speaks for the cause. */
const half = 0.5
/** A fault this rare within its cause is not thought of when people speak of the cause. */
const notRare = 0.2

/** The parts that the faults of a cause have of it. */
export function mixtureOf(world: World, cause: number): Mixture {
  const own = world.faultsOf[cause]!
  const whole = own.reduce((sum, fault) => sum + world.faults[fault]!.weight, 0)
  return own.map((fault) => ({ fault, part: world.faults[fault]!.weight / whole }))
}

/** How common each outcome is where somebody calls for help: in half of the cases nothing is wrong. */
function commonly(world: World, symptom: WorldSymptom): Distribution {
  const whole = world.faults.reduce((sum, { weight }) => sum + weight, 0)
  return symptom.baseline.map((normal, i) => {
    const wrong = world.faults.reduce(
      (sum, { weight }, fault) => sum + weight * rowFor(symptom, fault)[i]!,
      0,
    )
    return (normal + wrong / whole) / 2
  })
}

/** A fault has its own word on the symptom, by which this outcome speaks in no way for it. */
function showsOtherwise({ rows, baseline }: WorldSymptom, fault: number, outcome: number): boolean {
  const row = rows.get(fault)
  return (
    row !== undefined &&
    row[outcome]! < leastChance &&
    row[outcome]! < leastRatio * baseline[outcome]!
  )
}

/**
 * What speaks for most faults of a mixture, and which no fault of them contradicts that is not rare. The first is the one that everything else that may be
 * the matter, and nothing being wrong, shows least often.
 */
export function signsOf(world: World, mixture: Mixture): Sign[] {
  return [...world.symptoms.values()]
    .flatMap((symptom) => {
      const common = commonly(world, symptom)
      return symptom.outcomes.flatMap((outcome, i) => {
        const normal = symptom.baseline[i]!
        const speaking = mixture.filter(({ fault }) => {
          const chance = rowFor(symptom, fault)[i]!
          const shown = chance * visible(world, symptom.id, fault)
          return shown >= leastChance && chance >= leastRatio * normal
        })
        if (speaking.reduce((sum, { part }) => sum + part, 0) < half) return []
        if (mixture.some((one) => one.part >= notRare && showsOtherwise(symptom, one.fault, i)))
          return []
        const chance = mixture.reduce(
          (sum, { fault, part }) => sum + part * rowFor(symptom, fault)[i]!,
          0,
        )
        const sign: Sign = { symptom: symptom.id, outcome, chance, ratio: chance / normal }
        return [{ sign, distinct: chance / common[i]! }]
      })
    })
    .toSorted((a, b) => b.distinct - a.distinct || (a.sign.symptom < b.sign.symptom ? -1 : 1))
    .map(({ sign }) => sign)
}
