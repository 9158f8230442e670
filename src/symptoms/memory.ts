import { message } from '../messages/index.ts'
import { isTerminal, seen, symptom } from './look.ts'

/** Has the terminal (where it is this machine) memory left? */
export default symptom({
  outcomes: {
    enough: { service: 'ok', baseline: 0.994 },
    low: { service: 'degraded', baseline: 0.006 },
  },
  observe(facts) {
    const host = seen(facts, 'host')
    if (!host || !isTerminal(facts)) return undefined
    const args = { percent: host.memory.freePercent }
    return host.memory.freePercent < facts.site.limits.memoryFreePercent
      ? { outcome: 'low', text: message('outcome.memory.low', args) }
      : { outcome: 'enough', text: message('outcome.memory.enough', args) }
  },
})
