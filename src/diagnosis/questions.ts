import type { Diagnosis } from '../model.ts'
import type { Belief } from './belief.ts'
import { clueIf } from './clue.ts'
import { needOf, wholeNeed } from './need.ts'
import type { Need } from './need.ts'
import { costOf, planFor } from './repair-cost.ts'
import type { Repair } from './repairs.ts'
import { chanceUnder } from './together.ts'
import type { World, WorldSymptom } from './world.ts'

/** More questions than these nobody reads. */
const most = 5
/** A question must save more than these minutes of repair per minute that finding out takes. */
const leastGain = 0.1

/** What something unknown would answer, nobody knows: it is no reason to ask. */
function known(need: Need): Need {
  return { ...need, unknown: 0 }
}

/**
 * By how much the expected cost of repair falls once this symptom is known. `plan`: the best without
 * knowing. Every plan that some answer suggests may be chosen without the answer, too: only what the
 * answer itself makes better counts.
 */
function savedByKnowing(
  world: World,
  belief: Belief,
  repairs: readonly Repair[],
  causes: readonly number[],
  plan: readonly Repair[],
  symptom: WorldSymptom,
): number {
  const needs = symptom.outcomes.map((_, outcome) => {
    const clue = clueIf(world, symptom, (one) => one === outcome)
    return known(needOf(world, belief, causes, (number) => chanceUnder(clue, world, number)))
  })
  const plans = [plan, ...needs.map((need) => planFor(repairs, need))]
  const best = (need: Need) => Math.min(...plans.map((one) => costOf(one, need)))
  const cost = best(known(wholeNeed(world, belief, causes)))
  return needs.reduce((left, need) => left - best(need), cost)
}

/**
 * The unasked questions worth asking, best first: the expected fall in expected repair cost (in a
 * merchant's minutes) per minute that the answer takes. `minutes` by the symptom that answers. Where
 * causes are listed it is them that are to be told apart, not what might be there besides.
 */
export function questionsWorth(
  world: World,
  belief: Belief,
  repairs: readonly Repair[],
  listed: readonly number[],
  minutes: Readonly<Record<string, number>>,
  seen: readonly string[],
): Diagnosis['questions'] {
  const causes = listed.length > 0 ? listed : world.causes.map((_, cause) => cause)
  const plan = planFor(repairs, known(wholeNeed(world, belief, causes)))
  return Object.entries(minutes)
    .flatMap(([id, each]) => {
      const symptom = world.symptoms.get(id)
      if (!symptom || seen.includes(id)) return []
      return [{ id, gain: savedByKnowing(world, belief, repairs, causes, plan, symptom) / each }]
    })
    .filter(({ gain }) => gain > leastGain)
    .toSorted((a, b) => b.gain - a.gain || (a.id < b.id ? -1 : 1))
    .slice(0, most)
}
