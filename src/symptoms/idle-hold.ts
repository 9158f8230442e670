import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import { ofMain, symptom } from './look.ts'

/**
 * Routers and providers may forget a connection that was quiet for longer than this, ms, and many
 * do; sooner than that, terminals suffer (domain.md 4.1: one to five minutes).
 */
const patientMs = 300_000

type Outcome = 'holds' | 'closed' | 'forgotten-late' | 'reset' | 'forgotten'

/** Does a connection to the acquirer survive being quiet? Asked with `--idle`. */
export default symptom({
  outcomes: {
    holds: { service: 'ok', baseline: 0.7 },
    // Hosts end what nobody uses, in good order: the terminal hears of it and opens another.
    closed: { service: 'ok', baseline: 0.25 },
    'forgotten-late': { service: 'ok', baseline: 0.0498 },
    // Ten probes in a row stayed without an answer, and a fresh connection opened at once.
    reset: { service: 'degraded', baseline: 0.0001 },
    forgotten: { service: 'degraded', baseline: 0.0001 },
  },
  observe(facts): Observation<Outcome> | undefined {
    const idle = ofMain(facts, 'idle')
    if (!idle || idle.outcome === 'not-opened') return undefined
    if (idle.outcome === 'holds')
      return {
        outcome: 'holds',
        text: message('outcome.idle-hold.holds', { seconds: seconds(idle.wantedMs) }),
      }
    const args = { seconds: seconds(Math.min(idle.afterMs, idle.wantedMs)) }
    if (idle.outcome === 'closed')
      return { outcome: 'closed', text: message('outcome.idle-hold.closed', args) }
    // A host that is gone by now, or a line that is down, has forgotten nothing.
    if (idle.fresh.outcome !== 'open') return undefined
    if (idle.wantedMs > patientMs)
      return { outcome: 'forgotten-late', text: message('outcome.idle-hold.forgotten-late', args) }
    return idle.outcome === 'reset'
      ? { outcome: 'reset', text: message('outcome.idle-hold.reset', args) }
      : { outcome: 'forgotten', text: message('outcome.idle-hold.forgotten', args) }
  },
})

function seconds(ms: number): number {
  return Math.round(ms / 1000)
}
