import type { Row } from './grade.ts'
import type { Figures, Totals } from './score.ts'
import type { Move, Sensitivity } from './sensitivity/table.ts'

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/** One run in one line. */
export function line(row: Row): string {
  const mark =
    row.state !== 'graded' ? '?' : row.top1 && row.verdictRight && row.both !== false ? '✓' : '✗'
  const answers = row.answers.map(
    ({ id, probability, fault }) => `${id}${fault ? `/${fault}` : ''} ${probability.toFixed(2)}`,
  )
  const wanted =
    row.top1 && row.both !== false ? '' : `  wanted ${row.wanted.join('|') || 'nothing wrong'}`
  const step = row.stepRight === false ? `  first step ${row.firstRemedy}` : ''
  const verdict = row.verdictRight
    ? row.verdict
    : `${row.verdict} (not ${row.wantedVerdict.join('|')})`
  const state = row.state === 'graded' ? '' : `  ${row.state}: ${row.reason.split('\n')[0]}`
  return `${mark} ${row.situation.padEnd(36)} ${verdict}  ${row.seconds.toFixed(1)} s  ${answers.join(', ')}${wanted}${step}${state}`
}

/** The totals for a terminal. */
export function summary(figures: Figures): string {
  const part = (name: string, each: Totals): string =>
    [
      `${name}: ${each.situations} situations, top-1 ${percent(each.top1)}, top-3 ${percent(each.top3)}`,
      `verdict ${percent(each.verdict)}, fault ${percent(each.fault)}, first step ${percent(each.step)}`,
      `doubles ${each.doublesBoth} of ${each.doubles}, false alarms ${each.falseAlarms} in ${each.healthyRuns}`,
      `Brier ${each.brier.toFixed(3)}, median ${each.medianSeconds.toFixed(1)} s, worst ${each.worstSeconds.toFixed(1)} s`,
    ].join('; ')
  const ungraded = figures.rows.filter(({ state }) => state !== 'graded')
  return [
    '',
    part('what today’s probes can see', figures),
    part('held out of them', figures.heldOut),
    part('all', figures.all),
    ...(ungraded.length
      ? [
          `not graded: ${ungraded.length} of ${figures.rows.length} runs (${figures.labErrors} errors of the lab, ${figures.skipped} skipped)`,
        ]
      : []),
  ].join('\n')
}

/** By how much likelihoods move the answers, for a terminal: the worst of them. */
export function sensitivitySummary({ worst, ...table }: Sensitivity): string {
  const { runs, situations, likelihoods, withinTwoPoints, top1 } = table
  if (runs === 0) return 'no saved runs there: keep them with --keep-reports'
  const one = ({ fault, symptom, outcome, chance, half, more }: Move): string =>
    `${half.toFixed(2).padStart(7)} ${more.toFixed(2).padStart(7)}  ${fault}: ${symptom}=${outcome} ${chance}`
  return [
    `${runs} runs of ${situations} situations, top-1 ${percent(top1)}`,
    `${withinTwoPoints} of ${likelihoods} likelihoods move it by two points at most; the worst, halved and half as much again:`,
    ...worst.map(one),
  ].join('\n')
}
