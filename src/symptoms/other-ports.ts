import { message } from '../messages/index.ts'
import { ofMain, symptom } from './look.ts'

/** Does the acquirer's host answer on other ports? Asked when its own does not open. */
export default symptom({
  outcomes: {
    // Payment hosts show the world one port; half of them drop all others without a word.
    answers: { service: 'ok', baseline: 0.5 },
    silent: { service: 'ok', baseline: 0.5 },
  },
  observe(facts) {
    const ports = ofMain(facts, 'tcp')?.controls?.otherPorts
    if (!ports || ports.length === 0) return undefined
    const answering = ports.filter(({ outcome }) => outcome === 'open' || outcome === 'refused')
    const args = { ports: ports.map(({ port }) => port).join(', ') }
    return answering.length > 0
      ? { outcome: 'answers', text: message('outcome.other-ports.answers', args) }
      : { outcome: 'silent', text: message('outcome.other-ports.silent', args) }
  },
})
