import { message } from '../messages/index.ts'
import { isFromNear } from './distance.ts'
import internet from './internet.ts'
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
    // What a box on the way turns away says nothing of the host behind it.
    const isBox = internet.observe(facts)?.outcome === 'turned-away'
    const refused = ports.filter(({ outcome }) => outcome === 'refused')
    const byBox = refused.filter(({ ms }) => isBox || isFromNear(facts, ms))
    const answering = ports.filter(
      (one) => one.outcome === 'open' || (one.outcome === 'refused' && !byBox.includes(one)),
    )
    if (byBox.length > 0 && answering.length === 0) return undefined
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
