import { message } from '../messages/index.ts'
import { hostDistance } from './distance.ts'
import { ofMain, symptom } from './look.ts'

/**
 * Who hung up in place of an answer, and on what: the host on our question, the host on whoever
 * comes, or a box that is nearer than any host?
 */
export default symptom({
  outcomes: {
    'at-question': { service: 'ok', baseline: 0.65 },
    anyhow: { service: 'ok', baseline: 0.25 },
    near: { service: 'ok', baseline: 0.1 },
  },
  observe(facts) {
    const reply = ofMain(facts, 'echo')?.reply
    if ((reply?.kind !== 'closed' && reply?.kind !== 'reset') || reply.unasked === undefined)
      return undefined
    const distance = hostDistance(facts)
    // Who hangs up unasked does not wait for our question: nothing is known of when it was heard.
    if (distance !== undefined && reply.unasked === 'held' && reply.ms < distance / 2)
      return {
        outcome: 'near',
        text: message('outcome.hang-up.near', { ms: reply.ms, distance }),
      }
    return reply.unasked === 'held'
      ? { outcome: 'at-question', text: message('outcome.hang-up.at-question') }
      : { outcome: 'anyhow', text: message('outcome.hang-up.anyhow') }
  },
})
