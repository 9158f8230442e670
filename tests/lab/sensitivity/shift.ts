import type { Belief } from '../../../src/diagnosis/belief.ts'
import type { Clue } from '../../../src/diagnosis/clue.ts'
import { cumulated } from '../../../src/diagnosis/distribution.ts'
import type { Distribution } from '../../../src/diagnosis/distribution.ts'
import { alone, nothingWrong, pair } from '../../../src/diagnosis/hypotheses.ts'
import { chanceUnder } from '../../../src/diagnosis/together.ts'
import { holds } from '../../../src/diagnosis/world.ts'
import type { World } from '../../../src/diagnosis/world.ts'

/** A clue as it is with another row of one fault. */
export function clueWith(clue: Clue, fault: number, row: Distribution): Clue {
  const { symptom, given } = clue
  // What cannot be seen from here is in no row.
  const visible = row.map((chance, i) => (symptom.baseline[i]! > 0 ? chance : 0))
  const sum = visible.reduce((a, b) => a + b, 0)
  const kept = visible.map((chance) => chance / sum)
  const changed: Clue = {
    ...clue,
    symptom: {
      ...symptom,
      cumulated: symptom.scale
        ? new Map([...symptom.cumulated, [fault, cumulated(kept)]])
        : symptom.cumulated,
    },
    chance: clue.chance.slice(),
    best: clue.best.slice(),
  }
  changed.chance[fault] = kept.reduce((total, chance, i) => total + chance * given[i]!, 0)
  changed.best[fault] = kept[0]!
  return changed
}

/** What is believed after a change, as far as it asks for: not normalised where `all` is not one. */
export type Shifted = {
  all: number
  nothing: number
  causes: Float64Array
  /** The best hypothesis that holds a cause. */
  best(cause: number): number
}

/** A fault's own hypothesis where `other` is itself, else the pair of both. */
function numberOf(size: number, fault: number, other: number): number {
  if (other === fault) return alone(fault)
  return fault < other ? pair(size, fault, other) : pair(size, other, fault)
}

/** Only the hypotheses that hold the fault of the changed row weigh otherwise than before. */
export function shift(
  world: World,
  { hypotheses, ranked, causes }: Belief,
  fault: number,
  [before, after]: readonly [Clue, Clue] | readonly [],
): Shifted {
  const size = world.faults.length
  const { first, second } = world.hypotheses
  const own = world.faults[fault]!.cause
  const shifted = causes.slice()
  // What the hypotheses with the fault weigh, by the other fault that they hold, or by the fault itself.
  const weights = new Float64Array(size)
  let all = 1
  for (let other = 0; other < size; other++) {
    const number = numberOf(size, fault, other)
    const old = hypotheses[number]!
    const now =
      before && after
        ? (old * chanceUnder(after, world, number)) / chanceUnder(before, world, number)
        : old
    weights[other] = now
    all += now - old
    shifted[own]! += now - old
    const { cause } = world.faults[other]!
    if (cause !== own) shifted[cause]! += now - old
  }
  const weightOf = (number: number) => {
    const [a, b] = [first[number]!, second[number]!]
    if (a === fault) return weights[b < 0 ? fault : b]!
    return b === fault ? weights[a]! : hypotheses[number]!
  }
  return {
    all,
    nothing: hypotheses[nothingWrong]!,
    causes: shifted,
    best: (cause) =>
      [...ranked, ...Array.from(weights, (_, other) => numberOf(size, fault, other))]
        .filter((number) => holds(world, number, cause))
        .reduce((a, b) =>
          weightOf(b) > weightOf(a) || (weightOf(b) === weightOf(a) && b < a) ? b : a,
        ),
  }
}
