import type { Failure } from '../../model.ts'

/**
 * What became of one connectivity check. Without an address, a failure is that of its name.
 * `unjudged`: an answer that is neither the one expected nor a page to sign in on.
 */
export type PortalCheck = { url: string; address?: string; ms: number } & (
  | {
      outcome: 'expected' | 'redirected' | 'other-body' | 'other-status' | 'unjudged'
      status: number
      /** Where a redirection leads, scheme and host only: what follows may hold a token. Hostile text. */
      location?: string
      /** This machine's clock minus the page's Date, where the expected page had one of its own. */
      clock?: { offsetMs: number; uncertaintyMs: number }
    }
  | { outcome: Failure; detail?: string }
)

export type PortalValue = { checks: PortalCheck[] }
