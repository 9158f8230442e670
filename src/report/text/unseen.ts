import { message } from '../../messages/index.ts'
import type { Report } from '../report.ts'
import { line, signed } from './line.ts'
import type { Line } from './line.ts'
import type { Speak } from './speak.ts'

/** Findings that a person reads as reasons for what is ruled out; `--verbose` gives all. */
const mostReasons = 5
/** Longer lists of causes are only counted. */
const mostTitles = 6

/** Whoever asked for these is told why there is nothing of them. */
const onRequest: readonly string[] = ['load', 'idle']

/** What is ruled out and by what; what could not be judged; what was not measured, and why. */
export function unseen(report: Report, speak: Speak, verbose: boolean): Line[][] {
  const brief = report.verdict === 'healthy' && !verbose
  return [
    brief ? [] : ruledOut(report, speak, verbose),
    brief ? [] : notJudged(report, speak, verbose),
    notMeasured(report, speak, brief),
  ]
}

function ruledOut(report: Report, speak: Speak, verbose: boolean): Line[] {
  const reasons = titlesBy(report.ruledOut, ({ because }) => because.text)
  return section(
    speak(message('section.ruled-out')),
    reasons
      .slice(0, verbose ? undefined : mostReasons)
      .flatMap(([reason, causes]) => [
        signed(2, 'item', reason),
        line(4, speak(message('report.not', { causes })), 'faint'),
      ]),
  )
}

function notJudged(report: Report, speak: Speak, verbose: boolean): Line[] {
  const reasons = titlesBy(report.notJudged, ({ text }) => text)
  return section(
    speak(message('section.not-judged')),
    reasons.map(([reason, causes]) =>
      signed(
        2,
        'ask',
        verbose || causes.length <= mostTitles
          ? speak(message('report.not-judged', { reason, causes }))
          : speak(message('report.not-judged-many', { reason, count: causes.length })),
      ),
    ),
  )
}

/** What is missing for the same reason stands in one sentence. */
function notMeasured(report: Report, speak: Speak, brief: boolean): Line[] {
  const missing = report.notMeasured
    // When all is well, nobody misses what they never asked for.
    .filter(
      ({ probe, reason }) => !brief || reason !== 'not-configured' || onRequest.includes(probe),
    )
    .map(({ what, why }) => ({ title: what, why }))
  return section(
    speak(message('section.not-measured')),
    titlesBy(missing, ({ why }) => why).map(([why, what]) =>
      signed(2, 'skip', speak(message('not-measured', { what, why }))),
    ),
  )
}

/** The titles that share a reason, under it. */
function titlesBy<Item extends { title: string }>(
  items: Item[],
  reasonOf: (item: Item) => string,
): [string, string[]][] {
  const titles = new Map<string, string[]>()
  for (const item of items) {
    const reason = reasonOf(item)
    titles.set(reason, [...(titles.get(reason) ?? []), item.title])
  }
  return [...titles]
}

function section(heading: string, lines: Line[]): Line[] {
  return lines.length === 0 ? [] : [line(0, heading, 'strong'), ...lines]
}
