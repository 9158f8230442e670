import { message } from '../../messages/index.ts'
import type { Report } from '../report.ts'
import { columnsOf } from '../wrap.ts'
import { line, signed } from './line.ts'
import type { Line } from './line.ts'
import type { Speak } from './speak.ts'

/** The one question that would tell most, and how to answer it. */
export function question(report: Report, speak: Speak): Line[] {
  const [best] = report.questions
  if (!best) return []
  const answers =
    best.answers.length > 0
      ? best.answers
      : [{ id: 'TEXT', text: speak(message('report.answer-text')) }]
  const longest = Math.max(...answers.map(({ text }) => columnsOf(text)))
  return [
    line(0, speak(message('section.question')), 'strong'),
    signed(2, 'ask', best.text),
    ...answers.map(({ id, text }) =>
      line(
        6,
        `${text}${' '.repeat(longest - columnsOf(text))}  --answer ${best.id}=${id}`,
        'faint',
      ),
    ),
  ]
}
