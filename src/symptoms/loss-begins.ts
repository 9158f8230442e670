import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import { faultyCounts, seldom, soundConnects, soundCounts } from './counts.ts'
import { lateConnects } from './late-connects.ts'
import { symptom } from './look.ts'
import { behind, unseen } from './medium.ts'
import { targetsOnTheWay } from './series.ts'
import type { Target } from './series.ts'

/** Between the connects that are made beside pings, ms. */
const connectsApartMs = 25

const order = ['nowhere', 'air', 'lan', 'line', 'provider', 'acquirer'] as const

/** What was sent to a target and lost, and how likely that is where nothing is lost before it. */
type Count = { lost: number; sent: number; sound: number }

/** By pings, by connects beside them, and, to the acquirer, by those that were made anyhow. */
function countsOf(target: Target, late: readonly boolean[] | undefined): Count[] {
  const { role, lost, sent, value, connects } = target
  const few: Count[] =
    role === 'acquirer' && late
      ? [{ lost: late.filter(Boolean).length, sent: late.length, sound: soundConnects(late) }]
      : []
  // Without pings its few connects are all there is: they are not counted twice.
  if (few.length > 0 && value.method === 'tcp') return few
  const beside: Count[] = connects
    ? [
        {
          ...connects,
          sound: soundCounts(connects.lost, connects.sent, {
            method: 'tcp',
            intervalMs: connectsApartMs,
          }),
        },
      ]
    : []
  return [{ lost, sent, sound: soundCounts(lost, sent, value) }, ...beside, ...few]
}

/**
 * On which part of the way do packets begin to get lost? Judged from counts: with 50 samples,
 * one lost packet is nothing.
 */
export default symptom({
  outcomes: {
    nowhere: { service: 'ok', baseline: 0.9948 },
    // Rates of two percent and more that last through a second look: what is below is in `nowhere`.
    // Laptops on Wi-Fi lose most, and nobody complains.
    air: { service: 'degraded', baseline: 0.003 },
    lan: { service: 'degraded', baseline: 0.0008 },
    line: { service: 'degraded', baseline: 0.0008 },
    provider: { service: 'degraded', baseline: 0.0003 },
    acquirer: { service: 'degraded', baseline: 0.0003 },
  },
  observe(facts): Observation<(typeof order)[number]> | undefined {
    const targets = targetsOnTheWay(facts)
    if (targets.length === 0) return undefined
    const late = lateConnects(facts)
    const counts = (some: Target[]) => some.flatMap((target) => countsOf(target, late))
    const sound = (some: Target[]) => counts(some).reduce((all, one) => all * one.sound, 1)
    const impossible = unseen(facts, targets, ['air', 'lan', 'line', 'provider', 'acquirer'])
    const from = (part: keyof typeof behind) => {
      if (impossible.some((one) => one === part)) return 0
      const roles: readonly string[] = behind[part]
      const hit = targets.filter(({ role }) => roles.includes(role))
      return sound(targets.filter((one) => !hit.includes(one))) * faultyCounts(counts(hit))
    }
    const raw = {
      nowhere: sound(targets),
      air: from('air'),
      lan: from('lan'),
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
    const likeliest = order.find((one) => likelihoods[one] === 1)
    if (!likeliest) return undefined
    const onlyFew = late?.includes(true) && likelihoods.nowhere * seldom > 1
    const outcome = onlyFew ? 'nowhere' : likeliest
    const all = targets.flatMap((target) =>
      countsOf(target, late).map(({ lost, sent }) => ({ lost, sent, to: target.address })),
    )
    const args = all.reduce((a, b) => (b.lost / b.sent > a.lost / a.sent ? b : a))
    const share = (100 * args.lost) / args.sent
    // Below the site's own limit a little loss is a finding, not yet a degraded service.
    const mild = share <= facts.site.limits.lossPercent ? { service: 'ok' as const } : {}
    const text = message(`outcome.loss-begins.${outcome}`, args)
    const seen = { outcome, likelihoods, text, impossible }
    return outcome === 'nowhere' ? seen : { ...seen, ...mild }
  },
})
