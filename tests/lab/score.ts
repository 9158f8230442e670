import type { Row } from './grade.ts'

/** So many of so many. */
export type Share = { right: number; n: number }

export type Totals = {
  situations: number
  runs: number
  top1: Share
  top3: Share
  verdict: Share
  falseAlarms: Share
  doubles: Share
  faults: Share
  brier: number
  medianSeconds: number
  worstSeconds: number
}

export type Figures = {
  seen: Totals
  all: Totals
  heldOut: Totals
  calibration: { from: number; to: number; n: number; right: number }[]
  rows: Row[]
}

const share = (rows: Row[], right: (row: Row) => boolean): Share => ({
  right: rows.filter(right).length,
  n: rows.length,
})

/** The squared distance between what was said of the top answer and whether it was right. */
const miss = (row: Row): number => ((row.answers[0]?.probability ?? 0) - (row.top1 ? 1 : 0)) ** 2

function totals(rows: Row[]): Totals {
  const seconds = rows.map((row) => row.seconds).toSorted((a, b) => a - b)
  return {
    situations: new Set(rows.map(({ situation }) => situation)).size,
    runs: rows.length,
    top1: share(rows, ({ top1 }) => top1),
    top3: share(rows, ({ top3 }) => top3),
    verdict: share(rows, ({ verdictRight }) => verdictRight),
    falseAlarms: share(
      rows.filter(({ kind }) => kind === 'healthy'),
      ({ falseAlarm }) => falseAlarm,
    ),
    doubles: share(
      rows.filter(({ both }) => both !== null),
      ({ both }) => both === true,
    ),
    faults: share(
      rows.filter(({ faultRight }) => faultRight !== null),
      ({ faultRight }) => faultRight === true,
    ),
    brier: rows.reduce((sum, row) => sum + miss(row), 0) / Math.max(1, rows.length),
    medianSeconds: seconds[Math.floor(seconds.length / 2)] ?? 0,
    worstSeconds: seconds.at(-1) ?? 0,
  }
}

/** Everything that a run of the lab says about the product. Only graded runs count. */
export function score(rows: Row[]): Figures {
  const graded = rows.filter(({ state }) => state === 'graded' || state === 'product-error')
  const able = new Set(graded.flatMap(({ probes }) => probes))
  const bands = Array.from({ length: 10 }, (_, index) => ({
    from: index / 10,
    to: (index + 1) / 10,
  }))
  return {
    seen: totals(graded.filter(({ sees }) => sees.every((probe) => able.has(probe)))),
    all: totals(graded),
    heldOut: totals(graded.filter((row) => row.heldOut)),
    calibration: bands.map(({ from, to }) => {
      const inside = graded.filter(
        ({ answers: [first] }) =>
          first && first.probability >= from && (first.probability < to || to === 1),
      )
      return { from, to, n: inside.length, right: inside.filter(({ top1 }) => top1).length }
    }),
    rows,
  }
}
