import type { YAMLError } from 'yaml'
import { message, type Message } from '../../messages/index.ts'
import { linesOf } from './lines.ts'
import type { Mistake } from './mistake.ts'

/** The parser's errors in our words, by their codes; one a line, since the first brings on others. */
export function syntaxMistakes(errors: readonly YAMLError[], text: string): Mistake[] {
  const lineAndColumn = linesOf(text)
  const lines = new Set<number>()
  return errors
    .map(({ code, pos }) => ({ offset: pos[0], message: sentence(code, text.charAt(pos[0])) }))
    .toSorted((a, b) => a.offset - b.offset)
    .filter(({ offset }) => {
      const { line } = lineAndColumn(offset)
      return !lines.has(line) && lines.add(line)
    })
}

function sentence(code: YAMLError['code'], start: string): Message {
  switch (code) {
    case 'TAB_AS_INDENT':
      return message('yaml.tab')
    case 'MISSING_CHAR':
      return message('yaml.missing-char')
    case 'BAD_INDENT':
      return message('yaml.indent')
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return message('yaml.key-value')
    case 'BAD_SCALAR_START':
      return message('yaml.start', { start })
    case 'BAD_DQ_ESCAPE':
      return message('yaml.escape')
    case 'MULTIPLE_DOCS':
      return message('yaml.documents')
    case 'RESOURCE_EXHAUSTION':
      return message('yaml.deep')
    default:
      return message('yaml.syntax')
  }
}
