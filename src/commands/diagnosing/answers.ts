import { message } from '../../messages/index.ts'
import type { Message } from '../../messages/index.ts'
import { answerValues } from '../../site/answers.ts'
import type { Answers, QuestionId } from '../../site/answers.ts'
import { closest } from '../../site/suggest.ts'
import { UsageError } from '../usage-error.ts'

const questions = Object.keys(answerValues) as QuestionId[]

/** Reads `--answer QUESTION=ANSWER`, the last word on each question; a mistake is a UsageError. */
export function readAnswers(given: readonly string[]): Answers {
  const answers: Answers = {}
  for (const found of given) {
    const [, word = '', value = ''] = /^([^=]*)=(.+)$/s.exec(found) ?? []
    if (value === '') throw refused(message('usage.answer-form', { found }))
    const question = questions.find((id) => id === word)
    if (question === undefined) {
      const suggestion = closest(word, questions) ?? ''
      throw refused(message('usage.answer-question', { found: word, suggestion }))
    }
    const allowed = valuesOf(question)
    if (value === 'unknown') delete answers[question]
    else if (allowed.length === 0 || allowed.includes(value)) answers[question] = value
    else {
      const all = [...allowed, 'unknown']
      throw new UsageError(message('usage.answer-value', { question, found: value, allowed: all }))
    }
  }
  return answers
}

/** Empty: free words. */
function valuesOf(question: QuestionId): readonly string[] {
  const values = answerValues[question]
  return values === 'text' ? [] : values
}

/** A mistake, followed by the list of what could have been meant. */
function refused(mistake: Message): UsageError {
  return new UsageError(
    mistake,
    message('usage.answer-list'),
    ...questions.map((question) =>
      message('usage.answer-line', { question, allowed: valuesOf(question) }),
    ),
  )
}
