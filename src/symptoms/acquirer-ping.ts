import { message } from '../messages/index.ts'
import type { Facts } from '../probes/facts.ts'
import { allSeen, ofMain, onLoopback, symptom } from './look.ts'

function mainAddress(facts: Facts): string | undefined {
  return ofMain(facts, 'tcp')?.attempts[0]?.address
}

/** Does the acquirer's host answer pings? Known only where somebody beyond the shop answers them. */
export default symptom({
  outcomes: {
    // Half of all payment hosts answer no ping; that is no fault.
    answers: { service: 'ok', baseline: 0.5 },
    silent: { service: 'ok', baseline: 0.5 },
  },
  observe(facts) {
    if (onLoopback(facts)) return undefined
    const series = allSeen(facts, 'latency').map(({ value }) => value)
    const acquirer = series.find(({ role }) => role === 'acquirer')
    if (acquirer?.method === 'icmp' && acquirer.received > 0)
      return {
        outcome: 'answers',
        text: message('outcome.acquirer-ping.answers', { ms: acquirer.rttMs.median }),
      }
    const othersAnswer = series.some(
      ({ role, method, received }) =>
        ['hop', 'reference'].includes(role) && method === 'icmp' && received > 0,
    )
    const address = mainAddress(facts)
    const unanswered =
      (acquirer?.unansweredPings ?? 0) > 0 ||
      (acquirer?.method === 'icmp' && acquirer.received === 0) ||
      facts.facts.some(
        (fact) => fact.probe === 'latency' && fact.state === 'failed' && fact.target === address,
      )
    if (!unanswered || !othersAnswer) return undefined
    return { outcome: 'silent', text: message('outcome.acquirer-ping.silent') }
  },
})
