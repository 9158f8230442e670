import { message, type Message } from '../messages/index.ts'
import { closest } from './suggest.ts'
import { fullWidthMark } from './full-width.ts'

/** Names the first full-width character of a text, where there is one. */
export function fullWidthHint(text: string): Message | undefined {
  const mark = fullWidthMark(text)
  return mark && message('site.hint.full-width', mark)
}

/** “Did you mean …?”, where one of the words is near enough. */
export function suggestionHint(word: string, words: readonly string[]): Message | undefined {
  const meant = closest(word, words)
  return meant === undefined ? undefined : message('site.hint.did-you-mean', { word: meant })
}
