import type { Fault, Knowledge, Service, Symptom } from '../model.ts'
import { places } from '../model.ts'
import type { Distribution } from './distribution.ts'
import { baselineOf, cumulated, rowOf, unknownOf } from './distribution.ts'
import { hypothesesOf } from './hypotheses.ts'
import type { Hypotheses } from './hypotheses.ts'

/** A fault, known by its index, as is its cause. `weight`: its part of all faults' priors. */
type WorldFault = { id: string; cause: number; weight: number }

/**
 * A symptom with every distribution in full, outcomes best first. `rows` by fault index;
 * `cumulated` sums them up from the best outcome on, where the outcomes are a true scale.
 */
export type WorldSymptom = {
  id: string
  outcomes: readonly string[]
  services: readonly Service[]
  scale: boolean
  onlyInTrouble: boolean
  baseline: Distribution
  unknown: Distribution
  rows: ReadonlyMap<number, Distribution>
  cumulated: ReadonlyMap<number, readonly number[]>
}

/** What the engine knows, as numbers and indexes, which are always within bounds: hence `!` after them. */
export type World = {
  causes: readonly string[]
  faults: readonly WorldFault[]
  /** The faults of each cause. */
  faultsOf: readonly (readonly number[])[]
  /** The faults' places, by fault; nearer is less. */
  places: Int8Array
  symptoms: ReadonlyMap<string, WorldSymptom>
  hypotheses: Hypotheses
  seenBehind: NonNullable<Knowledge<never>['seenBehind']>
  /** By symptom: the faults at the places that a message has passed where it is seen. */
  passed: ReadonlyMap<string, Uint8Array>
}

type Named = Readonly<Partial<Record<string, number>>>

/** In the order of the ids, so that the order of a list changes no sum and no last digit. */
function sorted<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** By symptom: which fault names which outcomes of it. */
function namedRows(faults: readonly Fault[]): Map<string, Map<number, Named>> {
  const named = new Map<string, Map<number, Named>>()
  faults.forEach((fault, index) => {
    for (const [symptom, [row]] of Object.entries(fault.rows)) {
      const rows = named.get(symptom) ?? new Map<number, Named>()
      named.set(symptom, rows.set(index, row))
    }
  })
  return named
}

function symptomOf<Seen>(
  id: string,
  symptom: Symptom<Seen>,
  named: ReadonlyMap<number, Named> = new Map(),
): WorldSymptom {
  const outcomes: readonly string[] = symptom.order ?? Object.keys(symptom.outcomes)
  const values = outcomes.map((outcome) => symptom.outcomes[outcome]!)
  const baseline = baselineOf(values.map((outcome) => outcome.baseline))
  const rows = new Map<number, Distribution>()
  for (const [fault, row] of named) rows.set(fault, rowOf(outcomes, baseline, row))
  const scale = symptom.scale === true
  return {
    id,
    outcomes,
    services: values.map((outcome) => outcome.service),
    scale,
    onlyInTrouble: symptom.onlyInTrouble === true,
    baseline,
    unknown: unknownOf(baseline),
    rows,
    cumulated: new Map(scale ? [...rows].map(([fault, row]) => [fault, cumulated(row)]) : []),
  }
}

const worlds = new WeakMap<object, World>()

/**
 * Completes the rows of all faults. A row of a symptom or an outcome that does not exist says
 * nothing. The same knowledge makes the same world, so it is made once.
 */
export function worldOf<Seen>(knowledge: Knowledge<Seen>): World {
  const known = worlds.get(knowledge)
  if (known) return known
  const world = complete(knowledge)
  worlds.set(knowledge, world)
  return world
}

function complete<Seen>(knowledge: Knowledge<Seen>): World {
  const causes = sorted(knowledge.causes)
  const faults = causes.flatMap(([, cause], index) =>
    sorted(cause.faults).map(([id, fault]) => ({ id, fault, cause: index, prior: cause.prior })),
  )
  const named = namedRows(faults.map(({ fault }) => fault))
  return {
    causes: causes.map(([id]) => id),
    faults: faults.map(({ id, fault, cause, prior }) => ({
      id,
      cause,
      weight: prior * fault.share,
    })),
    faultsOf: causes.map((_, cause) =>
      faults.flatMap((fault, index) => (fault.cause === cause ? [index] : [])),
    ),
    places: Int8Array.from(faults, ({ fault }) => places.indexOf(fault.place)),
    symptoms: new Map(
      sorted(knowledge.symptoms).map(([id, symptom]) => [
        id,
        symptomOf(id, symptom, named.get(id)),
      ]),
    ),
    hypotheses: hypothesesOf(faults.length),
    seenBehind: knowledge.seenBehind ?? {},
    passed: new Map(
      sorted(knowledge.passed ?? {}).map(([id, there]) => [
        id,
        Uint8Array.from(faults, ({ fault }) => Number(there.includes(fault.place))),
      ]),
    ),
  }
}

/** Does a hypothesis, by its number, hold a fault of this cause? */
export function holds(world: World, number: number, cause: number): boolean {
  const { first, second } = world.hypotheses
  return (
    world.faults[first[number]!]?.cause === cause || world.faults[second[number]!]?.cause === cause
  )
}
