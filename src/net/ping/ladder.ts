import type { Finding } from '../../model.ts'
import { anySignal } from '../any-signal.ts'
import { traceroute } from '../traceroute/traceroute.ts'
import { wait } from '../wait.ts'
import type { PingEvent } from './dialect.ts'
import type { LadderAnswer } from './ladder-answer.ts'
import { ping } from './ping.ts'

export type Ladder =
  | { state: 'measured'; answers: LadderAnswer[] }
  /** This machine can send nothing there, or has no ping. */
  | Extract<Finding<never>, { state: 'failed' | 'skipped' }>

/** Between the first pings of two rungs: a target that is near is noticed before all have started. */
const apartMs = 20
/** A hop that stayed silent is asked once more after this: many routers speak once a second at most. */
const secondMs = 750
/** The second answer has this long from when ping says that it has asked again. */
const answerMs = 400

/**
 * Sends pings that die at the first, second, … `most`th hop, one to each and a second where the
 * first stays silent; starts no more once the target itself has answered. Ends when nothing more
 * can come, or with the signal. A busy machine sends late, so each ping's own words count, not a clock.
 * Where no ping works, the system's traceroute does it.
 */
export async function climb(
  address: string,
  { most, signal }: { most: number; signal: AbortSignal },
): Promise<Ladder> {
  const over = new AbortController()
  const ending = anySignal(signal, over.signal)
  const answers = new Map<number, LadderAnswer>()
  let trouble: Extract<Ladder, { state: 'failed' | 'skipped' }> | undefined

  /** The nearest distance at which the target, or somebody in its place, has answered. */
  function endTtl(): number {
    const ends = [...answers.values()].filter(
      (one) => one.kind === 'reply' || (one.error !== 'ttl-exceeded' && one.error !== 'other'),
    )
    return Math.min(most + 1, ...ends.map(({ ttl }) => ttl))
  }

  async function rung(ttl: number): Promise<void> {
    if (ttl > 1 && !(await wait((ttl - 1) * apartMs, ending))) return
    if (endTtl() < ttl) return
    const told = new AbortController()
    let patience: NodeJS.Timeout | undefined
    const result = await ping({
      address,
      count: 2,
      intervalMs: secondMs,
      ttl,
      signal: anySignal(ending, told.signal),
      onEvent(event) {
        if (event.kind === 'silence') patience ??= setTimeout(() => told.abort(), answerMs)
        const answer = answerOf(event)
        if (!answer) return
        if (!answers.has(ttl)) answers.set(ttl, { ...answer, ttl })
        told.abort()
        if (all(answers, endTtl())) over.abort()
      },
    })
    clearTimeout(patience)
    const hindered =
      result.state === 'failed' || (result.state === 'skipped' && result.reason !== 'interrupted')
    if (hindered) trouble ??= result
  }

  await Promise.all(Array.from({ length: most }, (_, index) => rung(index + 1)))
  if (answers.size === 0 && trouble) {
    const traced =
      trouble.state === 'skipped' ? await traceroute(address, { most, signal }) : undefined
    return traced ? { state: 'measured', answers: traced } : trouble
  }
  return { state: 'measured', answers: [...answers.values()].toSorted((a, b) => a.ttl - b.ttl) }
}

function answerOf(event: PingEvent) {
  if (event.kind === 'reply') return { kind: event.kind, ms: event.ms }
  return event.kind === 'error' ? event : undefined
}

/** Nothing is missing below the end: nobody needs to wait for what lies behind it. */
function all(answers: ReadonlyMap<number, unknown>, end: number): boolean {
  return Array.from({ length: end - 1 }, (_, index) => index + 1).every((ttl) => answers.has(ttl))
}
