import fc from 'fast-check'
import type { Cause, Fault, Knowledge, Symptom } from '../../src/model.ts'
import { places } from '../../src/model.ts'
import { toyFault, toySymptom } from './toy.ts'
import type { Seen } from './toy.ts'

const share = fc.double({ min: 0.01, max: 1, noNaN: true })
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => prefix + i)

type Shape = { id: string; outcomes: string[]; baselines: number[]; scale: boolean }

const shapes = fc
  .array(
    fc.record({ baselines: fc.array(share, { minLength: 2, maxLength: 4 }), scale: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((list) =>
    list.map(({ baselines, scale }, i): Shape => {
      const sum = baselines.reduce((a, b) => a + b, 0)
      const outcomes = ids('o', baselines.length)
      return { id: `s${i}`, outcomes, baselines: baselines.map((b) => b / sum), scale }
    }),
  )

/** A row that names some outcomes; now and then it leaves nothing to the others. */
function row({ outcomes }: Shape): fc.Arbitrary<Record<string, number>> {
  return fc
    .record({
      named: fc.subarray(outcomes, { minLength: 1 }),
      weights: fc.array(share, { minLength: 4, maxLength: 4 }),
      whole: fc.boolean(),
    })
    .map(({ named, weights, whole }) => {
      const used = weights.slice(0, named.length)
      const sum =
        used.reduce((a, b) => a + b, 0) * (whole || named.length === outcomes.length ? 1 : 1.3)
      return Object.fromEntries(named.map((id, i) => [id, used[i]! / sum]))
    })
}

function fault(list: Shape[]): fc.Arbitrary<Fault> {
  const rows = fc.record(Object.fromEntries(list.map((one) => [one.id, row(one)])), {
    requiredKeys: [],
  })
  return fc
    .tuple(fc.constantFrom(...places), rows, share)
    .map(([place, some, part]) => toyFault(place, present(some), { r0: 0.5, r1: part }, part))
}

function data({ outcomes }: Shape): fc.Arbitrary<Seen[string]> {
  const soft = fc.array(share, { minLength: outcomes.length, maxLength: outcomes.length })
  return fc.oneof(
    fc.constantFrom(...outcomes),
    soft.map((values) => Object.fromEntries(outcomes.map((id, i) => [id, values[i]!]))),
  )
}

/** Worlds of up to four symptoms and nine faults, with something seen in them. */
export const worlds: fc.Arbitrary<{ knowledge: Knowledge<Seen>; seen: Seen }> = shapes.chain(
  (list) => {
    const faults = fc.array(fault(list), { minLength: 1, maxLength: 3 })
    const causes = fc.array(fc.tuple(share, faults), { minLength: 1, maxLength: 3 }).map((some) =>
      Object.fromEntries(
        some.map(([prior, each], c): [string, Cause] => [
          `c${c}`,
          {
            category: 'network',
            prior,
            faults: Object.fromEntries(each.map((one, f) => [`f${f}`, one])),
          },
        ]),
      ),
    )
    const seen = fc.record(Object.fromEntries(list.map((one) => [one.id, data(one)])), {
      requiredKeys: [],
    })
    return fc.tuple(causes, seen).map(([known, found]) => ({
      seen: present(found),
      knowledge: {
        symptoms: Object.fromEntries(list.map((one) => [one.id, symptomOf(one)])),
        causes: known,
        remedies: {
          r0: { actor: 'merchant', minutes: 5 },
          r1: { actor: 'technician', minutes: 20 },
        },
        contexts: {},
        questions: Object.fromEntries(list.map((one) => [one.id, 1])),
      },
    }))
  },
)

/** `fc.record` types a key that is left out as undefined; it is absent. */
function present<Value>(record: Record<string, Value | undefined>): Record<string, Value> {
  return record as Record<string, Value>
}

function symptomOf({ id, outcomes, baselines, scale }: Shape): Symptom<Seen> {
  const services = ['ok', 'degraded', 'down', 'down'] as const
  return toySymptom(
    id,
    Object.fromEntries(
      outcomes.map((one, i) => [one, { service: services[i]!, baseline: baselines[i]! }]),
    ),
    scale ? { scale } : {},
  )
}
