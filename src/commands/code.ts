import type { contexts } from '../causes/contexts.ts'
import { consequencesOf } from '../diagnosis/consequences.ts'
import type { CodeEntry } from '../explanation.ts'
import { knowledge } from '../knowledge.ts'
import { message } from '../messages/index.ts'
import { decoded } from '../report/decoded.ts'
import type { Judged } from '../report/decoded.ts'
import { json } from '../report/json.ts'
import { decodedText } from '../report/text/decoded.ts'
import type { OwnCode } from '../site/response-codes.ts'
import { closest } from '../site/suggest.ts'
import { notWhenShown, passedWhenAnswered, whenAnswered } from '../symptoms/codes/answered.ts'
import { everyCode, lookUp, profiles } from '../symptoms/codes/look-up.ts'
import { chooseSites } from './diagnosing/sites.ts'
import type { Io } from './io.ts'
import { oneOf } from './one-of.ts'
import { UsageError } from './usage-error.ts'

/** The words and options as they were typed. A text on a display may be several words. */
export type CodeArgs = {
  words: readonly string[]
  profile?: string | undefined
  config?: string | undefined
  format?: string | undefined
}

/**
 * Tells what a code on a display means, what it points to and what it clears, by every table that
 * has it; with a site file, by the acquirer's own first. Returns 0; what nobody knows is a UsageError.
 */
export async function code({ words, profile, config, format }: CodeArgs, io: Io): Promise<number> {
  const wanted = oneOf('--format', ['text', 'json'], format ?? 'text')
  const table = profile === undefined ? undefined : oneOf('--profile', profiles, profile)
  const typed = words.join(' ').trim()
  if (typed === '') throw new UsageError(message('usage.no-code'))
  const own = config === undefined ? [] : await ownCodes(config, io)
  const entries = lookUp(typed, table, own)
  if (entries.length === 0) {
    if (table === 'http') throw new UsageError(message('usage.no-status', { found: typed }))
    const suggestion = /^\d$/.test(typed) ? `0${typed}` : (closest(typed, everyCode()) ?? '')
    throw new UsageError(message('usage.unknown-code', { found: typed, suggestion }))
  }
  const told = decoded(typed, entries.map(judge), io.language)
  io.stdout(wanted === 'json' ? json(told) : decodedText(told, io))
  return 0
}

async function ownCodes(path: string, { language }: Io): Promise<OwnCode[]> {
  const nowhere = { folders: [], home: '', platform: '', env: {} }
  const [site] = await chooseSites({ config: [path] }, nowhere, language)
  return site?.acquirer.responseCodes ?? []
}

/** A code alone comes with no notice and no hours of work: neither was announced. */
const nobodyTold = ['no-notices', 'no-windows'] satisfies (keyof typeof contexts)[]

function judge(entry: CodeEntry): Judged {
  const { finding, fromHost } = entry
  // Whatever the host meant, it has answered.
  const telling = finding ?? (fromHost ? { symptom: 'reply', outcome: 'answers' } : undefined)
  if (!telling) return { entry, consequences: undefined }
  const itself = { [telling.symptom]: [telling.outcome] }
  const seen = fromHost ? { ...whenAnswered, ...itself } : itself
  const passed = fromHost ? [...passedWhenAnswered, ...notWhenShown] : []
  const { pointsTo, clears, clearsOnly } = consequencesOf(
    knowledge,
    seen,
    telling,
    passed,
    nobodyTold,
  )
  const cleared = clears.filter((id) => !entry.also.some((cause) => cause === id))
  return {
    entry,
    consequences: { pointsTo: finding ? pointsTo : [], clears: cleared, clearsOnly },
  }
}
