import type { Row } from './grade.ts'
import { priorOf } from './priors.ts'

/** Shares are fractions of the situations; a situation that ran ten times counts once, by its share. */
export type Totals = {
  situations: number
  runs: number
  top1: number
  top3: number
  verdict: number
  /** The most likely fault below the cause, where the situation names one. */
  fault: number
  /** The first step of the report fits the fault, where the situation names one. */
  step: number
  healthyRuns: number
  falseAlarms: number
  doubles: number
  doublesBoth: number
  /** Mean squared distance of the top answer's probability from whether it was right, over all runs. */
  brier: number
  /** The same with each situation counting once, however often it ran. */
  brierBySituation: number
  /** Of the runs without an option that asks for a longer look. */
  medianSeconds: number
  worstSeconds: number
}

/** Of the answers given with a probability between `from` and `to`, how many were right. */
export type Band = { from: number; to: number; n: number; right: number }

/** A band of situations that weigh as much as their causes occur, with a 95 % interval. */
export type WeightedBand = {
  from: number
  to: number
  n: number
  share: number
  low: number
  high: number
}

export type Figures = Totals & {
  all: Totals
  heldOut: Totals
  /** Of these, the situations in which something is wrong, and those in which the shop is odd besides. */
  faulty: Totals
  underOdd: Totals
  calibration: Band[]
  weighted: { brier: number; calibration: WeightedBand[] }
  /** What was said instead of what, how often. */
  confusions: { wanted: string; said: string; n: number }[]
  labErrors: number
  skipped: number
  rows: Row[]
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
const mean = (values: number[]): number => sum(values) / Math.max(1, values.length)

/** Rows by their situation. */
function bySituation(rows: Row[]): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.situation, [...(groups.get(row.situation) ?? []), row])
  return [...groups.values()]
}

const share = (rows: Row[], right: (row: Row) => boolean): number =>
  mean(bySituation(rows).map((group) => mean(group.map((row) => (right(row) ? 1 : 0)))))

const topProbability = (row: Row): number => row.answers[0]?.probability ?? 0
const miss = (row: Row): number => (topProbability(row) - (row.top1 ? 1 : 0)) ** 2
const round = (value: number, digits = 4): number => Number(value.toFixed(digits))

function totals(rows: Row[]): Totals {
  const seconds = rows
    .filter(({ onRequest }) => !onRequest)
    .map((row) => row.seconds)
    .toSorted((a, b) => a - b)
  const healthy = rows.filter(({ kind }) => kind === 'healthy')
  const doubles = bySituation(rows.filter(({ both }) => both !== null))
  return {
    situations: bySituation(rows).length,
    runs: rows.length,
    top1: round(share(rows, ({ top1 }) => top1)),
    top3: round(share(rows, ({ top3 }) => top3)),
    verdict: round(share(rows, ({ verdictRight }) => verdictRight)),
    fault: round(
      share(
        rows.filter(({ faultRight }) => faultRight !== null),
        ({ faultRight }) => faultRight === true,
      ),
    ),
    step: round(
      share(
        rows.filter(({ stepRight }) => stepRight !== null),
        ({ stepRight }) => stepRight === true,
      ),
    ),
    healthyRuns: healthy.length,
    falseAlarms: healthy.filter(({ falseAlarm }) => falseAlarm).length,
    doubles: doubles.length,
    doublesBoth: doubles.filter((group) => group.every(({ both }) => both)).length,
    brier: round(mean(rows.map(miss))),
    brierBySituation: round(mean(bySituation(rows).map((group) => mean(group.map(miss))))),
    medianSeconds: round(seconds[Math.floor(seconds.length / 2)] ?? 0, 2),
    worstSeconds: round(seconds.at(-1) ?? 0, 2),
  }
}

const within = (row: Row, from: number, to: number): boolean =>
  topProbability(row) >= from && (topProbability(row) < to || to === 1)

function calibration(rows: Row[]): Band[] {
  const tenths = Array.from({ length: 10 }, (_, index) => ({
    from: index / 10,
    to: (index + 1) / 10,
  }))
  const firsts = bySituation(rows).flatMap((group) => group.slice(0, 1))
  return tenths.map(({ from, to }) => {
    const inside = firsts.filter((row) => within(row, from, to))
    return { from, to, n: inside.length, right: inside.filter(({ top1 }) => top1).length }
  })
}

/** What a situation weighs: its cause's prior, divided among the situations of that cause. */
function weights(rows: Row[]): Map<string, number> {
  const firsts = bySituation(rows).flatMap((group) => group.slice(0, 1))
  const cause = (row: Row): string =>
    row.kind === 'healthy' ? 'nothing-wrong' : (row.wanted[0] ?? '')
  const counts = new Map<string, number>()
  for (const row of firsts) counts.set(cause(row), (counts.get(cause(row)) ?? 0) + 1)
  return new Map(
    firsts.map((row) => [row.situation, priorOf(cause(row)) / (counts.get(cause(row)) ?? 1)]),
  )
}

/** Wilson's interval for a share seen in effectively `n` cases. */
function interval(shareSeen: number, n: number): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 1 }
  const z = 1.96
  const middle = (shareSeen + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half =
    (z / (1 + (z * z) / n)) * Math.sqrt((shareSeen * (1 - shareSeen)) / n + (z * z) / (4 * n * n))
  return { low: round(Math.max(0, middle - half)), high: round(Math.min(1, middle + half)) }
}

function weighted(rows: Row[]): Figures['weighted'] {
  const weight = weights(rows)
  const firsts = bySituation(rows).flatMap((group) => group.slice(0, 1))
  const of = (row: Row): number => weight.get(row.situation) ?? 0
  // Three bands: less than an even chance, likely, all but certain.
  const bands: [number, number][] = [
    [0, 0.5],
    [0.5, 0.85],
    [0.85, 1],
  ]
  const total = sum(firsts.map(of))
  return {
    brier: round(sum(firsts.map((row) => of(row) * miss(row))) / Math.max(total, 1e-9)),
    calibration: bands.map(([from, to]) => {
      const inside = firsts.filter((row) => within(row, from, to))
      const all = sum(inside.map(of))
      const right = all === 0 ? 0 : sum(inside.filter(({ top1 }) => top1).map(of)) / all
      // Kish's effective number: unequal weights tell less than equal ones.
      const effective = all === 0 ? 0 : all ** 2 / sum(inside.map((row) => of(row) ** 2))
      return { from, to, n: inside.length, share: round(right), ...interval(right, effective) }
    }),
  }
}

function confusions(rows: Row[]): Figures['confusions'] {
  const counts = new Map<string, { wanted: string; said: string; n: number }>()
  for (const row of bySituation(rows).flatMap((group) => group.slice(0, 1))) {
    if (row.top1) continue
    const wanted = row.kind === 'healthy' ? 'nothing-wrong' : (row.wanted[0] ?? '')
    const said = row.answers[0]?.id ?? 'nothing'
    const known = counts.get(`${wanted} ${said}`) ?? { wanted, said, n: 0 }
    counts.set(`${wanted} ${said}`, { ...known, n: known.n + 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.n - a.n)
}

/** Everything that a run of the lab says about the product. Runs that could not be graded do not count. */
export function score(rows: Row[]): Figures {
  const graded = rows.filter(({ state }) => state === 'graded' || state === 'product-error')
  const able = new Set(graded.flatMap(({ probes }) => probes))
  const seen = graded.filter(({ sees }) => sees.every((probe) => able.has(probe)))
  return {
    ...totals(seen),
    all: totals(graded),
    heldOut: totals(seen.filter((row) => row.heldOut)),
    faulty: totals(seen.filter(({ kind }) => kind !== 'healthy')),
    underOdd: totals(
      seen.filter(({ situation, kind }) => kind !== 'healthy' && situation.includes('-under-')),
    ),
    calibration: calibration(seen),
    weighted: weighted(seen),
    confusions: confusions(seen),
    labErrors: rows.filter(({ state }) => state === 'lab-error').length,
    skipped: rows.filter(({ state }) => state === 'skipped').length,
    rows,
  }
}
