import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import { symptom } from './look.ts'
import { unseen } from './medium.ts'
import { targetsOnTheWay } from './series.ts'

/** What each part of a sound way adds at most, ms: Wi-Fi, a slow 4G line, a continent, a farther one. */
const soundMs = { lan: 30, line: 160, provider: 150, acquirer: 150 }
/** A geostationary satellite adds 480 ms at the least: 4 × 36,000 km at the speed of light. */
const satelliteMs = 450
type Part = keyof typeof soundMs
const parts: Part[] = ['lan', 'line', 'provider', 'acquirer']
const partUpTo = {
  gateway: 'lan',
  hop: 'line',
  reference: 'provider',
  acquirer: 'acquirer',
} as const

/** On which part of the way does a delay arise that no sound one has? From medians. */
export default symptom({
  scale: true,
  outcomes: {
    nowhere: { service: 'ok', baseline: 0.992 },
    // Distance is no fault before it passes the site's own limit.
    acquirer: { service: 'ok', baseline: 0.001 },
    provider: { service: 'ok', baseline: 0.001 },
    line: { service: 'degraded', baseline: 0.002 },
    'line-far': { service: 'degraded', baseline: 0.001 },
    lan: { service: 'degraded', baseline: 0.001 },
    air: { service: 'degraded', baseline: 0.002 },
  },
  observe(facts): Observation<'nowhere' | 'air' | 'line-far' | Part> | undefined {
    const targets = targetsOnTheWay(facts)
    const last = targets.at(-1)
    if (!last) return undefined
    const excess: Record<Part, number> = { lan: 0, line: 0, provider: 0, acquirer: 0 }
    let reached = 0
    let from = -1
    for (const { role, rttMs } of targets) {
      const upTo = parts.indexOf(partUpTo[role])
      const between = parts.slice(from + 1, upTo + 1)
      const allowed = between.reduce((sum, part) => sum + soundMs[part], 0)
      const over = rttMs.median - reached - allowed
      for (const part of between) excess[part] = Math.max(0, over)
      reached = Math.max(reached, rttMs.median)
      from = upTo
    }
    const worst = parts.reduce((a, b) => (excess[b] > excess[a] ? b : a))
    const ms = last.rttMs.median
    const limit = facts.site.limits.rttMs
    const impossible = unseen(facts, targets, ['air', ...parts])
    const inAir = !impossible.includes('air')
    const service = ms > limit ? { service: 'degraded' as const } : {}
    const args = { ms, limit, to: last.address }
    if (excess[worst] === 0)
      return {
        outcome: 'nowhere',
        text: message('outcome.delay-begins.nowhere', args),
        impossible,
        ...service,
      }
    const far = excess[worst] + soundMs.line >= satelliteMs
    const part = worst === 'lan' && inAir ? 'air' : worst === 'line' && far ? 'line-far' : worst
    // Where nothing was measured between two parts, either may hold the delay.
    const likelihoods = {
      nowhere: 0,
      lan: Number(excess.lan === excess[worst]),
      air: Number(excess.lan === excess[worst] && inAir),
      line: Number(excess.line === excess[worst] && !far),
      'line-far': Number(excess.line === excess[worst] && far),
      provider: Number(excess.provider === excess[worst]),
      acquirer: Number(excess.acquirer === excess[worst]),
    }
    return {
      outcome: part,
      likelihoods,
      impossible,
      text: message(`outcome.delay-begins.${part}`, { ...args, added: excess[worst] }),
      ...service,
    }
  },
})
