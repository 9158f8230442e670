import { message } from '../../messages/index.ts'
import type { Service } from '../../model.ts'
import { likely as likelyIn } from '../likely.ts'
import type { Report } from '../report.ts'
import { line, numbered, signed } from './line.ts'
import type { Line, Sign } from './line.ts'
import { shownCauses, shownSteps } from './shown.ts'
import type { Speak } from './speak.ts'

/** How much of a long list is read by somebody at a counter; `--verbose` gives it all. */
const most = { for: 3, against: 2, faults: 2 }

/** “Against it” stands before what makes a cause half as probable at least: less is no word against it. */
const leastAgainst = Math.LN2

/** A fault is worth naming from this part of its cause's probability on. */
const faultShare = 0.25

/** Another cause than ours is worth naming from here on. */
const unknownShare = 0.2

const signs: Record<Service, Sign> = { ok: 'ok', degraded: 'warn', down: 'bad' }

/** What hurts nobody by itself is a warning all the same where no sound shop shows it. */
export function signOf({ service, best }: { service: Service; best: boolean }): Sign {
  return service === 'ok' && !best ? 'warn' : signs[service]
}

type Evidence = Report['causes'][number]['evidence'][number]

/** The causes with their evidence, each ending in what to do about it. */
export function causes(report: Report, speak: Speak, verbose: boolean): Line[] {
  if (report.verdict === 'healthy' && !verbose) return []
  const shown = shownCauses(report, verbose)
  const lines = shown.flatMap((cause, index) => one(report, cause, index + 1, speak, verbose))
  if (lines.length === 0)
    return report.verdict === 'down' || report.verdict === 'degraded'
      ? [signed(0, 'bad', speak(message('report.unexplained')))]
      : []
  const sure = (shown[0]?.probability ?? 0) >= 0.5
  return [
    line(0, speak(message(sure ? 'section.causes' : 'section.suspects')), 'strong'),
    ...lines,
    ...(report.unknownCause >= unknownShare
      ? [
          line(
            2,
            speak(message('report.unknown-cause', { likely: chance(report, report.unknownCause) })),
          ),
        ]
      : []),
  ]
}

function one(
  report: Report,
  cause: Report['causes'][number],
  number: number,
  speak: Speak,
  verbose: boolean,
): Line[] {
  const named = cause.faults
    .filter(({ probability }) => probability >= cause.probability * faultShare)
    .slice(0, most.faults)
    .map(({ title }) => title)
  const speaksFor = once(cause.evidence.filter(({ weight }) => weight > 0))
  const against = once(cause.evidence).filter(({ weight }) => weight <= -leastAgainst)
  const likely = chance(report, cause.probability)
  return [
    numbered(2, number, speak(message('report.cause', { title: cause.title, likely })), 'strong'),
    ...(named.length > 0 ? [line(5, speak(message('report.fault', { faults: named })))] : []),
    ...evidence(report, speaksFor.slice(0, verbose ? undefined : most.for), 'report.for', speak),
    ...evidence(
      report,
      against.slice(0, verbose ? undefined : most.against),
      'report.against',
      speak,
    ),
    action(report, cause, speak, verbose),
  ]
}

/** Two symptoms may tell the same, one of them why; the weightier one says it. */
function once(all: Evidence[]): Evidence[] {
  return all.filter(({ text }, index) => all.findIndex((one) => one.text === text) === index)
}

function evidence(
  report: Report,
  found: readonly Evidence[],
  heading: 'report.for' | 'report.against',
  speak: Speak,
): Line[] {
  if (found.length === 0) return []
  return [
    line(5, speak(message(heading)), 'faint'),
    ...found.map(({ symptom, text }) => signed(7, signOfSymptom(report, symptom), text)),
  ]
}

/** Every cause ends in steps of the list below, or in whom to send the report to. */
function action(
  report: Report,
  { remedies }: Report['causes'][number],
  speak: Speak,
  verbose: boolean,
): Line {
  const own = shownSteps(report, verbose).filter(({ id }) => remedies.includes(id))
  const ranks = own.map(({ rank }) => rank)
  if (ranks.length > 0) return signed(5, 'do', speak(message('report.see-steps', { ranks })))
  if (report.remedies.some(({ id }) => remedies.includes(id)))
    return signed(5, 'do', speak(message('report.see-later')))
  return signed(5, 'do', speak(message('report.nothing-here')))
}

/** An answer of which only causes make something is no symptom. */
function signOfSymptom({ symptoms }: Report, id: string): Sign {
  return signOf(symptoms.find((one) => one.id === id) ?? { service: 'ok', best: false })
}

function chance({ language }: Report, probability: number): string {
  return likelyIn(language === 'zh-CN' ? 'zh-CN' : 'en', probability)
}
