import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import { allSeen, onLoopback, symptom } from './look.ts'
import { unseen } from './medium.ts'
import { targetsOnTheWay } from './series.ts'

type Where = 'air' | 'lan' | 'line'

/** Was there one bad moment that was gone again: a row of lost samples, or a first try that failed? */
export default symptom({
  outcomes: {
    none: { service: 'ok', baseline: 0.988 },
    'second-try': { service: 'ok', baseline: 0.004 },
    air: { service: 'degraded', baseline: 0.004 },
    lan: { service: 'degraded', baseline: 0.002 },
    line: { service: 'degraded', baseline: 0.002 },
  },
  observe(facts): Observation<Where | 'none' | 'second-try'> | undefined {
    if (onLoopback(facts)) return undefined
    const targets = targetsOnTheWay(facts)
    const impossible = unseen(facts, targets, ['air', 'lan', 'line'])
    const stalls = targets.filter(({ stalled }) => stalled > 0)
    const [nearest] = stalls
    if (nearest) {
      const inside = impossible.includes('air') ? 'lan' : 'air'
      const outcome = nearest.role === 'gateway' ? inside : 'line'
      const ms = nearest.stalled * nearest.value.intervalMs
      const text = message(`outcome.stall.${outcome}`, { ms, to: nearest.address })
      return { outcome, text, impossible }
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
