import type { Facts } from './probes/facts.ts'

/** Where a run was made: this machine's name, its addresses, the Wi-Fi or subnet it is in. */
export type MeasuredFrom = { host: string; addresses: string[]; network?: string }

/** One run on one site: all that a report is made from, and that `--save` keeps. */
export type Run = Facts & {
  durationMs: number
  /** Ctrl-C ended it early. */
  interrupted?: true
  measuredFrom: MeasuredFrom
}
