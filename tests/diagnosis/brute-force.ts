import type { Fault, Knowledge } from '../../src/model.ts'
import { places } from '../../src/model.ts'
import type { Seen } from './toy.ts'

type Named = { id: string; cause: string; fault: Fault; prior: number }
type Row = Map<string, number>

function normalise(row: Row): Row {
  const total = [...row.values()].reduce((a, b) => a + b, 0)
  return new Map([...row].map(([id, p]) => [id, p / total]))
}

const floored = (row: Row) => normalise(new Map([...row].map(([id, p]) => [id, Math.max(p, 1e-6)])))

/**
 * What is believed, computed the slow way from the words of the specification: every set of at
 * most two faults, its whole distribution over each symptom's outcomes, then the data.
 */
export function bruteForce(knowledge: Knowledge<Seen>, seen: Seen, routine = false) {
  const all: Named[] = Object.entries(knowledge.causes).flatMap(([cause, { prior, faults }]) =>
    Object.entries(faults).map(([id, fault]) => ({ id, cause, fault, prior: prior * fault.share })),
  )
  const priorSum = all.reduce((sum, { prior }) => sum + prior, 0)
  const w0 = routine ? 0.95 : 0.5
  const weigh = ({ prior }: Named) => ((1 - w0 - 0.03) * prior) / priorSum

  const baselineOf = (symptom: string): Row =>
    floored(
      new Map(
        Object.entries(knowledge.symptoms[symptom]!.outcomes).map(([id, o]) => [id, o.baseline]),
      ),
    )
  const rowOf = ({ fault }: Named, symptom: string): Row | undefined => {
    const named = fault.rows[symptom]?.[0]
    if (!named) return undefined
    const baseline = baselineOf(symptom)
    const open = [...baseline].filter(([id]) => !(id in named))
    const openSum = open.reduce((sum, [, p]) => sum + p, 0)
    const rest = 1 - Object.values(named).reduce<number>((sum, p) => sum + (p ?? 0), 0)
    const value = (id: string, p: number) => named[id] ?? (Math.max(0, rest) * p) / openSum
    return floored(new Map([...baseline].map(([id, p]) => [id, value(id, p)])))
  }
  const behind = (near: Row, far: Row): Row => {
    const [best] = near.keys()
    const through = near.get(best!)!
    return new Map(
      [...near].map(([id, p]) => [id, id === best ? p * far.get(id)! : p + through * far.get(id)!]),
    )
  }
  const louder = (a: Row, b: Row): Row => {
    const ids = [...a.keys()]
    const sums = new Map(ids.map((id) => [id, 0]))
    ids.forEach((x, i) =>
      ids.forEach((y, j) => {
        const shown = ids[Math.max(i, j)]!
        sums.set(shown, sums.get(shown)! + a.get(x)! * b.get(y)!)
      }),
    )
    return sums
  }
  const together = (faults: Named[], symptom: string): Row => {
    const rows = faults.flatMap((one) => {
      const row = rowOf(one, symptom)
      return row ? [{ row, place: places.indexOf(one.fault.place) }] : []
    })
    const [a, b] = rows
    if (!a) return baselineOf(symptom)
    if (!b) return a.row
    if (knowledge.symptoms[symptom]!.scale) return louder(a.row, b.row)
    if (a.place < b.place) return behind(a.row, b.row)
    if (b.place < a.place) return behind(b.row, a.row)
    const [one, other] = [behind(a.row, b.row), behind(b.row, a.row)]
    return new Map([...one].map(([id, p]) => [id, (p + other.get(id)!) / 2]))
  }
  const unknownRow = (symptom: string): Row => {
    const baseline = baselineOf(symptom)
    return new Map([...baseline].map(([id, p]) => [id, p / 2 + 1 / (2 * baseline.size)]))
  }
  const chance = (row: (symptom: string) => Row) =>
    Object.entries(seen).reduce((product, [symptom, data]) => {
      const likelihood = (id: string) => (typeof data === 'string' ? +(id === data) : data[id]!)
      return product * [...row(symptom)].reduce((sum, [id, p]) => sum + p * likelihood(id), 0)
    }, 1)

  const sets: Named[][] = [[], ...all.map((one) => [one])]
  all.forEach((a, i) => all.slice(i + 1).forEach((b) => sets.push([a, b])))
  const weights = sets.map((set) => {
    const prior = set.reduce((product, one) => (product * weigh(one)) / w0, w0)
    return prior * chance((symptom) => together(set, symptom))
  })
  const unknown = 0.03 * chance(unknownRow)
  const total = weights.reduce((a, b) => a + b, unknown)
  const over = (wanted: (set: Named[]) => boolean) =>
    sets.reduce((sum, set, i) => (wanted(set) ? sum + weights[i]! / total : sum), 0)
  const ids = (list: string[]) => [...new Set(list)]
  return {
    nothing: weights[0]! / total,
    unknown: unknown / total,
    causes: Object.fromEntries(
      ids(all.map(({ cause }) => cause)).map((id) => [
        id,
        over((set) => set.some((f) => f.cause === id)),
      ]),
    ),
    faults: Object.fromEntries(
      all.map((one) => [`${one.cause}/${one.id}`, over((set) => set.includes(one))]),
    ),
  }
}
