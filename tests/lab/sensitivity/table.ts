import { diagnose } from '../../../src/diagnose.ts'
import { worldOf } from '../../../src/diagnosis/world.ts'
import { knowledge, needed } from '../../../src/knowledge.ts'
import { changedRow, likelihoodsOf, scaled } from './likelihoods.ts'
import type { OneLikelihood } from './likelihoods.ts'
import type { Measured } from './saved.ts'
import { standingOf } from './standing.ts'
import type { Standing } from './standing.ts'
import { topAfter, topOf } from './top.ts'

/** By how many points top-1 moves when a likelihood is half, or half as much again. */
export type Move = OneLikelihood & { half: number; more: number }

export type Sensitivity = {
  runs: number
  situations: number
  /** The share of the situations whose first answer is right, as in the page's own table. */
  top1: number
  likelihoods: number
  withinTwoPoints: number
  /** Those that move it most. */
  worst: Move[]
}

const listed = 20
const points = 2
const factors = [0.5, 1.5] as const

type Judged = Measured & { standing: Standing; isRight: boolean; weight: number }

/** Each situation counts once, by the share of its runs, as in the page's own table. */
function judged(measured: readonly Measured[]): Judged[] {
  const runs = new Map<string, number>()
  for (const { situation } of measured) runs.set(situation, (runs.get(situation) ?? 0) + 1)
  return measured.map((one) => {
    const { run } = one
    const given = { routine: run.routine, answers: run.answers, needed: needed(run) }
    const weight = 1 / runs.get(one.situation)! / runs.size
    return {
      ...one,
      weight,
      standing: standingOf(knowledge, run, given),
      isRight: one.right(topOf(diagnose(knowledge, run, given)).id),
    }
  })
}

/** By how many points the share of right first answers changes with this likelihood instead. */
function moveOf(all: readonly Judged[], likelihood: OneLikelihood, factor: number): number {
  const world = worldOf(knowledge)
  const fault = world.faults.findIndex(
    ({ id, cause }) => id === likelihood.fault && world.causes[cause] === likelihood.cause,
  )
  const { symptom } = likelihood
  const row = changedRow(knowledge, likelihood, scaled(likelihood.chance, factor))
  let move = 0
  for (const { standing, isRight, right, weight } of all) {
    if (!standing.seen.has(symptom) && !standing.unseen.has(symptom)) continue
    const { id } = topAfter(standing, fault, symptom, row)
    move += weight * (Number(right(id)) - Number(isRight))
  }
  return Number((100 * move).toFixed(2))
}

/** Changes every likelihood by half, one at a time, on what was measured. */
export function sensitivityOf(
  measured: readonly Measured[],
  some: (one: OneLikelihood) => boolean = () => true,
): Sensitivity {
  const all = judged(measured)
  const moves = likelihoodsOf(knowledge)
    .filter(some)
    .map((one): Move => {
      const [half = 0, more = 0] = factors.map((factor) => moveOf(all, one, factor))
      return { ...one, half, more }
    })
  const size = ({ half, more }: Move) => Math.max(Math.abs(half), Math.abs(more))
  return {
    runs: all.length,
    situations: new Set(all.map(({ situation }) => situation)).size,
    top1: Number(
      all.reduce((sum, { isRight, weight }) => sum + weight * Number(isRight), 0).toFixed(4),
    ),
    likelihoods: moves.length,
    withinTwoPoints: moves.filter((one) => size(one) <= points).length,
    worst: moves
      .filter((one) => size(one) > 0)
      .toSorted((a, b) => size(b) - size(a) || (nameOf(a) < nameOf(b) ? -1 : 1))
      .slice(0, listed),
  }
}

function nameOf({ fault, symptom, outcome }: Move): string {
  return `${fault} ${symptom} ${outcome}`
}
