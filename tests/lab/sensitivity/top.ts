import { speaksFor } from '../../../src/diagnosis/evidence.ts'
import type { Distribution } from '../../../src/diagnosis/distribution.ts'
import { mostWhenHealthy } from '../../../src/diagnosis/given-verdict.ts'
import { leastListed } from '../../../src/diagnosis/listed.ts'
import { verdictOf } from '../../../src/diagnosis/verdict.ts'
import type { Diagnosis } from '../../../src/model.ts'
import { clueWith, shift } from './shift.ts'
import type { Shifted } from './shift.ts'
import type { Standing } from './standing.ts'

/** The likeliest answer: a cause that is listed, or that nothing is wrong. */
export type Top = { id: string; probability: number }

const nothingIsWrong = 'nothing-wrong'

/** The first answer of a diagnosis, as the lab grades it. */
export function topOf({ nothingWrong, causes: [first] }: Diagnosis): Top {
  return first && first.probability > nothingWrong
    ? { id: first.id, probability: first.probability }
    : { id: nothingIsWrong, probability: nothingWrong }
}

/** What the verdict leaves of what is believed: the same arithmetic as `givenVerdict`. */
function leftBy(
  { observed, needed }: Standing,
  found: Shifted,
  servedShifted: () => Shifted,
): { of: Shifted; nothing: number; part: number } {
  const verdict = verdictOf(observed, needed, found.nothing / found.all)
  if (verdict === 'down') return { of: found, nothing: 0, part: 1 / (found.all - found.nothing) }
  if (verdict !== 'healthy')
    return { of: found, nothing: found.nothing / found.all, part: 1 / found.all }
  const served = servedShifted()
  const top = Math.max(0, ...served.causes) / served.all
  const added = Math.max(0, top / mostWhenHealthy - 1)
  const part = 1 / served.all / (1 + added)
  return { of: served, nothing: served.nothing * part + added / (1 + added), part }
}

/** The first answer with another row of one fault on one symptom. */
export function topAfter(
  standing: Standing,
  fault: number,
  symptom: string,
  row: Distribution,
): Top {
  const { world, observed, found, served, seen, unseen } = standing
  const before = seen.get(symptom) ?? unseen.get(symptom)
  const change = before ? ([before, clueWith(before, fault, row)] as const) : ([] as const)
  const { of, nothing, part } = leftBy(
    standing,
    shift(world, found, fault, seen.has(symptom) ? change : []),
    () => shift(world, served, fault, change),
  )
  const clues = observed.map(({ clue }) => (clue === change[0] && change[1] ? change[1] : clue))
  const likely = world.causes
    .map((id, cause) => ({ id, cause, probability: of.causes[cause]! * part }))
    .filter(({ probability }) => probability >= leastListed && probability > nothing)
    .toSorted((a, b) => b.probability - a.probability || a.cause - b.cause)
  const first = likely.find(({ cause }) => {
    const best = of.best(cause)
    return clues.some((clue) => speaksFor(world, clue, best, cause))
  })
  return first
    ? { id: first.id, probability: first.probability }
    : { id: nothingIsWrong, probability: nothing }
}
