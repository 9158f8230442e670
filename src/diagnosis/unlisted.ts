import type { Diagnosis } from '../model.ts'
import { allAgainstAdding } from './added.ts'
import type { Belief, Shares } from './belief.ts'
import { coverOf } from './cover.ts'
import { hiddenBehind } from './hidden.ts'
import type { Observed } from './observed.ts'
import { passedBy, ruledOutBy } from './ruled-out.ts'
import type { World } from './world.ts'

/** What became of the causes that are not listed: hidden by a nearer one, ruled out, or not measured. */
export function unlistedCauses(
  world: World,
  prior: Shares,
  belief: Belief,
  observed: readonly Observed[],
  listed: readonly number[],
): Pick<Diagnosis, 'ruledOut' | 'notJudged'> {
  const ruledOut: Diagnosis['ruledOut'] = []
  const notJudged: Diagnosis['notJudged'] = []
  const against = allAgainstAdding(
    observed.map(({ clue }) => clue),
    world,
  )
  const cover = coverOf(world)
  world.causes.forEach((id, cause) => {
    if (listed.includes(cause)) return
    const answer = passedBy(world, prior, belief, observed, cause)
    if (answer) {
      ruledOut.push({ id, because: because(answer) })
      return
    }
    const nearer = hiddenBehind(world, belief, against, cover, cause)
    if (nearer !== undefined) {
      notJudged.push({ id, hiddenBy: world.causes[nearer]! })
      return
    }
    const finding = ruledOutBy(world, prior, belief, observed, cause)
    if (!finding) notJudged.push({ id, hiddenBy: 'not-measured' })
    else ruledOut.push({ id, because: because(finding) })
  })
  return { ruledOut, notJudged }
}

function because({ id, outcome, text }: Observed): Diagnosis['ruledOut'][number]['because'] {
  return { symptom: id, outcome, text }
}
