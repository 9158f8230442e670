import { message } from '../messages/index.ts'
import { hostDistance, quickestExchange } from './distance.ts'
import { symptom } from './look.ts'

/** How far away is whoever opened the acquirer's port to us? A box in between opens sooner than the host can. */
export default symptom({
  outcomes: {
    far: { service: 'ok', baseline: 0.995 },
    // Providers' accelerators open connections in the host's name, and do no harm.
    near: { service: 'ok', baseline: 0.005 },
  },
  observe(facts) {
    const ms = quickestExchange(facts)
    if (ms === undefined) return undefined
    const distance = hostDistance(facts)
    if (distance === undefined) return undefined
    const args = { ms, distance }
    return ms < distance / 2
      ? { outcome: 'near', text: message('outcome.connect-distance.near', args) }
      : { outcome: 'far', text: message('outcome.connect-distance.far', args) }
  },
})
