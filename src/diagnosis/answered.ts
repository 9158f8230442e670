import type { Knowledge } from '../model.ts'
import { message } from '../messages/index.ts'
import type { Message } from '../messages/index.ts'
import type { Answers } from '../site/answers.ts'
import { answerFactors } from './contexts.ts'
import type { World } from './world.ts'

/** An answer that shows nothing by itself and makes faults more usual or rarer, by fault index. */
export type Answered = { id: string; outcome: string; text: Message; factors: Float64Array }

/** The answers of this kind, in the order of their questions' ids. */
export function answeredOf<Seen>(
  knowledge: Knowledge<Seen>,
  world: World,
  seen: Seen,
  answers: Answers,
): Answered[] {
  return Object.entries(answers)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([question, answer]) => ({
      id: question,
      outcome: answer,
      text: message('outcome.asked', { question, answer }),
      factors: answerFactors(knowledge, world, seen, question),
    }))
    .filter(({ factors }) => factors.some((factor) => factor !== 1))
}
