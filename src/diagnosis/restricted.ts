import { cumulated } from './distribution.ts'
import type { Distribution } from './distribution.ts'
import type { WorldSymptom } from './world.ts'

/** A symptom as it is where some outcomes cannot be seen: every distribution shares out the rest. */
export function restricted(symptom: WorldSymptom, impossible: readonly string[]): WorldSymptom {
  if (impossible.length === 0) return symptom
  const keep = (row: Distribution): Distribution => {
    const left = row.map((chance, i) => (impossible.includes(symptom.outcomes[i]!) ? 0 : chance))
    const sum = left.reduce((a, b) => a + b, 0)
    return left.map((chance) => chance / sum)
  }
  const rows = new Map([...symptom.rows].map(([fault, row]) => [fault, keep(row)]))
  return {
    ...symptom,
    baseline: keep(symptom.baseline),
    unknown: keep(symptom.unknown),
    rows,
    cumulated: new Map(
      symptom.scale ? [...rows].map(([fault, row]) => [fault, cumulated(row)]) : [],
    ),
  }
}
