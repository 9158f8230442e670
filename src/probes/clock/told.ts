import type { ClockTry, ClockValue } from '../values/clock.ts'
import type { PortalCheck } from '../values/portal.ts'

type Told = Omit<ClockValue, 'tried'>

/**
 * What the servers agree on: the one in the middle, so that a single server with a wrong clock is
 * outvoted; of two, the surer one.
 */
export function bestTime(tried: readonly ClockTry[]): Told | undefined {
  const answers = tried.flatMap((one) => (one.outcome === 'answered' ? [one] : []))
  const chosen =
    answers.length === 2
      ? answers.toSorted((a, b) => a.uncertaintyMs - b.uncertaintyMs)[0]
      : answers.toSorted((a, b) => a.offsetMs - b.offsetMs)[Math.floor(answers.length / 2)]
  if (!chosen) return undefined
  const { server, offsetMs, uncertaintyMs } = chosen
  return { offsetMs, uncertaintyMs, source: 'ntp', from: server }
}

/** What the first page with a date of its own says. */
export function pageTime(checks: readonly PortalCheck[]): Told {
  for (const check of checks)
    if ('clock' in check && check.clock)
      return { ...check.clock, source: 'http-date', from: check.url }
  return {}
}
