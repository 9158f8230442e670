import { message } from '../messages/index.ts'
import { allSeen, onLoopback, symptom } from './look.ts'

/** Does the acquirer's host answer pings? Known only where somebody beyond the shop answers them. */
export default symptom({
  outcomes: {
    // Half of all payment hosts answer no ping; that is no fault.
    answers: { service: 'ok', baseline: 0.5 },
    silent: { service: 'ok', baseline: 0.5 },
  },
  observe(facts) {
    if (onLoopback(facts)) return undefined
    const pinged = allSeen(facts, 'latency').filter(({ value }) => value.method === 'icmp')
    const acquirer = pinged.find(({ value }) => value.role === 'acquirer')
    if (acquirer && acquirer.value.received > 0)
      return {
        outcome: 'answers',
        text: message('outcome.acquirer-ping.answers', { ms: acquirer.value.rttMs.median }),
      }
    const others = pinged.some(
      ({ value }) => ['hop', 'reference'].includes(value.role) && value.received > 0,
    )
    if (!acquirer || !others) return undefined
    return { outcome: 'silent', text: message('outcome.acquirer-ping.silent') }
  },
})
