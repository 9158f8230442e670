import { message } from '../messages/index.ts'
import { hostDistance } from './distance.ts'
import { ofMain, symptom } from './look.ts'

/** How far away did a refusal come from? A box in the shop refuses sooner than a host can. */
export default symptom({
  outcomes: {
    // Only asked of refusals; of those most come from the host itself.
    far: { service: 'ok', baseline: 0.8 },
    near: { service: 'ok', baseline: 0.2 },
  },
  observe(facts) {
    const refusals = ofMain(facts, 'tcp')?.attempts.flatMap(({ outcome, first }) =>
      // The quicker of two tries tells the distance; the slower one how busy this machine was.
      [outcome, ...(first ? [first] : [])].flatMap((one) =>
        one.outcome === 'refused' || one.outcome === 'reset' ? [one.ms] : [],
      ),
    )
    if (!refusals || refusals.length === 0) return undefined
    const ms = Math.min(...refusals)
    const distance = hostDistance(facts)
    if (distance === undefined) return undefined
    const args = { ms, distance }
    return ms < distance / 2
      ? { outcome: 'near', text: message('outcome.refusal-distance.near', args) }
      : { outcome: 'far', text: message('outcome.refusal-distance.far', args) }
  },
})
