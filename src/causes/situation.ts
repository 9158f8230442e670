import type { Context } from '../model.ts'
import type { Facts } from '../probes/facts.ts'
import type { QuestionId } from '../site/answers.ts'
import type { questions } from '../symptoms/questions.ts'
import type { CauseId, causes } from './index.ts'
import type { RemedyId } from './remedies.ts'

type FaultId = { [Id in CauseId]: keyof (typeof causes)[Id]['faults'] }[CauseId]
/** By cause, or by single fault. */
type Factors = { readonly [Id in CauseId | FaultId]?: number }

/** A context of the shop's facts that names only what exists. */
export type Situation = Context<Facts> & {
  answers?: QuestionId
  causes: Factors
  senseless?: readonly (RemedyId | keyof typeof questions)[]
  proven?: readonly RemedyId[]
}
