import { message } from '../messages/index.ts'
import { isTerminal, seen, symptom } from './look.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/**
 * Is this machine's clock right? That of a laptop which only measures may be wrong, and says nothing
 * of the terminal's: certificates are judged by the right time.
 */
export default symptom({
  outcomes: {
    right: { service: 'ok', baseline: 0.976 },
    off: { service: 'ok', baseline: 0.02 },
    // A day and more: certificates begin to look wrong.
    'far-off': { service: 'ok', baseline: 0.004 },
  },
  observe(facts) {
    const clock = seen(facts, 'clock')
    if (clock?.offsetMs === undefined) return undefined
    const wrongMs = Math.max(0, Math.abs(clock.offsetMs) - (clock.uncertaintyMs ?? 0))
    const args = { offsetMs: clock.offsetMs }
    if (wrongMs >= minuteMs && !isTerminal(facts)) return undefined
    if (wrongMs >= dayMs)
      return { outcome: 'far-off', text: message('outcome.clock.far-off', args) }
    if (wrongMs >= minuteMs) return { outcome: 'off', text: message('outcome.clock.off', args) }
    return { outcome: 'right', text: message('outcome.clock.right') }
  },
})
