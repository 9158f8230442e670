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
    const distance = hostDistance(facts)
    if (distance === undefined) return undefined
    const cuts = [tls?.handshake, tls?.first].flatMap((one) =>
      one?.outcome === 'reset' || one?.outcome === 'closed'
        ? // A host that breaks off whoever comes does not wait for our first message, and we may have
          // heard of the open connection late: it has come two ways since the connect began.
          [one.sinceConnectMs === undefined ? one.ms : one.sinceConnectMs - distance]
        : [],
    )
    if (cuts.length === 0) return undefined
    // The quicker of two tries tells the distance; the slower one how busy this machine was.
    const args = { ms: Math.max(0, Math.min(...cuts)), distance }
    return args.ms < distance / 2
      ? { outcome: 'near', text: message('outcome.tls-cut-distance.near', args) }
      : { outcome: 'far', text: message('outcome.tls-cut-distance.far', args) }
  },
})
