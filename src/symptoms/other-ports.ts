import { message } from '../messages/index.ts'
import { ofMain, symptom } from './look.ts'

/** Does the acquirer's host answer on other ports? Asked when its own does not open. */
export default symptom({
  outcomes: {
    // Payment hosts show the world one port; half of them drop all others without a word.
    answers: { service: 'ok', baseline: 0.45 },
    silent: { service: 'ok', baseline: 0.5 },
    // It refuses ports that nobody listens on, and drops ours: somebody treats ours in a way of its own.
    'only-ours-silent': { service: 'ok', baseline: 0.05 },
  },
  observe(facts) {
    const tcp = ofMain(facts, 'tcp')
    const ports = tcp?.controls?.otherPorts
    if (!tcp || !ports || ports.length === 0) return undefined
    const answering = ports.filter(({ outcome }) => outcome === 'open' || outcome === 'refused')
    const args = { ports: ports.map(({ port }) => port).join(', ') }
    const ours = tcp.attempts.every(({ outcome }) => outcome.outcome === 'timeout')
    if (ours && answering.some(({ outcome }) => outcome === 'refused'))
      return {
        outcome: 'only-ours-silent',
        text: message('outcome.other-ports.only-ours-silent', args),
      }
    return answering.length > 0
      ? { outcome: 'answers', text: message('outcome.other-ports.answers', args) }
      : { outcome: 'silent', text: message('outcome.other-ports.silent', args) }
  },
})
