import { Chalk } from 'chalk'
import type { ChalkInstance } from 'chalk'
import { plain } from '../../messages/plain.ts'
import { columnsOf, wrap } from '../wrap.ts'
import { inAscii } from './ascii.ts'
import type { Line, Sign, Tone } from './line.ts'

/** How results are shown: escapes for colour, signs beyond ASCII, columns to wrap to. */
export type Look = { colour: boolean; unicode: boolean; columns: number }

const signs: Record<Sign, { unicode: string; ascii: string; tone?: Tone }> = {
  ok: { unicode: '✓', ascii: 'OK', tone: 'good' },
  warn: { unicode: '!', ascii: '!', tone: 'warn' },
  bad: { unicode: '✗', ascii: 'X', tone: 'bad' },
  skip: { unicode: '⊘', ascii: '-', tone: 'faint' },
  ask: { unicode: '?', ascii: '?', tone: 'ask' },
  do: { unicode: '→', ascii: '->', tone: 'strong' },
  item: { unicode: '·', ascii: '-' },
}

/** Longer lines are hard to read, however wide the terminal. */
const widest = 100

/** Sections of lines as one text with a blank line between them; empty sections go. */
export function layOut(
  sections: Line[][],
  { colour, unicode, columns }: Look,
  width = Math.min(columns, widest),
): string {
  // Level 1 is the 16 colours that every terminal with colours has.
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  const text = sections
    .filter((section) => section.length > 0)
    .map((section) => section.map((one) => paragraph(one, width, unicode, chalk)).join('\n'))
    .join('\n\n')
  // A space that must not break a line is a space like any other once lines are broken.
  const spaced = text.replaceAll('\u00a0', ' ')
  return `${unicode ? spaced : inAscii(spaced)}\n`
}

function paragraph(one: Line, width: number, unicode: boolean, chalk: ChalkInstance): string {
  const sign = one.sign && signs[one.sign]
  const mark = sign ? sign[unicode ? 'unicode' : 'ascii'] : one.number ? `${one.number}.` : ''
  const hang = mark === '' ? 0 : columnsOf(mark) + 1
  const lines = wrap(plain(one.text), Math.max(width - one.indent - hang, 20))
  return lines
    .map((text, index) => {
      const lead = index > 0 ? ' '.repeat(hang) : mark && `${painted(chalk, mark, sign?.tone)} `
      return `${' '.repeat(one.indent)}${lead}${painted(chalk, text, one.tone)}`
    })
    .join('\n')
}

function painted(chalk: ChalkInstance, text: string, tone: Tone | undefined): string {
  switch (tone) {
    case undefined:
      return text
    case 'good':
      return chalk.green(text)
    case 'warn':
      return chalk.yellow(text)
    case 'bad':
      return chalk.red(text)
    case 'ask':
      return chalk.cyan(text)
    case 'strong':
      return chalk.bold(text)
    case 'faint':
      return chalk.dim(text)
  }
}
