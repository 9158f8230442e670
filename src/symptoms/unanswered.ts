import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import { ofMain, symptom } from './look.ts'

type Outcome = 'taken' | 'keeps-alive' | 'lost'

/** What became of our question, which the acquirer's application did not answer? Asked of silence only. */
export default symptom({
  outcomes: {
    taken: { service: 'ok', baseline: 0.8 },
    // Words of its own in our format: the format is right.
    'keeps-alive': { service: 'ok', baseline: 0.1 },
    lost: { service: 'ok', baseline: 0.1 },
  },
  observe(facts): Observation<Outcome> | undefined {
    const reply = ofMain(facts, 'echo')?.reply
    if (reply?.kind !== 'silent') return undefined
    if (reply.keepAlives > 0)
      return { outcome: 'keeps-alive', text: message('outcome.unanswered.keeps-alive') }
    if (reply.unackedBytes === undefined) return undefined
    return reply.unackedBytes > 0
      ? { outcome: 'lost', text: message('outcome.unanswered.lost') }
      : { outcome: 'taken', text: message('outcome.unanswered.taken') }
  },
})
