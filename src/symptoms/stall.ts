import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import { deafForMs } from './deaf.ts'
import { allSeen, onLoopback, symptom } from './look.ts'
import { unseen } from './medium.ts'
import { targetsOnTheWay } from './series.ts'

type Where = 'air' | 'lan' | 'line'
type Again = `${Where}-again`
type Outcome = Where | Again | 'none' | 'second-try'

/** A moment is over after a second; a gap as long as this is nearly as rare as several (judgement: 1 to 7). */
const lastingMs = 1500
const shareOfLasting = 0.15
/** Waits of the same moment are as long, but for when each first sample was sent. */
const shareOfSame = 0.6
const never = {
  ...{ none: 0, 'second-try': 0, air: 0, lan: 0, line: 0 },
  ...{ 'air-again': 0, 'lan-again': 0, 'line-again': 0 },
}

/** One gap, of `ms`. */
function gapOf(where: Where, args: { ms: number; to: string }): Observation<Outcome> {
  return args.ms < lastingMs
    ? { outcome: where, text: message(`outcome.stall.${where}`, args) }
    : {
        outcome: where,
        likelihoods: { ...never, [where]: shareOfLasting, [`${where}-again`]: 1 },
        text: message(`outcome.stall.${where}-lasting`, args),
      }
}

/** Was there a bad moment that was gone again, a row of lost samples or a first try that failed; or several? */
export default symptom({
  outcomes: {
    none: { service: 'ok', baseline: 0.987 },
    'second-try': { service: 'ok', baseline: 0.004 },
    air: { service: 'degraded', baseline: 0.004 },
    lan: { service: 'degraded', baseline: 0.002 },
    line: { service: 'degraded', baseline: 0.002 },
    'air-again': { service: 'degraded', baseline: 0.0006 },
    'lan-again': { service: 'degraded', baseline: 0.0002 },
    'line-again': { service: 'degraded', baseline: 0.0002 },
  },
  observe(facts): Observation<Outcome> | undefined {
    if (onLoopback(facts)) return undefined
    const targets = targetsOnTheWay(facts)
    const parts = unseen(facts, targets, ['air', 'lan', 'line'])
    const impossible = parts.flatMap((part) => [part, `${part}-again` as const])
    const inside = parts.includes('air') ? 'lan' : 'air'
    const nearest = targets.find(({ stalls, heldMs }) => stalls.length > 0 || heldMs > 0)
    const deafMs = deafForMs(facts)
    const router = targets.find(({ role }) => role === 'gateway')
    if (deafMs !== undefined && router && router.stalls.length === 0) {
      return { ...gapOf(inside, { ms: deafMs, to: router.address }), impossible }
    }
    if (nearest) {
      // What held up the farther ones held up the first samples of the router's, too.
      const before =
        nearest.heldMs > 0 && (router?.heldAtStartMs ?? 0) > shareOfSame * nearest.heldMs
      const where = nearest.role === 'gateway' || before ? inside : 'line'
      const times = Math.max(1, nearest.stalls.length)
      const ms = Math.max(nearest.heldMs, Math.max(0, ...nearest.stalls) * nearest.value.intervalMs)
      const args = { ms, times, to: nearest.address }
      return times > 1
        ? {
            outcome: `${where}-again`,
            text: message(`outcome.stall.${where}-again`, args),
            impossible,
          }
        : { ...gapOf(where, args), impossible }
    }
    const tries = allSeen(facts, 'tcp').flatMap(({ value }) => value.attempts)
    // A first try that was refused or thrown out is the host's doing; only silence is a bad moment.
    const saved = tries.some(
      ({ first, outcome }) => first?.outcome === 'timeout' && outcome.outcome === 'open',
    )
    return saved
      ? { outcome: 'second-try', text: message('outcome.stall.second-try'), impossible }
      : { outcome: 'none', text: message('outcome.stall.none'), impossible }
  },
})
