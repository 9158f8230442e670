import type { Verdict } from '../../model.ts'
import type { Options } from './options.ts'

/** Worse first. */
const order: readonly Verdict[] = ['down', 'degraded', 'inconclusive', 'healthy']
const codes: Record<Verdict, number> = { healthy: 0, degraded: 1, down: 2, inconclusive: 3 }

export function worst(verdicts: readonly Verdict[]): Verdict {
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'inconclusive'
}

/** The exit code of a verdict, that of a monitoring plugin. */
export function exitCode(verdict: Verdict, failOn: Options['failOn']): number {
  return verdict === 'degraded' && failOn === 'down' ? 0 : codes[verdict]
}
