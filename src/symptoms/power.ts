import { message } from '../messages/index.ts'
import { isTerminal, seen, symptom, wasUntold } from './look.ts'

/** Has the terminal (where it is this machine) steady power? */
export default symptom({
  outcomes: {
    steady: { service: 'ok', baseline: 0.87 },
    'battery-low': { service: 'ok', baseline: 0.01 },
    // Started within ten minutes: by the morning, or by whoever tried that first before asking.
    'just-started': { service: 'ok', baseline: 0.12 },
  },
  observe(facts) {
    const host = seen(facts, 'host')
    if (!host || !isTerminal(facts)) return undefined
    const { battery } = host
    if (battery && !battery.onMains && battery.percent < 10)
      return {
        outcome: 'battery-low',
        text: message('outcome.power.battery-low', { percent: battery.percent }),
      }
    const minutes = host.uptimeSeconds / 60
    if (minutes < 10)
      return { outcome: 'just-started', text: message('outcome.power.just-started', { minutes }) }
    // How long it has been on tells nothing of a battery that nobody could read.
    if (wasUntold(facts, 'host', 'power')) return undefined
    return {
      outcome: 'steady',
      text: message('outcome.power.steady', { minutes, percent: battery?.percent }),
    }
  },
})
