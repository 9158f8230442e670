import { message } from '../../messages/index.ts'
import type { Report } from '../report.ts'
import { line, numbered, signed } from './line.ts'
import type { Line } from './line.ts'
import { shownSteps } from './shown.ts'
import type { Speak } from './speak.ts'

/** “Do this first”, then the next steps, then what to tell those outside whom they ask for. */
export function steps(report: Report, speak: Speak, verbose: boolean): Line[][] {
  const [first, ...next] = shownSteps(report, verbose)
  if (!first) return []
  const more = report.remedies.length - next.length - 1
  const asked = [first, ...next].map(({ actor }) => actor)
  const others = more > 0 ? [line(2, speak(message('report.more-steps', { more })), 'faint')] : []
  const begin = line(0, speak(message('section.first')), 'strong')
  return [
    [begin, ...stepLines(first, first.rank, speak), ...(next.length === 0 ? others : [])],
    next.length === 0
      ? []
      : [
          line(0, speak(message('section.next')), 'strong'),
          ...next.flatMap((one) => stepLines(one, one.rank, speak)),
          ...others,
        ],
    ...report.tell.filter(({ actor }) => asked.includes(actor)).map((one) => block(one, speak)),
  ]
}

type Step = Omit<Report['remedies'][number], 'cures' | 'rank'>

/** A step with who does it and how long it takes. */
export function stepText({ title, actor, minutes }: Step, speak: Speak): string {
  const who = speak(message(`actor.${actor}`))
  return speak(message('report.step', { title, who, minutes: duration(minutes, speak) }))
}

/** A step under its number: what to secure before it, how to undo it, how to see that it helped. */
export function stepLines(one: Step, number: number, speak: Speak): Line[] {
  const { hazard, undo, helped } = one
  return [
    numbered(2, number, stepText(one, speak)),
    ...(hazard ? [signed(5, 'warn', speak(message('report.hazard', { hazard })), 'warn')] : []),
    ...(undo ? [line(5, speak(message('report.undo', { undo })), 'faint')] : []),
    line(5, speak(message('report.helped', { helped })), 'faint'),
  ]
}

function block({ who, when, lines }: Report['tell'][number], speak: Speak): Line[] {
  return [
    line(0, speak(message('section.tell', { who })), 'strong'),
    line(2, when),
    ...lines.map((one) => signed(4, 'item', one)),
  ]
}

function duration(minutes: number, speak: Speak): string {
  if (minutes < 60) return speak(message('report.minutes', { minutes: Math.ceil(minutes) }))
  if (minutes < 24 * 60) return speak(message('report.hours', { hours: Math.round(minutes / 60) }))
  return speak(message('report.days', { days: Math.round(minutes / 60 / 24) }))
}
