import { message } from '../messages/index.ts'
import { faultyCounts, soundCounts } from './counts.ts'
import { symptom } from './look.ts'
import { targetsOnTheWay } from './series.ts'
import type { Target } from './series.ts'

const behind = {
  lan: ['gateway', 'hop', 'reference', 'acquirer'],
  line: ['hop', 'reference', 'acquirer'],
  provider: ['reference', 'acquirer'],
  acquirer: ['acquirer'],
} as const

/**
 * On which part of the way do packets begin to get lost? Judged from counts: with 50 samples,
 * one lost packet is nothing.
 */
export default symptom({
  outcomes: {
    nowhere: { service: 'ok', baseline: 0.95 },
    // Laptops on Wi-Fi lose a little near the router without anybody noticing.
    lan: { service: 'degraded', baseline: 0.02 },
    line: { service: 'degraded', baseline: 0.01 },
    provider: { service: 'degraded', baseline: 0.01 },
    acquirer: { service: 'degraded', baseline: 0.01 },
  },
  observe(facts) {
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
    const raw = {
      nowhere: sound(targets),
      lan: from('lan'),
      line: from('line'),
      provider: from('provider'),
      acquirer: from('acquirer'),
    }
    const best = Math.max(...Object.values(raw))
    const likelihoods = {
      nowhere: raw.nowhere / best,
      lan: raw.lan / best,
      line: raw.line / best,
      provider: raw.provider / best,
      acquirer: raw.acquirer / best,
    }
    const outcome = (['nowhere', 'lan', 'line', 'provider', 'acquirer'] as const).find(
      (one) => likelihoods[one] === 1,
    )
    if (!outcome) return undefined
    const worst = targets.reduce((a, b) => (b.lost / b.sent > a.lost / a.sent ? b : a))
    const args = { lost: worst.lost, sent: worst.sent, to: worst.address }
    const share = (100 * worst.lost) / worst.sent
    // Below the site's own limit a little loss is a finding, not yet a degraded service.
    const mild = share <= facts.site.limits.lossPercent ? { service: 'ok' as const } : {}
    if (outcome === 'nowhere')
      return { outcome, likelihoods, text: message('outcome.loss-begins.nowhere', args) }
    if (outcome === 'lan')
      return { outcome, likelihoods, text: message('outcome.loss-begins.lan', args), ...mild }
    if (outcome === 'line')
      return { outcome, likelihoods, text: message('outcome.loss-begins.line', args), ...mild }
    if (outcome === 'provider')
      return { outcome, likelihoods, text: message('outcome.loss-begins.provider', args), ...mild }
    return { outcome, likelihoods, text: message('outcome.loss-begins.acquirer', args), ...mild }
  },
})
