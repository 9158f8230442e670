import { told } from '../../told.ts'
import type { Report } from '../report.ts'

/** How much of a long list is read by somebody at a counter; `--verbose` gives it all. */
const steps = { least: 4, most: 6 }

/** The causes that the report tells of. */
export function shownCauses({ causes, verdict }: Report, verbose: boolean): Report['causes'] {
  if (verbose) return causes
  if (verdict === 'healthy') return []
  return told(causes)
}

/**
 * The steps that the report prints: the best against what it tells of, and as far as it takes to
 * have one for every cause.
 */
export function shownSteps(report: Report, verbose: boolean): Report['remedies'] {
  if (verbose) return report.remedies
  const shown = shownCauses(report, verbose)
  const firstRanks = shown.flatMap(({ remedies }) =>
    report.remedies
      .filter(({ id }) => remedies.includes(id))
      .slice(0, 1)
      .map(({ rank }) => rank),
  )
  const wanted = Math.max(steps.least, ...firstRanks)
  return report.remedies
    .slice(0, Math.min(wanted, steps.most))
    .filter(({ cures }) => cures.some(({ cause }) => shown.some(({ id }) => id === cause)))
}
