import { message } from '../messages/index.ts'
import { isTerminal, seen, symptom } from './look.ts'

/** Is the terminal (where it is this machine) too hot? */
export default symptom({
  outcomes: {
    cool: { service: 'ok', baseline: 0.99 },
    hot: { service: 'ok', baseline: 0.009 },
    throttled: { service: 'degraded', baseline: 0.001 },
  },
  observe(facts) {
    const host = seen(facts, 'host')
    if (!host || !isTerminal(facts)) return undefined
    if (host.throttled) return { outcome: 'throttled', text: message('outcome.heat.throttled') }
    if (host.temperatureC === undefined) return undefined
    const args = { celsius: host.temperatureC }
    // Processors slow themselves down from about 90 to 100 °C.
    return host.temperatureC >= 90
      ? { outcome: 'hot', text: message('outcome.heat.hot', args) }
      : { outcome: 'cool', text: message('outcome.heat.cool', args) }
  },
})
