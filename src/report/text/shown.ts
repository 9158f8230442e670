import type { Report } from '../report.ts'

/** How much of a long list is read by somebody at a counter; `--verbose` gives it all. */
const mostCauses = 3
const steps = { least: 4, most: 6 }

/** Behind the first, a cause below this costs more time to read than it is worth. */
const causeShare = 0.05

/** The causes that the report tells of. */
export function shownCauses({ causes, verdict }: Report, verbose: boolean): Report['causes'] {
  if (verbose) return causes
  if (verdict === 'healthy') return []
  return causes
    .slice(0, mostCauses)
    .filter(({ probability }, index) => index === 0 || probability >= causeShare)
}

/** The steps that the report prints: the best, and as far as it takes to have one for every cause. */
export function shownSteps(report: Report, verbose: boolean): Report['remedies'] {
  if (verbose) return report.remedies
  const firstRanks = shownCauses(report, verbose).flatMap(({ remedies }) =>
    report.remedies
      .filter(({ id }) => remedies.includes(id))
      .slice(0, 1)
      .map(({ rank }) => rank),
  )
  const wanted = Math.max(steps.least, ...firstRanks)
  return report.remedies.slice(0, Math.min(wanted, steps.most))
}
