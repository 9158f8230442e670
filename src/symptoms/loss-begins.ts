import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import { faultyCounts, soundCounts } from './counts.ts'
import { symptom } from './look.ts'
import { impossibleBy } from './medium.ts'
import { targetsOnTheWay } from './series.ts'
import type { Target } from './series.ts'

const behind = {
  air: ['gateway', 'hop', 'reference', 'acquirer'],
  lan: ['gateway', 'hop', 'reference', 'acquirer'],
  line: ['hop', 'reference', 'acquirer'],
  provider: ['reference', 'acquirer'],
  acquirer: ['acquirer'],
} as const

const order = ['nowhere', 'air', 'lan', 'line', 'provider', 'acquirer'] as const

/**
 * On which part of the way do packets begin to get lost? Judged from counts: with 50 samples,
 * one lost packet is nothing.
 */
export default symptom({
  outcomes: {
    nowhere: { service: 'ok', baseline: 0.994 },
    // Rates of two percent and more: what is below is in `nowhere`. Laptops on Wi-Fi lose most.
    air: { service: 'degraded', baseline: 0.003 },
    lan: { service: 'degraded', baseline: 0.001 },
    line: { service: 'degraded', baseline: 0.001 },
    provider: { service: 'degraded', baseline: 0.001 },
    acquirer: { service: 'degraded', baseline: 0.001 },
  },
  observe(facts): Observation<(typeof order)[number]> | undefined {
    const targets = targetsOnTheWay(facts)
    if (targets.length === 0) return undefined
    const sound = (some: Target[]) =>
      some.reduce((all, { lost, sent }) => all * soundCounts(lost, sent), 1)
    const from = (place: keyof typeof behind) => {
      const roles: readonly string[] = behind[place]
      const hit = targets.filter(({ role }) => roles.includes(role))
      // Nothing was measured behind this place: losses there cannot be told from none.
      return (
        sound(targets.filter((one) => !hit.includes(one))) *
        (hit.length > 0 ? faultyCounts(hit) : 1)
      )
    }
    const impossible = impossibleBy(facts)
    const inside = from('lan')
    const raw = {
      nowhere: sound(targets),
      // On a radio, losses before the router may be the air's or a cable's.
      air: impossible.length > 0 ? 0 : inside,
      lan: inside,
      line: from('line'),
      provider: from('provider'),
      acquirer: from('acquirer'),
    }
    const best = Math.max(...Object.values(raw))
    const likelihoods = {
      nowhere: raw.nowhere / best,
      air: raw.air / best,
      lan: raw.lan / best,
      line: raw.line / best,
      provider: raw.provider / best,
      acquirer: raw.acquirer / best,
    }
    const outcome = order.find((one) => likelihoods[one] === 1)
    if (!outcome) return undefined
    const worst = targets.reduce((a, b) => (b.lost / b.sent > a.lost / a.sent ? b : a))
    const args = { lost: worst.lost, sent: worst.sent, to: worst.address }
    const share = (100 * worst.lost) / worst.sent
    // Below the site's own limit a little loss is a finding, not yet a degraded service.
    const mild = share <= facts.site.limits.lossPercent ? { service: 'ok' as const } : {}
    const text = message(`outcome.loss-begins.${outcome}`, args)
    const seen = { outcome, likelihoods, text, impossible }
    return outcome === 'nowhere' ? seen : { ...seen, ...mild }
  },
})
