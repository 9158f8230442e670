import type { Verdict } from '../model.ts'
import { believe, posterior } from './belief.ts'
import type { Belief } from './belief.ts'
import { clueIf } from './clue.ts'
import type { Clue } from './clue.ts'
import { nothingWrong } from './hypotheses.ts'
import type { World } from './world.ts'

/** The most that a cause may have beside a healthy verdict: nothing being wrong outweighs it. */
export const mostWhenHealthy = 0.49

/** Adds to the odds of “nothing is wrong”. */
function withNothing(world: World, { hypotheses }: Belief, added: number): Belief {
  const odds = hypotheses.slice()
  odds[nothingWrong]! += added
  return believe(world, odds)
}

/** Whatever was not looked at, as if it had been seen to be well. */
export function wellUnseen(world: World, seen: readonly string[]): Clue[] {
  const unseen = [...world.symptoms.values()].filter(
    ({ id, services }) => !seen.includes(id) && services.includes('ok'),
  )
  return unseen.map((symptom) =>
    clueIf(world, symptom, (outcome) => symptom.services[outcome] === 'ok'),
  )
}

/** “Healthy” says that the terminal is served, so also that whatever was not looked at is well. */
function servedBelief(world: World, found: Belief, seen: readonly string[]): Belief {
  const belief = posterior(world, found.hypotheses, wellUnseen(world, seen))
  const top = Math.max(0, ...belief.causes)
  if (top <= mostWhenHealthy) return belief
  return withNothing(world, belief, top / mostWhenHealthy - 1)
}

/**
 * What is believed once the verdict stands. Healthy: the terminal is served now, so a fault may
 * only be one that shows nowhere that counts. Down: something is wrong. Otherwise as found.
 * `seen`: the symptoms that were judged.
 */
export function givenVerdict(
  world: World,
  verdict: Verdict,
  found: Belief,
  seen: readonly string[],
): Belief {
  if (verdict === 'healthy') return servedBelief(world, found, seen)
  if (verdict !== 'down') return found
  return withNothing(world, found, -found.hypotheses[nothingWrong]!)
}
