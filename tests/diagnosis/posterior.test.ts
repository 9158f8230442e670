import fc from 'fast-check'
import { expect, test } from 'vitest'
import { posterior } from '../../src/diagnosis/belief.ts'
import type { Belief } from '../../src/diagnosis/belief.ts'
import { contextFactors } from '../../src/diagnosis/contexts.ts'
import { observe } from '../../src/diagnosis/observed.ts'
import { priorWeights } from '../../src/diagnosis/priors.ts'
import { worldOf } from '../../src/diagnosis/world.ts'
import type { World } from '../../src/diagnosis/world.ts'
import type { Knowledge } from '../../src/model.ts'
import { bruteForce } from './brute-force.ts'
import type { Seen } from './toy.ts'
import { worlds } from './worlds.ts'

function believe(knowledge: Knowledge<Seen>, seen: Seen, routine = false): [World, Belief] {
  const world = worldOf(knowledge)
  const clues = observe(knowledge, world, seen).map(({ clue }) => clue)
  const weights = priorWeights(world, contextFactors(knowledge, world, seen), {
    routine,
    connecting: false,
  })
  return [world, posterior(world, weights, clues)]
}

test('the posterior is that of an enumeration of all sets of at most two faults', () => {
  fc.assert(
    fc.property(worlds, fc.boolean(), ({ knowledge, seen }, routine) => {
      const [world, belief] = believe(knowledge, seen, routine)
      const slow = bruteForce(knowledge, seen, routine)
      expect(belief.hypotheses[0]).toBeCloseTo(slow.nothing, 9)
      expect(belief.hypotheses[1]).toBeCloseTo(slow.unknown, 9)
      world.causes.forEach((id, i) => expect(belief.causes[i]).toBeCloseTo(slow.causes[id]!, 9))
      world.faults.forEach(({ id, cause }, i) =>
        expect(belief.faults[i]).toBeCloseTo(slow.faults[`${world.causes[cause]}/${id}`]!, 9),
      )
    }),
    { numRuns: 300 },
  )
})

test('nothing wrong, something unknown, the single faults and the pairs sum to one', () => {
  fc.assert(
    fc.property(worlds, ({ knowledge, seen }) => {
      const [, belief] = believe(knowledge, seen)
      expect(belief.hypotheses.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
    }),
  )
})

test('an outcome that one fault alone makes likelier never makes that fault less likely', () => {
  fc.assert(
    fc.property(
      worlds,
      fc.double({ min: 0.6, max: 1, noNaN: true }),
      ({ knowledge, seen }, chance) => {
        const telling = {
          outcomes: {
            fine: { service: 'ok', baseline: 0.95 },
            bad: { service: 'down', baseline: 0.05 },
          },
          observe: (data: Seen) => {
            return data['telling'] ? ({ outcome: 'bad', text: { key: 'toy' } } as never) : undefined
          },
        } as const
        const first = knowledge.causes['c0']!
        const fault = first.faults['f0']!
        const rows = { ...fault.rows, telling: [{ bad: chance }, 'judgement', ''] as const }
        const known: Knowledge<Seen> = {
          ...knowledge,
          symptoms: { ...knowledge.symptoms, telling },
          causes: {
            ...knowledge.causes,
            c0: { ...first, faults: { ...first.faults, f0: { ...fault, rows } } },
          },
        }
        const [, before] = believe(known, seen)
        const [, after] = believe(known, { ...seen, telling: 'bad' })
        expect(after.faults[0]).toBeGreaterThanOrEqual(before.faults[0]! - 1e-12)
      },
    ),
  )
})
