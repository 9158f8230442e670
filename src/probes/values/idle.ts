import type { Failure } from '../../model.ts'
import type { ConnectOutcome } from '../values.ts'

/** What became of a connection on which nothing was sent for a while. */
export type IdleValue = {
  address: string
  /** Whether it was encrypted. */
  encrypted: boolean
  /** How long it was to be quiet. */
  wantedMs: number
} & (
  | {
      /** The other end still answered the kernel's keep-alive probes. */
      outcome: 'holds'
      /** By what that was seen: the kernel's own word, or that its probes did not fail. */
      by: 'kernel' | 'no-failure'
    }
  | {
      /** `closed`: in good order, by the other end. `reset`: thrown out. `forgotten`: nobody answers on it any more. */
      outcome: 'closed' | 'reset' | 'forgotten'
      /** When that was seen, from the start of the quiet. */
      afterMs: number
      /** A fresh connection to the same port at once afterwards. */
      fresh: ConnectOutcome
    }
  | { outcome: 'not-opened'; failure: Failure; detail?: string }
)
