import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import { symptom } from './look.ts'
import { unseen } from './medium.ts'
import { firstToSwing, spreadMs, swingTargets } from './swings.ts'

const partUpTo = { gateway: 'lan', hop: 'line', reference: 'beyond', acquirer: 'beyond' } as const
type Part = 'air' | 'lan' | 'line' | 'beyond'

/** On which part of the way does the delay begin to swing, as it does where packets queue? */
export default symptom({
  scale: true,
  outcomes: {
    nowhere: { service: 'ok', baseline: 0.991 },
    beyond: { service: 'degraded', baseline: 0.002 },
    line: { service: 'degraded', baseline: 0.003 },
    lan: { service: 'degraded', baseline: 0.001 },
    air: { service: 'degraded', baseline: 0.003 },
  },
  observe(facts): Observation<'nowhere' | Part> | undefined {
    const targets = swingTargets(facts)
    if (targets.length === 0) return undefined
    const first = firstToSwing(facts)
    const impossible = unseen(facts, targets, ['air', 'lan', 'line', 'beyond'])
    const most = Math.max(...targets.map(spreadMs))
    if (!first)
      return {
        outcome: 'nowhere',
        text: message('outcome.delay-swings.nowhere', { ms: most }),
        impossible,
      }
    const hop = targets.some(({ role }) => role === 'hop')
    const part = partUpTo[first.role]
    const args = { ms: spreadMs(first) }
    if (part === 'beyond' && !hop)
      return {
        outcome: 'line',
        // Without the provider's first hop, the line and what lies beyond look alike.
        likelihoods: { nowhere: 0, beyond: 1, line: 1, lan: 0, air: 0 },
        impossible,
        text: message('outcome.delay-swings.line-or-beyond', args),
      }
    if (part === 'lan' && !impossible.includes('air'))
      return {
        outcome: 'air',
        // A swing before the router may be the air's or the router's own.
        likelihoods: { nowhere: 0, beyond: 0, line: 0, lan: 1, air: 1 },
        impossible,
        text: message('outcome.delay-swings.air', args),
      }
    return { outcome: part, text: message(`outcome.delay-swings.${part}`, args), impossible }
  },
})
