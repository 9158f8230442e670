import type { Failure } from '../../model.ts'

/** What one time server said. Without an address, the failure is that of its name. */
export type ClockTry = { server: string; address?: string } & (
  | {
      outcome: 'answered'
      /** This machine's clock minus the server's. */
      offsetMs: number
      /** The true offset is at most this far from it: half the round trip, and what the server admits. */
      uncertaintyMs: number
      rttMs: number
      stratum: number
    }
  | { outcome: Failure; ms: number; detail?: string }
)

export type ClockValue = {
  /** This machine's clock minus the true time; absent where nobody told the time. */
  offsetMs?: number
  /** The true offset is at most this far from `offsetMs`. */
  uncertaintyMs?: number
  /** Who told it: a time server, or the Date header of a connectivity check's page. */
  source?: 'ntp' | 'http-date'
  /** That server, or that page's URL. */
  from?: string
  tried: ClockTry[]
}
