/** Probabilities by outcome, best first; they sum to one. */
export type Distribution = readonly number[]

/**
 * The least probability of any outcome under any hypothesis: a tenth of the rarest baseline, that
 * of a hard failure confirmed by a second try (1 in 100,000). So a row that names everything else
 * still contradicts a failure more than a healthy shop does, and no finding alone is a proof.
 */
const least = 1e-6

/** Raises what is below the least and makes the sum one. */
function settled(chances: Distribution): Distribution {
  let sum = 0
  for (const chance of chances) sum += Math.max(chance, least)
  return chances.map((chance) => Math.max(chance, least) / sum)
}

/** The probabilities of a symptom's outcomes when nothing is wrong. */
export function baselineOf(baselines: readonly number[]): Distribution {
  return settled(baselines)
}

/** A fault's row in full: what it does not name is shared in the proportions of the baseline. */
export function rowOf(
  outcomes: readonly string[],
  baseline: Distribution,
  named: Readonly<Partial<Record<string, number>>>,
): Distribution {
  let rest = 1
  let open = 0
  outcomes.forEach((id, i) => {
    const chance = named[id]
    if (chance === undefined) open += baseline[i]!
    else rest -= chance
  })
  const factor = Math.max(0, rest) / open
  return settled(outcomes.map((id, i) => named[id] ?? factor * baseline[i]!))
}

/** Something that we do not know: half what a sound shop shows, half anything. */
export function unknownOf(baseline: Distribution): Distribution {
  return baseline.map((chance) => (chance + 1 / baseline.length) / 2)
}

/** A distribution summed up from its first outcome on. */
export function cumulated(row: Distribution): readonly number[] {
  let sum = 0
  return row.map((chance) => (sum += chance))
}
