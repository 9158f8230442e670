import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import { ofMain, symptom } from './look.ts'

type Outcome = 'taken' | 'large-lost' | 'lost'

/**
 * Did the first words of TLS arrive at the host that then stayed silent? Its kernel acknowledges
 * what it gets, whatever its programs do. Asked of silence only, where our kernel tells.
 */
export default symptom({
  outcomes: {
    taken: { service: 'ok', baseline: 0.6 },
    'large-lost': { service: 'ok', baseline: 0.1 },
    lost: { service: 'ok', baseline: 0.3 },
  },
  observe(facts): Observation<Outcome> | undefined {
    const tls = ofMain(facts, 'tls')
    const small = tls?.handshake
    if (small?.outcome !== 'timeout' && small?.outcome !== 'stalled') return undefined
    if (small.unackedBytes === undefined) return undefined
    if (small.unackedBytes > 0) return { outcome: 'lost', text: message('outcome.hello-fate.lost') }
    const large = tls?.largeHello
    return large?.outcome !== 'established' && (large?.unackedBytes ?? 0) > 0
      ? { outcome: 'large-lost', text: message('outcome.hello-fate.large-lost') }
      : { outcome: 'taken', text: message('outcome.hello-fate.taken') }
  },
})
