import stringWidth from 'fast-string-width'

/** Wide scripts break between any two characters. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’…—]/u
/** What may not begin a line, and what may not end one. */
const closing = /^[。，、；：？！）」』》】”’…—%）.,;:?!)\]}]/u
const opening = /[（「『《【“‘([{]$/u

/** Columns that a text takes on a terminal. */
export function columnsOf(text: string): number {
  return stringWidth(text)
}

/** Breaks a text into lines of at most `columns`, between words or Chinese characters. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (columnsOf(line + piece.trimEnd()) <= columns) line += piece
    else {
      if (line !== '') lines.push(line.trimEnd())
      const parts = cut(piece, columns)
      line = parts.pop() ?? ''
      lines.push(...parts)
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()]
}

/** What must stay together: a word with the space after it, a wide character, with their marks. */
function pieces(text: string): string[] {
  const found: string[] = []
  for (const character of text) {
    const last = found.at(-1)
    if (last !== undefined && joins(last, character)) found[found.length - 1] = last + character
    else found.push(character)
  }
  return found
}

function joins(before: string, character: string): boolean {
  if (character === ' ') return true
  const space = before.endsWith(' ')
  if (!space && closing.test(character)) return true
  if (opening.test(before)) return true
  if (space) return false
  const last = [...before].at(-1) ?? ''
  return !breaksAround(last) && !breaksAround(character)
}

/** A quotation mark is wide beside Chinese only; within a word (it’s) it never breaks. */
function breaksAround(character: string): boolean {
  return wide.test(character) && !/[“”‘’…—]/u.test(character)
}

function cut(piece: string, columns: number): string[] {
  const parts = ['']
  for (const character of piece) {
    const last = parts.at(-1) ?? ''
    if (last !== '' && columnsOf(last + character) > columns && character !== ' ')
      parts.push(character)
    else parts[parts.length - 1] = last + character
  }
  return parts
}
