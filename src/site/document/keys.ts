/** A place in the text where YAML expects a key: its offset, and whether it stands between braces. */
export type KeyPlace = { offset: number; braces: boolean; dash: boolean }

/**
 * The places where keys begin: at the start of a line, behind its dashes, and between braces; not
 * in quotes, comments or values. A rough reading, for texts that the parser would misunderstand:
 * `keyEnd` tells where the key at a place ends, colon included, as far as the caller understands it.
 */
export function visitKeys(text: string, keyEnd: (place: KeyPlace) => number | undefined): void {
  const open: string[] = []
  let fresh = true // a key or value may begin here
  let key = true // and it would be a key
  let dash = false
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    const spaced = at === 0 || /\s/.test(text.charAt(at - 1))
    if (mark === '\n' && open.length === 0) {
      fresh = key = true
      dash = false
    } else if (/\s/.test(mark)) {
      continue
    } else if (mark === '#' && spaced) {
      at = lineEnd(text, at) - 1
    } else if (/[[{]/.test(mark) && (fresh || open.length > 0)) {
      open.push(mark)
      fresh = true
      key = mark === '{'
    } else if (/[\]}]/.test(mark) && open.length > 0) {
      open.pop()
      fresh = false
    } else if (mark === ',' && open.length > 0) {
      fresh = true
      key = open.at(-1) === '{'
    } else if (mark === '-' && fresh && key && open.length === 0 && text.charAt(at + 1) === ' ') {
      dash = true
    } else if (
      mark === ':' &&
      (/^\s?$/.test(text.charAt(at + 1)) || /["']/.test(text.charAt(at - 1)))
    ) {
      fresh = true
      key = false
    } else if (fresh) {
      const end = key ? keyEnd({ offset: at, braces: open.length > 0, dash }) : undefined
      if (end === undefined) at = /["']/.test(mark) ? quoteEnd(text, at) : at
      else at = end - 1
      fresh = end !== undefined
      key = false
    }
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

/** Where the quote that opens here closes, or the line ends. */
function quoteEnd(text: string, from: number): number {
  const quote = text.charAt(from)
  const end = lineEnd(text, from)
  for (let at = from + 1; at < end; at++) {
    if (text.charAt(at) === '\\' && quote === '"') at++
    else if (text.charAt(at) === quote) return at
  }
  return end - 1
}
