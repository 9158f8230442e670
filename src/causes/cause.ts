import type { Category, Fault, Likelihood } from '../model.ts'
import type { OutcomeId, SymptomId } from '../symptoms/index.ts'
import type { RemedyId } from './remedies.ts'

/** For each symptom that a fault touches: how likely its outcomes are when the fault is there, and why. */
export type Rows = { readonly [Id in SymptomId]?: Likelihood<`${OutcomeId<Id>}`> }

type Given = Omit<Fault, 'rows' | 'remedies'> & {
  rows: Rows
  remedies: { readonly [Id in RemedyId]?: number }
}

/** A cause with its faults; `prior` is its part of all shops where something is wrong. */
export function cause<const FaultId extends string>(given: {
  category: Category
  prior: number
  faults: Readonly<Record<FaultId, Given>>
}) {
  return given
}
