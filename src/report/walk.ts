import { message, say } from '../messages/index.ts'
import type { Language } from '../messages/index.ts'
import type { Judgement } from '../walk/judge.ts'
import type { Summary } from '../walk/summary.ts'
import type { NoEchoes } from '../walk/walk.ts'
import { sentence } from './sentence.ts'

/** What a walk brought, for a person and for a program. */
export type WalkReport = {
  schemaVersion: 1
  kind: 'walk'
  language: Language
  startedAt: string
  durationMs: number
  interface: string
  ssid?: string
  /** The router that was asked, where it ever answered. */
  router?: string
  /** Why it was not asked when it was not, the last time. */
  routerMissing?: NoEchoes
  places: (Summary & { title: string })[]
  /** Each place against the first: dB, losses in a hundred, ms of the medians. */
  differences: { number: number; db?: number; lostOfHundred?: number; rttMs?: number }[]
  judgement: { id: Judgement['id']; text: string; causes: { id: string; title: string }[] }
  notes: string[]
}

/** Puts a walk into words. */
export function walkReport(
  given: Omit<
    WalkReport,
    'schemaVersion' | 'kind' | 'places' | 'differences' | 'judgement' | 'notes'
  >,
  places: readonly Summary[],
  { id, text, causes, notes }: Judgement,
): WalkReport {
  const { language } = given
  const [first, ...others] = places
  return {
    schemaVersion: 1,
    kind: 'walk',
    ...given,
    places: places.map((one) => ({ ...one, title: say(language, message('walk.place', one)) })),
    differences: first ? others.map((other) => difference(other, first)) : [],
    judgement: {
      id,
      text: say(language, text),
      causes: causes.map((cause) => ({ id: cause, title: sentence(language, `cause.${cause}`) })),
    },
    notes: notes.map((note) => say(language, note)),
  }
}

function difference(one: Summary, first: Summary): WalkReport['differences'][number] {
  const lost = ({ sent, received }: Summary) => ((sent - received) / sent) * 100
  return {
    number: one.number,
    ...(one.medianDbm !== undefined &&
      first.medianDbm !== undefined && { db: one.medianDbm - first.medianDbm }),
    ...(one.sent > 0 && first.sent > 0 && { lostOfHundred: lost(one) - lost(first) }),
    ...(one.rttMs && first.rttMs && { rttMs: one.rttMs.median - first.rttMs.median }),
  }
}
