import type { Ids, Message } from '../messages/index.ts'
import type { Site } from '../site/site.ts'
import { gradeOf } from './grade.ts'
import { troubleAt } from './loss.ts'
import { notesOn } from './notes.ts'
import { hasStrength, isOtherPoint, isUnjoined, obstacleDb, standsOn } from './stands.ts'
import type { Summary } from './summary.ts'
import { leastReadings } from './walk.ts'

/** What a walk says: in a sentence, the causes that it points to, and what belongs beside it. */
export type Judgement = {
  id: Ids<'walk.judged'>
  text: Message
  causes: Ids<'cause'>[]
  notes: Message[]
}

export type Known = {
  limits: Site['limits']
  /** The dBm are worked out from a percentage. */
  workedOut: boolean
}

type Verdict = Omit<Judgement, 'notes'>

/**
 * Tells an obstacle at the counter from a router that is too far, and both from a radio that is
 * disturbed. Says only what the places measured can tell.
 */
export function judge(places: readonly Summary[], known: Known): Judgement {
  const verdict = verdictOn(places, known)
  return { ...verdict, notes: notesOn(verdict.id, places, known) }
}

function verdictOn(places: readonly Summary[], { limits }: Known): Verdict {
  const { counter, step, router } = standsOn(places)
  if (!counter) return judged('no-counter', [])
  if (counter.looks < leastReadings)
    return judged('few', [], { more: leastReadings - counter.looks })
  if (isUnjoined(counter)) return unjoined(router)
  const { medianDbm: at } = counter
  if (at === undefined) return judged('no-strength', [])
  if (!hasStrength(counter)) return judged('few', [], { more: leastReadings - counter.strengths })
  const grade = gradeOf(at, limits.rssiDbm)
  const obstacle = obstacleDb(counter, step)
  if (obstacle !== undefined && grade !== 'strong')
    return judged('obstructed', ['physical-obstruction'], {
      db: obstacle,
      counter: at,
      step: step?.medianDbm ?? at,
    })
  if (grade === 'weak' || grade === 'unusable') return weak(at, step, router, counter, limits)
  return good(counter, router, limits)
}

function unjoined(router: Summary | undefined): Verdict {
  if (!router || router.looks < leastReadings) return judged('unjoined', [])
  return isUnjoined(router)
    ? judged('unjoined-everywhere', [])
    : judged('unjoined-here', ['wifi-weak'])
}

function weak(
  at: number,
  step: Summary | undefined,
  router: Summary | undefined,
  counter: Summary,
  limits: Site['limits'],
): Verdict {
  const compared = hasStrength(step) && !isOtherPoint(counter, step)
  const args = { counter: at, step: step?.medianDbm, router: router?.medianDbm }
  if (!hasStrength(router))
    return compared
      ? judged('weak-around', ['wifi-weak'], args)
      : judged('weak', ['wifi-weak', 'physical-obstruction'], args)
  // A metre from a router brings −30 to −45 dBm; one that is not strong there is not heard well anywhere.
  if (gradeOf(router.medianDbm, limits.rssiDbm) !== 'strong')
    return judged('weak-at-router', [], args)
  return compared
    ? judged('too-far', ['wifi-weak'], args)
    : judged('weak', ['wifi-weak', 'physical-obstruction'], args)
}

function good(counter: Summary, router: Summary | undefined, limits: Site['limits']): Verdict {
  const { medianDbm: dbm = 0, sent, received } = counter
  const args = { counter: dbm, lost: sent - received, sent, p95: counter.rttMs?.p95 ?? 0 }
  if (sent === 0) return judged('strength-only', [], { counter: dbm })
  const here = troubleAt(counter, limits.lossPercent)
  const there = router && troubleAt(router, limits.lossPercent)
  if (here === 'untold') return judged('loss-untold', [], args)
  if (here === 'none') {
    const grade = gradeOf(dbm, limits.rssiDbm)
    return judged(grade === 'strong' ? 'fine' : 'passable', [], args)
  }
  if (there === 'none') return judged('bad-here', ['signal-interference'], args)
  return there === undefined || there === 'untold'
    ? judged('bad', ['signal-interference', 'network-congestion'], args)
    : judged('bad-everywhere', ['signal-interference', 'network-congestion', 'router-fault'], args)
}

function judged(id: Judgement['id'], causes: Judgement['causes'], args?: unknown): Verdict {
  const key = `walk.judged.${id}` as const
  return { id, text: args === undefined ? { key } : { key, args }, causes }
}
