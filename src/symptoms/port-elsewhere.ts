import { message } from '../messages/index.ts'
import { isFromNear } from './distance.ts'
import { mainEndpoint, ofMain, seen, symptom } from './look.ts'

/** Is the acquirer's port number let through to other hosts? Asked when it does not open. */
export default symptom({
  outcomes: {
    // Hosts on the internet answer a closed port by a refusal, or not at all: about half each.
    passes: { service: 'ok', baseline: 0.5 },
    silent: { service: 'ok', baseline: 0.49 },
    stopped: { service: 'ok', baseline: 0.01 },
  },
  observe(facts) {
    const controls = ofMain(facts, 'tcp')?.controls?.samePortElsewhere
    const main = mainEndpoint(facts)
    if (!main || !controls || controls.length === 0) return undefined
    // A reference that opens nothing at all says nothing about one port.
    const points = seen(facts, 'references')?.points ?? []
    if (!points.some(({ outcome }) => outcome === 'open')) return undefined
    const args = { port: main.port }
    const refusals = controls.filter(({ outcome }) => outcome === 'refused' || outcome === 'reset')
    // On one machine there are no distances, only how busy it is.
    const early = refusals.filter(({ ms }) => isFromNear(facts, ms))
    if (
      early.length > 0 ||
      controls.some(({ outcome }) => outcome === 'prohibited' || outcome === 'unreachable')
    )
      return { outcome: 'stopped', text: message('outcome.port-elsewhere.stopped', args) }
    if (refusals.length > 0 || controls.some(({ outcome }) => outcome === 'open'))
      return { outcome: 'passes', text: message('outcome.port-elsewhere.passes', args) }
    return { outcome: 'silent', text: message('outcome.port-elsewhere.silent', args) }
  },
})
