import { message } from '../../messages/index.ts'
import { visitKeys, type KeyPlace } from './keys.ts'
import { countBelow } from './lines.ts'
import type { Mistake } from './mistake.ts'

export type Mended = {
  text: string
  mistakes: Mistake[]
  /** Where an offset of the mended text stood in the one given. */
  original: (offset: number) => number
}

/**
 * Puts right what YAML would silently take for something else: a full-width colon after a key,
 * and no space after the colon of a known key. Both stay mistakes; mended, they do not hide others.
 */
export function mend(text: string, knownKeys: readonly string[]): Mended {
  const known = new Set(knownKeys)
  const mistakes: Mistake[] = []
  const pieces: string[] = []
  const inserted: number[] = []
  let copied = 0
  visitKeys(text, (place) => {
    const slip = slipAt(text, place, known)
    if (slip === undefined) return undefined
    mistakes.push(slip.mistake)
    pieces.push(text.slice(copied, slip.end - 1), ':')
    copied = slip.end
    if (/\S/.test(text.charAt(copied))) {
      inserted.push(copied + inserted.length)
      pieces.push(' ')
    }
    return slip.end
  })
  return {
    text: pieces.join('') + text.slice(copied),
    mistakes,
    original: (offset) => offset - countBelow(inserted, offset),
  }
}

/** A key with a colon that is none; `end` is behind it. */
function slipAt(
  text: string,
  { offset, braces, dash }: KeyPlace,
  known: ReadonlySet<string>,
): { end: number; mistake: Mistake } | undefined {
  const [whole = '', quote, key = '', colon] = matchAt(
    /(["']?)([A-Za-z][\w-]{0,63})\1 *([:：])/y,
    text,
    offset,
  )
  const end = offset + whole.length
  if (colon === '：') {
    return { end, mistake: { offset, message: message('yaml.full-width-colon', { key }) } }
  }
  // `host:x` is a mistake, `"host":x` and `http://x` are none.
  if (!known.has(key) || quote !== '' || !/[^\s/]/.test(text.charAt(end))) return undefined
  if (dash && !braces && !hasKeyBelow(text, offset)) return undefined
  return { end, mistake: { offset, message: message('yaml.colon-space', { key }) } }
}

/** Whether another key stands under this one: `- host:5000` alone may be an address in a list. */
function hasKeyBelow(text: string, offset: number): boolean {
  const column = offset - text.lastIndexOf('\n', offset) - 1
  const below = text.indexOf('\n', offset) + 1
  const [spaces] = matchAt(/ *(?=[A-Za-z]\w*[:：])/y, text, below)
  return below > 0 && spaces?.length === column
}

function matchAt(sticky: RegExp, text: string, at: number): readonly string[] {
  sticky.lastIndex = at
  return sticky.exec(text) ?? []
}
