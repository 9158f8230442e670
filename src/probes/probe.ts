import type { Finding } from '../model.ts'
import type { Site } from '../site/site.ts'
import type { FactOf, ProbeId, ProbeValues } from './facts.ts'

/** How long to wait for one answer, in ms: design.md 5, scaled by `--timeout`. */
export type Waits = { name: number; connect: number; handshake: number; echo: number }

/** What somebody asked for on top of a usual run: it costs traffic or time. */
export type OnRequest = {
  /** Fill the line for some seconds and see how long packets wait meanwhile. */
  load?: true
  /** Hold a connection to the acquirer idle for so long. */
  idleMs?: number
}

export type ProbeContext<Id extends ProbeId = ProbeId> = {
  site: Site
  waits: Waits
  onRequest: OnRequest
  /** Ends the probe: its deadline, the end of the run, or Ctrl-C. Record what is known, then return. */
  signal: AbortSignal
  /** ms since the start of the run, monotonic. */
  now(): number
  /** One finding per target; a second one for the same target replaces the first. */
  record(target: string, finding: Finding<ProbeValues[Id]>): void
  /** The findings of a probe named in `needs`, once it has ended. */
  after<Other extends ProbeId>(probe: Other): Promise<FactOf<Other>[]>
}

/**
 * Asks one question of the network or the machine. Every probe starts at once and waits with
 * `after` where it needs another's findings. Throws only for a bug of ours.
 */
export type Probe<Id extends ProbeId = ProbeId> = {
  needs: readonly ProbeId[]
  /** The longest it may take, ms at the default `--timeout`, waiting for others included. */
  deadlineMs: number
  /** What a request adds to that, ms; it does not scale with `--timeout`. */
  onTopMs?(onRequest: OnRequest): number
  /**
   * The targets it will record, so that one cut off before it could is still named. Without it:
   * every endpoint, as `hostPort` writes it.
   */
  targets?(site: Site): string[]
  run(context: ProbeContext<Id>): Promise<void>
}
