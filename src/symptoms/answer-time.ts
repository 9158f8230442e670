import { message } from '../messages/index.ts'
import { ofMain, symptom } from './look.ts'

/** Host work typically takes under 600 ms (domain.md 4.2); a second more than the way is felt. */
const slowMs = 1000

/** How long does the acquirer's host think, the way there and back not counted? */
export default symptom({
  outcomes: {
    prompt: { service: 'ok', baseline: 0.9997 },
    slow: { service: 'degraded', baseline: 0.0003 },
  },
  observe(facts) {
    const connects = ofMain(facts, 'tcp')?.attempts.flatMap(({ outcome }) =>
      outcome.outcome === 'open' ? [outcome.ms] : [],
    )
    const tls = ofMain(facts, 'tls')?.handshake
    const reply = ofMain(facts, 'echo')?.reply
    const way = connects && connects.length > 0 ? Math.min(...connects) : undefined
    if (way === undefined) return undefined
    const waits = [
      // A handshake takes two ways at most; an answer one.
      ...(tls?.outcome === 'established' ? [tls.ms - 2 * way] : []),
      ...(reply && (reply.kind === 'response' || reply.kind === 'http') ? [reply.ms - way] : []),
    ]
    if (waits.length === 0) return undefined
    const ms = Math.max(0, ...waits)
    return ms >= slowMs
      ? { outcome: 'slow', text: message('outcome.answer-time.slow', { ms }) }
      : { outcome: 'prompt', text: message('outcome.answer-time.prompt', { ms }) }
  },
})
