import { message } from '../messages/index.ts'
import { ofMain, symptom } from './look.ts'

/**
 * Does the host answer first words of TLS that fill more than one packet, as today's libraries send
 * them? Asked where the terminal may send such ones, after short ones were answered.
 */
export default symptom({
  outcomes: {
    answered: { service: 'ok', baseline: 0.9995 },
    // Old firewalls and hosts drop them; whether the terminal's own are as long, nobody knows.
    dropped: { service: 'degraded', baseline: 0.0005 },
  },
  observe(facts) {
    const tls = ofMain(facts, 'tls')
    if (tls?.handshake.outcome !== 'established' || !tls.largeHello || tls.first) return undefined
    // Any word in answer shows that they arrived and were read.
    const { outcome } = tls.largeHello
    return ['timeout', 'stalled', 'reset', 'closed'].includes(outcome)
      ? { outcome: 'dropped', text: message('outcome.large-hello.dropped') }
      : { outcome: 'answered', text: message('outcome.large-hello.answered') }
  },
})
