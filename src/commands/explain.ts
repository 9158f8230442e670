import { causes } from '../causes/index.ts'
import { explain as explainCause } from '../diagnosis/explain.ts'
import { knowledge } from '../knowledge.ts'
import { message } from '../messages/index.ts'
import type { Cause } from '../model.ts'
import { causeList, explained } from '../report/explained.ts'
import { json } from '../report/json.ts'
import { causeListText, explainedText } from '../report/text/explained.ts'
import { closest } from '../site/suggest.ts'
import type { Io } from './io.ts'
import { oneOf } from './one-of.ts'
import { UsageError } from './usage-error.ts'

/** The argument and options as they were typed. */
export type ExplainArgs = { cause?: string | undefined; format?: string | undefined }

/**
 * Tells what a cause is, how it shows, what it is told from and what to do; of a fault, its cause
 * with that fault first; without a word, which causes there are. Returns 0; an unknown word is a
 * UsageError.
 */
export function explain({ cause: word, format }: ExplainArgs, io: Io): number {
  const wanted = oneOf('--format', ['text', 'json'], format ?? 'text')
  if (word === undefined) {
    const list = causeList(causes, io.language)
    io.stdout(wanted === 'json' ? json(list) : causeListText(list, io))
    return 0
  }
  const { cause, fault } = found(word)
  const told = explained(explainCause(knowledge, cause, fault), io.language)
  io.stdout(wanted === 'json' ? json(told) : explainedText(told, io))
  return 0
}

/** The cause that a word names, or that of the fault that it names. */
function found(word: string): { cause: string; fault?: string } {
  const all = Object.entries<Cause>(causes)
  if (Object.hasOwn(causes, word)) return { cause: word }
  const of = all.find(([, { faults }]) => Object.hasOwn(faults, word))
  if (of) return { cause: of[0], fault: word }
  const known = [...all.map(([id]) => id), ...all.flatMap(([, { faults }]) => Object.keys(faults))]
  const suggestion = closest(word, known) ?? ''
  throw new UsageError(message('usage.unknown-cause', { found: word, suggestion }))
}
