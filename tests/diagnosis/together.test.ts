import { expect, test } from 'vitest'
import { clueIf } from '../../src/diagnosis/clue.ts'
import { chanceOf } from '../../src/diagnosis/together.ts'
import { worldOf } from '../../src/diagnosis/world.ts'
import type { Place } from '../../src/model.ts'
import { toyCause, toyFault, toySymptom } from './toy.ts'

const bad = (place: Place, row: Record<string, number>) => toyFault(place, { delay: row })

/** Three faults on one symptom; P(outcome | some of them), by their names. */
function shown(scale: boolean, outcome: string, ...faults: ('a' | 'b' | 'c')[]): number {
  const outcomes = {
    low: { service: 'ok', baseline: 0.8 },
    middle: { service: 'ok', baseline: 0.15 },
    high: { service: 'degraded', baseline: 0.05 },
  } as const
  const world = worldOf({
    symptoms: { delay: toySymptom('delay', outcomes, scale ? { scale } : {}) },
    causes: {
      ...toyCause('a', 0.4, bad('lan', { low: 0.2, middle: 0.7, high: 0.1 })),
      ...toyCause('b', 0.3, bad('line', { low: 0.1, middle: 0.3, high: 0.6 })),
      ...toyCause('c', 0.3, bad('line', { low: 0.5, middle: 0.5, high: 0 })),
    },
    remedies: {},
    contexts: {},
    questions: {},
  })
  const symptom = world.symptoms.get('delay')!
  const clue = clueIf(world, symptom, (one) => symptom.outcomes[one] === outcome)
  return chanceOf(
    clue,
    faults.map((id) => ['a', 'b', 'c'].indexOf(id)),
  )
}

test('the nearer fault shows, the farther as far as the nearer leaves the best outcome', () => {
  expect(shown(false, 'high', 'a', 'b')).toBeCloseTo(0.1 + 0.2 * 0.6, 4)
  expect(shown(false, 'low', 'a', 'b')).toBeCloseTo(0.2 * 0.1, 4)
})

test('the order in which two faults are named makes no difference', () => {
  expect(shown(false, 'middle', 'b', 'a')).toBe(shown(false, 'middle', 'a', 'b'))
})

test('two faults of one place stand in front of each other equally often', () => {
  const either = (0.6 + 0.5 * 0.6) / 2
  expect(shown(false, 'high', 'b', 'c')).toBeCloseTo(either, 4)
})

test('on a true scale the worse of two outcomes shows', () => {
  expect(shown(true, 'low', 'a', 'b')).toBeCloseTo(0.2 * 0.1, 4)
  expect(shown(true, 'high', 'a', 'b')).toBeCloseTo(1 - 0.9 * 0.4, 4)
})

test('three faults add up as a near one before two far ones', () => {
  const far = (0.6 + 0.5 * 0.6) / 2
  expect(shown(false, 'high', 'a', 'b', 'c')).toBeCloseTo(0.1 + 0.2 * far, 4)
  expect(shown(true, 'low', 'c', 'a', 'b')).toBeCloseTo(0.2 * 0.1 * 0.5, 4)
})

test('three faults leave no probability over', () => {
  const all = ['low', 'middle', 'high'].map((one) => shown(false, one, 'c', 'b', 'a'))
  expect(all.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
})
