import type { Sign } from '../explanation.ts'
import type { Distribution } from './distribution.ts'
import type { World, WorldSymptom } from './world.ts'

/** Faults with their parts of a whole; the parts sum to one. */
export type Mixture = readonly { fault: number; part: number }[]

/** An outcome seen more rarely than this does not show what a fault looks like. */
const leastChance = 0.2
/** Below twice as often as in a sound shop, an outcome says hardly anything. */
const leastRatio = 2

/** The row of a fault on a symptom, or the baseline where it says nothing. */
export function rowFor({ rows, baseline }: WorldSymptom, fault: number): Distribution {
  return rows.get(fault) ?? baseline
}

/** The parts that the faults of a cause have of it. */
export function mixtureOf(world: World, cause: number): Mixture {
  const own = world.faultsOf[cause]!
  const whole = own.reduce((sum, fault) => sum + world.faults[fault]!.weight, 0)
  return own.map((fault) => ({ fault, part: world.faults[fault]!.weight / whole }))
}

/** What speaks for a mixture of faults, the strongest first. */
export function signsOf(world: World, mixture: Mixture): Sign[] {
  return [...world.symptoms.values()]
    .flatMap((symptom) =>
      symptom.outcomes.map((outcome, i): Sign => {
        const chance = mixture.reduce(
          (sum, { fault, part }) => sum + part * rowFor(symptom, fault)[i]!,
          0,
        )
        return { symptom: symptom.id, outcome, chance, ratio: chance / symptom.baseline[i]! }
      }),
    )
    .filter(({ chance, ratio }) => chance >= leastChance && ratio >= leastRatio)
    .toSorted((a, b) => b.ratio - a.ratio || (a.symptom < b.symptom ? -1 : 1))
}
