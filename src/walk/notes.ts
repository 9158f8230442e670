import { message } from '../messages/index.ts'
import type { Message } from '../messages/index.ts'
import type { Site } from '../site/site.ts'
import { gradeOf } from './grade.ts'
import type { Judgement, Known } from './judge.ts'
import { troubleAt } from './loss.ts'
import { hasStrength, isOtherPoint, obstacleDb, standsOn } from './stands.ts'
import type { Summary } from './summary.ts'
import { leastReadings } from './walk.ts'

/** Verdicts that the terminal itself, carried to the router, would confirm. */
const aboutTheWay: readonly Judgement['id'][] = [
  'obstructed',
  'too-far',
  'weak',
  'weak-around',
  'unjoined-here',
]
/** Verdicts that the other places would make whole. */
const incomplete: readonly Judgement['id'][] = [
  'weak',
  'weak-around',
  'bad',
  'unjoined',
  'no-counter',
]

/** What a reader of the verdict must know beside it. */
export function notesOn(
  id: Judgement['id'],
  places: readonly Summary[],
  { limits, workedOut }: Known,
): Message[] {
  const { counter, step } = standsOn(places)
  return [
    ...places.flatMap((place) => [
      ...(id === 'few' && place === counter ? [] : few(place)),
      ...roamed(place),
    ]),
    ...(counter && step && hasStrength(counter) && hasStrength(step) && isOtherPoint(counter, step)
      ? [message('walk.note.other-point')]
      : []),
    ...(counter ? obstacle(id, counter, step, limits) : []),
    ...(incomplete.includes(id) ? missing(id, places) : []),
    ...(workedOut ? [message('walk.note.worked-out')] : []),
    ...(aboutTheWay.includes(id) ? [message('walk.note.terminal')] : []),
  ]
}

function few({ looks, role, name, number }: Summary): Message[] {
  if (looks >= leastReadings) return []
  const place = { role, name, number }
  return [message('walk.note.few', { place, more: leastReadings - looks })]
}

function roamed({ bssids, role, name, number }: Summary): Message[] {
  if (bssids.length < 2) return []
  return [message('walk.note.roamed', { place: { role, name, number }, points: bssids.length })]
}

/** An obstacle that harms nobody yet. */
function obstacle(
  id: Judgement['id'],
  counter: Summary,
  step: Summary | undefined,
  { rssiDbm, lossPercent }: Site['limits'],
): Message[] {
  const db = obstacleDb(counter, step)
  if (db === undefined) return []
  if (id !== 'obstructed') return [message('walk.note.obstacle', { db })]
  const works =
    gradeOf(counter.medianDbm ?? 0, rssiDbm) === 'fair' &&
    troubleAt(counter, lossPercent) === 'none'
  return works ? [message('walk.note.works-still')] : []
}

function missing(id: Judgement['id'], places: readonly Summary[]): Message[] {
  const { counter, step, router } = standsOn(places)
  // A step to the side tells obstacles only.
  const needsStep = id === 'weak' || id === 'no-counter'
  const wanted = [
    ...(counter ? [] : (['counter'] as const)),
    ...(needsStep && !hasStrength(step) ? (['step'] as const) : []),
    ...(router && router.looks >= leastReadings ? [] : (['router'] as const)),
  ]
  if (wanted.length === 0) return []
  return [message('walk.note.missing', { places: wanted.map((role) => ({ role, number: 0 })) })]
}
