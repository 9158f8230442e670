import type { Observation } from '../model.ts'
import type { LoadDelay, LoadDirection } from '../probes/values/load.ts'
import { message } from '../messages/index.ts'
import { seen, symptom } from './look.ts'
import { onCable } from './medium.ts'

/** Under this, nobody feels it, and more than 300 is felt (domain.md 5.2 P17 and 5.3), ms. */
const calmMs = 100
/** A delay beyond the site's limit is the queue's when at least this much of it came with the load, ms. */
const queueMs = 200
/** A transfer that moved less than this in its seconds has filled no line, bytes: 0.5 Mbit/s for four. */
const leastBytes = 250_000

type Outcome = 'steady' | 'rises' | 'swells' | 'swells-inside' | 'swells-air'
const airOrRouter = { steady: 0, rises: 0, 'swells-inside': 1, 'swells-air': 1, swells: 0 }
type Worst = LoadDelay & { direction: 'download' | 'upload' }

function addedMs({ quietMs, loadedMs }: LoadDelay): number {
  return loadedMs - quietMs
}

/** The target that waits longest, of those on this side of the line or of those behind it. */
function worst(
  directions: readonly ['download' | 'upload', LoadDirection][],
  inside: boolean,
): Worst | undefined {
  const all = directions.flatMap(([direction, { delays }]) =>
    delays
      .filter(({ role }) => (role === 'gateway') === inside)
      .map((delay) => ({ ...delay, direction })),
  )
  // Behind the line the nearest tells: what comes after it is not the shop's.
  const nearest = all.filter(({ role }) => inside || role === 'hop')
  const telling = nearest.length > 0 ? nearest : all
  return telling.toSorted((a, b) => addedMs(b) - addedMs(a))[0]
}

/** How long do packets wait while a transfer fills the line? Asked with `--load`. */
export default symptom({
  outcomes: {
    steady: { service: 'ok', baseline: 0.699 },
    // Most home lines queue a little; a payment does not feel it.
    rises: { service: 'ok', baseline: 0.3 },
    // An experiment with its own control, right before: a line that passes the shop's limit under
    // ten megabytes does so whenever anybody sends a file. No fluke does that.
    'swells-inside': { service: 'degraded', baseline: 0.0003 },
    // Radios share their air with whoever sends.
    'swells-air': { service: 'degraded', baseline: 0.0006 },
    swells: { service: 'degraded', baseline: 0.0001 },
  },
  observe(facts): Observation<Outcome> | undefined {
    const load = seen(facts, 'load')
    const directions = (['download', 'upload'] as const).flatMap((direction) => {
      const found = load?.[direction]
      return found ? [[direction, found] as const satisfies [unknown, LoadDirection]] : []
    })
    const swells = (one: Worst | undefined) =>
      one !== undefined && one.loadedMs > facts.site.limits.rttMs && addedMs(one) >= queueMs
    const args = ({ direction, quietMs, loadedMs, address }: Worst) => ({
      direction,
      quiet: quietMs,
      loaded: loadedMs,
      to: address,
    })
    const inside = worst([...directions], true)
    const outside = worst([...directions], false)
    const noAir = onCable(facts)
    const impossible = noAir ? ['swells-air' as const] : []
    if (inside && swells(inside)) {
      const outcome = noAir ? 'swells-inside' : 'swells-air'
      const text = message(`outcome.load-delay.${outcome}`, args(inside))
      // Over the air, the queue may be the radio's or the router's.
      return noAir ? { outcome, text, impossible } : { outcome, text, likelihoods: airOrRouter }
    }
    if (!outside) return undefined
    if (!swells(outside) && !directions.some(([, { bytes }]) => bytes >= leastBytes))
      return undefined
    const outcome = swells(outside) ? 'swells' : addedMs(outside) >= calmMs ? 'rises' : 'steady'
    const text = message(`outcome.load-delay.${outcome}`, args(outside))
    return { outcome, text, impossible }
  },
})
