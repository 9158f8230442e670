import type { Verdict } from '../../src/model.ts'
import type { CauseId } from '../../src/causes/index.ts'
import type { Change } from './facts.ts'

/** A shop in which one fault is there, what clears it, and what tells it from its nearest neighbour. */
export type FaultCase = {
  name: string
  cause: CauseId
  fault: string
  verdict: Verdict
  shop: Change[]
  /** The telling finding, with all that hangs on it, as a healthy shop has it, on top of the rest. */
  cleared: Change[]
  /** The verdict then: healthy, unless the terminal is known to fail all the same. */
  clearedVerdict?: Verdict
  /** One finding changed, on top of the rest, and whom the shop points to then. */
  neighbour: { change: Change[]; cause: CauseId; fault: string }
  /** Faults that nobody in this shop can tell from this one: they may come first as well. */
  alike?: { faults: { cause: CauseId; fault: string }[]; because: string }
}

/** A shop that looks odd and is fine. */
export type HealthyCase = { name: string; shop: Change[] }
