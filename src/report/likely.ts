import { message, say } from '../messages/index.ts'
import type { Language } from '../messages/index.ts'

/**
 * A probability for a person: a word and a percentage no finer than priors and likelihoods can
 * carry. Below 10 % and above 90 % whole percents still tell something, between them steps of five.
 */
export function likely(language: Language, probability: number): string {
  const percent = say(language, percentage(probability))
  if (probability >= 0.95) return say(language, message('likely.almost-certain', { percent }))
  if (probability >= 0.75) return say(language, message('likely.very-likely', { percent }))
  if (probability >= 0.5) return say(language, message('likely.likely', { percent }))
  if (probability >= 0.2) return say(language, message('likely.possible', { percent }))
  return say(language, message('likely.unlikely', { percent }))
}

/** A part of a whole, for a person. */
export function share(language: Language, part: number): string {
  return say(language, percentage(part))
}

function percentage(probability: number) {
  const percent = probability * 100
  if (percent > 99) return message('percent.over', { percent: 99 })
  if (percent < 1) return message('percent.under', { percent: 1 })
  const step = percent < 10 || percent > 90 ? 1 : 5
  return message('percent.about', { percent: Math.round(percent / step) * step })
}
