import type { Verdict } from '../model.ts'
import type { Observed } from './observed.ts'

/** “Down” stops a shop's trade: it is not said while nothing being wrong is more probable (design.md 3). */
const nothingWhenDown = 0.05

/** “Degraded” asks somebody to act: it is not said of what is more probably a fluke. */
const nothingWhenDegraded = 0.5

/**
 * The worst of what was seen. `needed`: symptoms without which nobody can say that all is well.
 * `nothingWrong`: the probability that nothing is.
 */
export function verdictOf(
  observed: readonly Observed[],
  needed: readonly string[],
  nothingWrong: number,
): Verdict {
  const services = observed.map(({ service }) => service)
  if (services.includes('down')) return nothingWrong <= nothingWhenDown ? 'down' : 'degraded'
  if (services.includes('degraded') && nothingWrong <= nothingWhenDegraded) return 'degraded'
  const ids = observed.map(({ id }) => id)
  return needed.every((id) => ids.includes(id)) ? 'healthy' : 'inconclusive'
}
