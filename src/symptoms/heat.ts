import { message } from '../messages/index.ts'
import { isTerminal, seen, symptom } from './look.ts'

/** Is the terminal (where it is this machine) too hot? */
export default symptom({
  outcomes: {
    cool: { service: 'ok', baseline: 0.99 },
    // Warm kitchens and small boxes; the processor still works at full speed.
    'hot-at-speed': { service: 'ok', baseline: 0.006 },
    hot: { service: 'ok', baseline: 0.003 },
    throttled: { service: 'degraded', baseline: 0.001 },
  },
  observe(facts) {
    const host = seen(facts, 'host')
    if (!host || !isTerminal(facts)) return undefined
    if (host.throttled) return { outcome: 'throttled', text: message('outcome.heat.throttled') }
    if (host.temperatureC === undefined) return undefined
    const args = { celsius: host.temperatureC }
    // Processors slow themselves down from about 90 to 100 °C.
    if (host.temperatureC < 90) return { outcome: 'cool', text: message('outcome.heat.cool', args) }
    // Most systems do not tell whether they slow down.
    return host.throttled === false
      ? { outcome: 'hot-at-speed', text: message('outcome.heat.hot-at-speed', args) }
      : { outcome: 'hot', text: message('outcome.heat.hot', args) }
  },
})
