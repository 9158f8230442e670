import { languages, message, say } from '../../messages/index.ts'
import { plain } from '../../messages/plain.ts'
import { columnsOf } from '../../report/wrap.ts'
import { roles, type Mark } from '../../walk/walk.ts'

/** A name has a column of its own in the table. */
const widest = 24

/**
 * What somebody means who typed this and Enter: one of the three places by its number or name, a
 * place by a name of their own, or, for nothing, the next place. Safe to show on a terminal.
 */
export function markOf(typed: string): Mark | undefined {
  const word = plain(typed.normalize('NFKC')).replace(/\s+/gu, ' ').trim()
  if (word === '') return undefined
  const role = roles.find((one, index) => {
    const titles = languages.map((language) =>
      say(language, message('walk.place', { role: one, number: 0 })),
    )
    return [String(index + 1), one, ...titles].some(
      (name) => name.toLowerCase() === word.toLowerCase(),
    )
  })
  return role ? { role } : { name: cut(word) }
}

function cut(word: string): string {
  let name = ''
  for (const character of word) {
    if (columnsOf(name + character) > widest) break
    name += character
  }
  return name
}
