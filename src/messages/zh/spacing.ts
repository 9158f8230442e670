const latinFirst = /^[\u0021-\u007e]/
const latinLast = /[\u0021-\u007e]$/

/** A word after Chinese text: Latin letters and digits stand apart from it. */
export function after(word: string): string {
  return latinFirst.test(word) ? ` ${word}` : word
}

/** A word within Chinese text. */
export function within(word: string): string {
  return latinLast.test(word) ? `${after(word)} ` : after(word)
}
