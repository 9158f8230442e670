import { message } from '../messages/index.ts'
import { symptom } from './look.ts'
import { targetsOnTheWay } from './series.ts'

/** A way that takes longer than a slow mobile line, ms: asked of such ways only. */
const longMs = 200
/** A queue that stands full moves by the packets that enter and leave it, 12 ms each at 1 Mbit/s; distance does not. */
const steadyMs = 20

/** Is a long delay steady, as distance is, or does it waver, as a standing queue does? */
export default symptom({
  outcomes: {
    steady: { service: 'ok', baseline: 0.5 },
    wavers: { service: 'ok', baseline: 0.5 },
  },
  observe(facts) {
    const first = targetsOnTheWay(facts).find(
      ({ role, value, rttMs, sent, lost }) =>
        role !== 'gateway' &&
        value.method === 'icmp' &&
        sent - lost >= 10 &&
        rttMs.median >= longMs,
    )
    if (!first) return undefined
    const { min, p95, median } = first.rttMs
    const args = { ms: median, spread: p95 - min, to: first.address }
    return p95 - min < steadyMs
      ? { outcome: 'steady', text: message('outcome.delay-steadiness.steady', args) }
      : { outcome: 'wavers', text: message('outcome.delay-steadiness.wavers', args) }
  },
})
