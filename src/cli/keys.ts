import type { Typed } from '../commands/io.ts'

/** A name that somebody types while walking is short. */
const longest = 60

// eslint-disable-next-line no-control-regex
const sequence = /^\u001b(?:\[[0-?]*[ -/]*[@-~]|O.|.)?/u

/**
 * Reads keys as a terminal in raw mode sends them: letters gather to a line until Enter; a space
 * before any letter is Enter too; q before any letter, Ctrl-C and Ctrl-D stop. Arrows and other
 * keys of several bytes are left out.
 */
export function keyReader(take: (typed: Typed) => void): (text: string) => void {
  let draft: string[] = []

  function key(character: string): void {
    const isFirst = draft.length === 0
    if (character === '\u0003' || character === '\u0004') return take({ kind: 'stop' })
    if (isFirst && /^q$/i.test(character)) return take({ kind: 'stop' })
    if (character === '\r' || character === '\n' || (isFirst && character === ' ')) {
      const text = draft.join('')
      draft = []
      return take({ kind: 'line', text })
    }
    if (character === '\u007f' || character === '\b') draft.pop()
    // Ctrl-U.
    else if (character === '\u0015') draft = []
    // eslint-disable-next-line no-control-regex
    else if (/[\u0000-\u001f\u0080-\u009f]/u.test(character) || draft.length >= longest) return
    else draft.push(character)
    take({ kind: 'draft', text: draft.join('') })
  }

  return (text) => {
    let rest = text
    while (rest !== '') {
      const [escape] = sequence.exec(rest) ?? []
      const [character = ''] = rest
      if (escape === undefined) key(character)
      rest = rest.slice((escape ?? character).length)
    }
  }
}

/** Reads lines from a pipe, or from a terminal that gives whole ones: `q` stops. */
export function lineReader(take: (typed: Typed) => void): (text: string) => void {
  let part = ''
  return (text) => {
    const lines = (part + text).split('\n')
    // Whoever sends no line end at all is not waited for with all that they send.
    part = (lines.pop() ?? '').slice(0, longest)
    for (const line of lines) {
      const word = line.trim()
      take(/^q$/i.test(word) ? { kind: 'stop' } : { kind: 'line', text: word.slice(0, longest) })
    }
  }
}
