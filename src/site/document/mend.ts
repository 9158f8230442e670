import { message } from '../../messages/index.ts'
import type { Mistake } from './mistake.ts'

export type Mended = {
  text: string
  mistakes: Mistake[]
  /** Where an offset of the mended text stood in the one given. */
  original(offset: number): number
}

// `host：x`, also behind a dash or in quotes, or between the braces of one line.
const fullWidthColon =
  /(?<before>^[ \t]*(?:- +)*|\{[^\n]*?[{,] *|\{ *)(?<key>["']?[A-Za-z][\w-]*["']?) *(?<colon>：)/gm
// `port:5000`, but neither a URL nor an entry of a list over several lines. Behind a dash only if
// another key stands in the line below: `- host:5000` alone may be an address.
const tightColon =
  /(?<before>^[ \t]*(?:- +(?=.*\n *[A-Za-z]\w*:))?)(?<key>[A-Za-z]\w*)(?<colon>:)(?=[^\s/:](?:.*[^,\]\s])?[ \t]*$)/gm

/**
 * Puts right what YAML would silently take for something else: a full-width colon after a key,
 * and no space after the colon of a known key. Both stay mistakes; mended, they do not hide others.
 */
export function mend(text: string, knownKeys: readonly string[]): Mended {
  const known = new Set(knownKeys)
  const found = [
    ...slips(text, fullWidthColon, 'yaml.full-width-colon', () => true),
    ...slips(text, tightColon, 'yaml.colon-space', (key) => known.has(key)),
  ].toSorted((a, b) => a.colon - b.colon)
  const pieces: string[] = []
  const inserted: number[] = []
  let copied = 0
  for (const { colon } of found) {
    pieces.push(text.slice(copied, colon), ':')
    copied = colon + 1
    if (/^\s|^$/.test(text.slice(copied, copied + 1))) continue
    inserted.push(copied + inserted.length)
    pieces.push(' ')
  }
  return {
    text: pieces.join('') + text.slice(copied),
    mistakes: found.map(({ mistake }) => mistake),
    original: (offset) => offset - inserted.filter((place) => place < offset).length,
  }
}

function slips(
  text: string,
  pattern: RegExp,
  key: 'yaml.full-width-colon' | 'yaml.colon-space',
  counts: (word: string) => boolean,
): { colon: number; mistake: Mistake }[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { before = '', key: word = '' } = match.groups ?? {}
    const name = word.replaceAll(/["']/g, '')
    if (!counts(name)) return []
    const colon = match.index + match[0].length - 1
    const offset = match.index + before.length
    return [{ colon, mistake: { offset, message: message(key, { key: name }) } }]
  })
}
