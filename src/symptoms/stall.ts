import { message } from '../messages/index.ts'
import { allSeen, onLoopback, symptom } from './look.ts'
import { targetsOnTheWay } from './series.ts'

/** Was there one bad moment that was gone again: a row of lost samples, or a first try that failed? */
export default symptom({
  outcomes: {
    none: { service: 'ok', baseline: 0.97 },
    'second-try': { service: 'ok', baseline: 0.015 },
    moment: { service: 'degraded', baseline: 0.015 },
  },
  observe(facts) {
    if (onLoopback(facts)) return undefined
    const stalls = targetsOnTheWay(facts).filter(({ stalled }) => stalled > 0)
    const [worst] = stalls.toSorted((a, b) => b.stalled - a.stalled)
    if (worst)
      return {
        outcome: 'moment',
        text: message('outcome.stall.moment', {
          ms: worst.stalled * worst.value.intervalMs,
          to: worst.address,
        }),
      }
    const again = allSeen(facts, 'tcp').flatMap(({ value }) => value.attempts)
    const saved = again.filter(({ first, outcome }) => first && outcome.outcome === 'open')
    if (saved.length > 0)
      return { outcome: 'second-try', text: message('outcome.stall.second-try') }
    return { outcome: 'none', text: message('outcome.stall.none') }
  },
})
