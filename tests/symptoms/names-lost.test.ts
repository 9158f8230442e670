import { expect, test } from 'vitest'
import namesLost from '../../src/symptoms/names-lost.ts'
import { datagrams } from '../cases/changes/names.ts'
import { way } from '../cases/changes/way.ts'
import type { Change } from '../cases/facts.ts'
import { dropped } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const observed = (...changes: Change[]) => namesLost.observe(healthyShop(...changes))
const telling = (...changes: Change[]) => {
  const { drops = 0, none = 1 } = observed(...changes)?.likelihoods ?? {}
  return drops / none
}

test('a resolver that answers everything drops nothing', () => {
  expect(observed(datagrams(4, 4))?.outcome).toBe('none')
  expect(telling(datagrams(4, 4))).toBeLessThan(1)
})

test('one lost question is chance, also when a dozen more are all answered', () => {
  expect(observed(datagrams(5, 4))?.outcome).toBe('none')
  expect(telling(datagrams(17, 16))).toBeLessThan(2)
})

test('a third of all questions lost is no chance', () => {
  expect(observed(datagrams(18, 12))?.outcome).toBe('drops')
  expect(telling(datagrams(18, 12))).toBeGreaterThan(1000)
})

test('where the first of all questions were lost together, it was one moment', () => {
  expect(observed(datagrams(8, 4))?.outcome).toBe('none')
  expect(telling(datagrams(8, 4))).toBeLessThan(20)
})

test('where others lose too, or nothing else was measured, nothing is told', () => {
  const third = datagrams(18, 12)
  expect(observed(third, way({ lost: 5 }, {}, {}, {}))).toBeUndefined()
  expect(observed(third, way({}, { stalls: [8] }, {}, {}))).toBeUndefined()
  expect(observed(third, datagrams(5, 3, 'comparison'))).toBeUndefined()
  expect(observed(third, dropped('latency'))).toBeUndefined()
})

test('where datagrams were not counted, nothing is told', () => {
  expect(observed()).toBeUndefined()
})
