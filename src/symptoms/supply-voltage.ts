import { message } from '../messages/index.ts'
import { isTerminal, seen, symptom } from './look.ts'

/** Is the voltage right that the terminal's board (where it is this machine) is fed? */
export default symptom({
  outcomes: {
    steady: { service: 'ok', baseline: 0.9497 },
    // A dip at the start, or when a printer was plugged in, does no harm by itself.
    dipped: { service: 'ok', baseline: 0.05 },
    // Such a dip at this very moment.
    low: { service: 'degraded', baseline: 0.0003 },
  },
  observe(facts) {
    const outcome = seen(facts, 'host')?.supplyVoltage
    if (outcome === undefined || !isTerminal(facts)) return undefined
    return { outcome, text: message(`outcome.supply-voltage.${outcome}`) }
  },
})
