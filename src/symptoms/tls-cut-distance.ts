import { message } from '../messages/index.ts'
import { hostDistance } from './distance.ts'
import { ofMain, symptom } from './look.ts'

/** How far away is whoever broke TLS off? A box in the shop does so sooner than the host can. */
export default symptom({
  outcomes: {
    // Only asked of what was broken off; of that most is the host's own doing.
    far: { service: 'ok', baseline: 0.8 },
    near: { service: 'ok', baseline: 0.2 },
  },
  observe(facts) {
    const tls = ofMain(facts, 'tls')
    const cuts = [tls?.handshake, tls?.first].flatMap((one) =>
      one?.outcome === 'reset' || one?.outcome === 'closed' ? [one.ms] : [],
    )
    const distance = hostDistance(facts)
    if (cuts.length === 0 || distance === undefined) return undefined
    // The quicker of two tries tells the distance; the slower one how busy this machine was.
    const args = { ms: Math.min(...cuts), distance }
    return args.ms < distance / 2
      ? { outcome: 'near', text: message('outcome.tls-cut-distance.near', args) }
      : { outcome: 'far', text: message('outcome.tls-cut-distance.far', args) }
  },
})
