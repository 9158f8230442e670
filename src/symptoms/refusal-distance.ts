import { message } from '../messages/index.ts'
import { allSeen, ofMain, onLoopback, symptom } from './look.ts'

/** Far enough apart to tell a box in the shop from a host behind the line, ms. */
const tellableMs = 4

/** How far away did a refusal come from? A box in the shop refuses sooner than a host can. */
export default symptom({
  outcomes: {
    // Only asked of refusals; of those most come from the host itself.
    far: { service: 'ok', baseline: 0.8 },
    near: { service: 'ok', baseline: 0.2 },
  },
  observe(facts) {
    if (onLoopback(facts)) return undefined
    const refusals = ofMain(facts, 'tcp')?.attempts.flatMap(({ outcome }) =>
      outcome.outcome === 'refused' || outcome.outcome === 'reset' ? [outcome.ms] : [],
    )
    if (!refusals || refusals.length === 0) return undefined
    const ms = Math.min(...refusals)
    const latency = allSeen(facts, 'latency').filter(({ value }) => value.received > 0)
    const to = (role: string) => latency.find(({ value }) => value.role === role)?.value.rttMs
    // The acquirer's own distance; else the provider's hop, which every host lies behind.
    const distance = to('acquirer')?.min ?? to('hop')?.min
    if (distance === undefined || distance < tellableMs) return undefined
    const args = { ms, distance }
    return ms < distance / 2 && distance - ms > tellableMs / 2
      ? { outcome: 'near', text: message('outcome.refusal-distance.near', args) }
      : { outcome: 'far', text: message('outcome.refusal-distance.far', args) }
  },
})
