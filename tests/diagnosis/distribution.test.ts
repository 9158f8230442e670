import { expect, test } from 'vitest'
import { baselineOf, rowOf, unknownOf } from '../../src/diagnosis/distribution.ts'

const outcomes = ['open', 'refused', 'silent']
const baseline = baselineOf([0.9, 0.06, 0.04])
const sum = (row: readonly number[]) => row.reduce((a, b) => a + b, 0)

test('what a row does not name is shared like the baseline', () => {
  const [open, refused, silent] = rowOf(outcomes, baseline, { open: 0.5 })
  expect(open).toBeCloseTo(0.5, 9)
  expect(refused).toBeCloseTo(0.3, 9)
  expect(silent).toBeCloseTo(0.2, 9)
})

test('a row that names everything else leaves an outcome rarer than a hard failure of a sound shop', () => {
  const row = rowOf(outcomes, baseline, { refused: 1 })
  expect(row[2]).toBeGreaterThan(0)
  expect(row[2]).toBeLessThan(1e-5)
  expect(sum(row)).toBeCloseTo(1, 12)
})

test('something unknown is half a sound shop and half anything', () => {
  const row = unknownOf(baseline)
  expect(row[0]).toBeCloseTo(0.45 + 1 / 6, 9)
  expect(sum(row)).toBeCloseTo(1, 12)
})
