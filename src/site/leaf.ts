import * as v from 'valibot'
import { message } from '../messages/index.ts'
import { complain, expected, foundIn, type Expectation } from './complaint.ts'
import { fullWidthHint, suggestionHint } from './hints.ts'
import { bad, good, type Reading } from './reading.ts'

/** A value that is read from its text; every value of a site file is text until it is read. */
export function leaf<T>(expectation: Expectation, read: (text: string) => Reading<T>) {
  return v.pipe(
    v.string((issue) => expected(expectation, issue.input)),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const reading = read(dataset.value)
      if (reading.ok) return reading.value
      const hint = reading.hint ?? fullWidthHint(dataset.value)
      addIssue({ message: expected(expectation, dataset.value, hint) })
      return NEVER
    }),
  )
}

export function number(expectation: Expectation, from: number, to: number, whole = false) {
  return leaf(expectation, (text) => {
    const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN
    if (value >= from && value <= to && (!whole || Number.isInteger(value))) return good(value)
    const negative = -value >= from && -value <= to
    return bad(negative ? message('site.hint.negative', { value: `-${text}` }) : undefined)
  })
}

/** Text that is good when a pattern fits. */
export function matching(expectation: Expectation, pattern: RegExp) {
  return leaf(expectation, (text) => (pattern.test(text) ? good(text) : bad()))
}

/** One word of a list, in upper or lower case. `spoken` brings other ways to say it to its form. */
export function oneOf<Word extends string>(
  words: readonly Word[],
  spoken: (text: string) => string = (text) => text.toLowerCase(),
) {
  return v.pipe(
    v.string((issue) => oneOfText(words, issue.input)),
    v.rawTransform<string, Word>(({ dataset, addIssue, NEVER }) => {
      const word = words.find((each) => each === dataset.value || each === spoken(dataset.value))
      if (word !== undefined) return word
      addIssue({ message: oneOfText(words, dataset.value) })
      return NEVER
    }),
  )
}

/** The complaint about a word that is not in a list. */
export function oneOfText(words: readonly string[], found: unknown): string {
  const hint =
    typeof found === 'string' ? (fullWidthHint(found) ?? suggestionHint(found, words)) : undefined
  const text = message('site.one-of', { options: words, found: foundIn(found) })
  return complain({ message: text, ...(hint && { hint }) })
}
