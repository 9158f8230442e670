import type { Distribution } from '../../../src/diagnosis/distribution.ts'
import { rowOf } from '../../../src/diagnosis/distribution.ts'
import { worldOf } from '../../../src/diagnosis/world.ts'
import type { Ground, Knowledge } from '../../../src/model.ts'

/** One number of one row of one fault. */
export type Named = { cause: string; fault: string; symptom: string; outcome: string }
export type OneLikelihood = Named & { chance: number; ground: Ground }

/** Half as much again is never certain. */
const most = 0.99

/** Every number that a person has written into the rows of the faults. */
export function likelihoodsOf<Seen>({ causes }: Knowledge<Seen>): OneLikelihood[] {
  return Object.entries(causes).flatMap(([cause, { faults }]) =>
    Object.entries(faults).flatMap(([fault, { rows }]) =>
      Object.entries(rows).flatMap(([symptom, [named, ground]]) =>
        Object.entries(named).map(([outcome, chance = 0]) => ({
          ...{ cause, fault, symptom, outcome },
          ...{ chance, ground },
        })),
      ),
    ),
  )
}

/** The chance times a factor, as far as a chance goes. */
export function scaled(chance: number, factor: number): number {
  return Math.min(Math.max(chance, most), chance * factor)
}

/** The whole row in which one number is changed; the rest is shared out as ever. */
export function changedRow<Seen>(
  knowledge: Knowledge<Seen>,
  { cause, fault, symptom, outcome }: Named,
  chance: number,
): Distribution {
  const { outcomes, baseline } = worldOf(knowledge).symptoms.get(symptom)!
  const [named] = knowledge.causes[cause]!.faults[fault]!.rows[symptom]!
  return rowOf(outcomes, baseline, { ...named, [outcome]: chance })
}
