import { message } from '../messages/index.ts'
import { allSeen, ofMain, onLoopback, symptom } from './look.ts'

/** Nearer than this, the clock cannot tell a box in the shop from a host behind the line, ms. */
const tellableMs = 4

/** How far away is whoever opened the acquirer's port to us? A box in between opens sooner than the host can. */
export default symptom({
  outcomes: {
    far: { service: 'ok', baseline: 0.995 },
    // Providers' accelerators open connections in the host's name, and do no harm.
    near: { service: 'ok', baseline: 0.005 },
  },
  observe(facts) {
    if (onLoopback(facts)) return undefined
    const opened = ofMain(facts, 'tcp')?.attempts.flatMap(({ outcome }) =>
      outcome.outcome === 'open' ? [outcome.ms] : [],
    )
    if (!opened || opened.length === 0) return undefined
    const ms = Math.min(...opened)
    const pinged = allSeen(facts, 'latency').filter(
      ({ value }) => value.method === 'icmp' && value.received > 0,
    )
    const to = (role: string) => pinged.find(({ value }) => value.role === role)?.value.rttMs
    // Every host lies behind the provider's first hop.
    const distance = to('acquirer')?.min ?? to('hop')?.min
    if (distance === undefined || distance < tellableMs) return undefined
    const args = { ms, distance }
    return ms < distance / 2 && distance - ms > tellableMs / 2
      ? { outcome: 'near', text: message('outcome.connect-distance.near', args) }
      : { outcome: 'far', text: message('outcome.connect-distance.far', args) }
  },
})
