import type { Row } from './grade.ts'
import type { Figures, Share } from './score.ts'

const percent = (share: Share): string =>
  share.n === 0
    ? '–'
    : `${((100 * share.right) / share.n).toFixed(1)} % (${share.right}/${share.n})`

/** One run in one line. */
export function line(row: Row): string {
  const mark =
    row.state !== 'graded' ? '?' : row.top1 && row.verdictRight && row.both !== false ? '✓' : '✗'
  const answers = row.answers.map(
    ({ id, probability, fault }) => `${id}${fault ? `/${fault}` : ''} ${probability.toFixed(2)}`,
  )
  const wanted = row.top1 ? '' : `  wanted ${row.wanted.join('|') || 'nothing wrong'}`
  const verdict = row.verdictRight
    ? row.verdict
    : `${row.verdict} (not ${row.wantedVerdict.join('|')})`
  const state = row.state === 'graded' ? '' : `  ${row.state}: ${row.reason.split('\n')[0]}`
  return `${mark} ${row.situation.padEnd(36)} ${verdict}  ${row.seconds.toFixed(1)} s  ${answers.join(', ')}${wanted}${state}`
}

/** The totals for a terminal. */
export function summary(figures: Figures, rows: Row[]): string {
  const ungraded = rows.filter(({ state }) => state !== 'graded')
  const part = (name: string, each: Figures['seen']): string =>
    [
      `${name}: top-1 ${percent(each.top1)}, top-3 ${percent(each.top3)}, verdict ${percent(each.verdict)}`,
      `doubles ${percent(each.doubles)}, false alarms ${each.falseAlarms.right} in ${each.falseAlarms.n}`,
      `Brier ${each.brier.toFixed(3)}, median ${each.medianSeconds.toFixed(1)} s, worst ${each.worstSeconds.toFixed(1)} s`,
    ].join('; ')
  return [
    '',
    part('what today’s probes can see', figures.seen),
    part('all', figures.all),
    part('held out', figures.heldOut),
    `graded ${rows.length - ungraded.length} of ${rows.length} runs`,
  ].join('\n')
}
