import type { CodeEntry, Consequences } from '../explanation.ts'
import { say } from '../messages/index.ts'
import type { Language } from '../messages/index.ts'
import { sentence } from './sentence.ts'

type Named = { id: string; title: string }

/** What a code can mean, in one language: what `code --format json` writes. */
export type Decoded = {
  schemaVersion: 1
  language: Language
  /** As it was typed. */
  code: string
  /** The tables do not agree on what it means for the terminal. */
  conflict: boolean
  meanings: {
    book: CodeEntry['book']
    bookTitle: string
    code: string
    vendor?: string
    class?: { id: string; title: string }
    text: string
    /** The outcome of a symptom that the diagnosis takes it for. */
    finding?: { symptom: string; outcome: string }
    /** The host was reached: the way there is cleared. */
    fromHost: boolean
    /** It says nothing by itself: the acquirer has to be asked, or the way to be measured. */
    open?: 'ask' | 'measure'
    pointsTo: (Named & { probability: number; faults: (Named & { probability: number })[] })[]
    also: Named[]
    clears: Named[]
    clearsOnly: Named[]
  }[]
}

/** One table's word on a code, and what follows from it where the diagnosis can judge it. */
export type Judged = { entry: CodeEntry; consequences: Consequences | undefined }

/** Puts the meanings of a code into words. */
export function decoded(code: string, judged: readonly Judged[], language: Language): Decoded {
  const named = (kind: 'cause' | 'fault') => (id: string) => ({
    id,
    title: sentence(language, `${kind}.${id}`),
  })
  const outcomes = judged.flatMap(({ entry }) => entry.finding?.outcome ?? [])
  return {
    schemaVersion: 1,
    language,
    code,
    conflict: new Set(outcomes).size > 1,
    meanings: judged.map(({ entry, consequences }) => {
      const { book, class: letter, text, finding, fromHost, open, also } = entry
      const points = consequences?.pointsTo ?? []
      return {
        book,
        bookTitle: sentence(language, `code.book.${book}`),
        code: entry.code,
        ...(entry.vendor !== undefined && { vendor: entry.vendor }),
        ...(letter && { class: { id: letter, title: sentence(language, `code.class.${letter}`) } }),
        text: typeof text === 'string' ? text : say(language, text),
        ...(finding && { finding }),
        fromHost,
        ...(open && { open }),
        pointsTo: points.map(({ cause, probability, faults }) => ({
          ...named('cause')(cause),
          probability,
          faults: faults.map((fault) => ({
            ...named('fault')(fault.id),
            probability: fault.probability,
          })),
        })),
        also: also.filter((id) => !points.some(({ cause }) => cause === id)).map(named('cause')),
        clears: consequences?.clears.map(named('cause')) ?? [],
        clearsOnly: consequences?.clearsOnly.map(named('fault')) ?? [],
      }
    }),
  }
}
