import type { Outcome, Service, Symptom } from '../model.ts'
import { message } from '../messages/index.ts'
import type { Facts } from '../probes/facts.ts'
import type { QuestionId } from '../site/answers.ts'

/**
 * A symptom that only a person can see. `given` holds P(answer | nothing is wrong) of each value
 * that can be told apart, and what it says of the service.
 */
export function asked<const Id extends string>(
  question: QuestionId,
  given: Readonly<Record<Id, number | readonly [number, Service]>>,
): Symptom<Facts, Id> {
  const entries = Object.entries<number | readonly [number, Service]>(given)
  const outcomes = Object.fromEntries(
    entries.map(([id, one]): [string, Outcome] =>
      typeof one === 'number'
        ? [id, { baseline: one, service: 'ok' }]
        : [id, { baseline: one[0], service: one[1] }],
    ),
  )
  return {
    // The keys are those of `given`.
    outcomes: outcomes as Record<Id, Outcome>,
    // Where nothing is wrong, the best answer is the most usual one.
    order: entries
      .map(([id]) => id as Id)
      .toSorted((a, b) => outcomes[b]!.baseline - outcomes[a]!.baseline),
    observe({ answers }) {
      const answer = answers[question]
      if (answer === undefined || !Object.hasOwn(given, answer)) return undefined
      return {
        outcome: answer as Id,
        text: message('outcome.asked', { question, answer }),
      }
    },
  }
}
