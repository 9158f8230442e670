import type { Verdict } from '../../src/model.ts'
import type { CauseId } from '../../src/causes/index.ts'
import type { Change } from './shop.ts'

/** A shop in which one fault is there, and what in it is healthy again when the fault is gone. */
export type FaultCase = {
  name: string
  cause: CauseId
  fault: string
  verdict: Verdict
  shop: Change[]
  /** The telling finding, as a healthy shop has it, on top of the rest. */
  cleared: Change[]
}

/** A shop that looks odd and is fine. */
export type HealthyCase = { name: string; shop: Change[] }
