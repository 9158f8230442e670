import { expect, test } from 'vitest'
import largePackets from '../../src/symptoms/large-packets.ts'
import type { MtuWay } from '../../src/probes/values/mtu.ts'
import { saw } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const way = (received: [small: number, large: number], more: Partial<MtuWay> = {}): MtuWay => ({
  role: 'acquirer',
  address: '203.0.113.10',
  sizes: [
    { bytes: 576, sent: 3, received: received[0] },
    { bytes: 1500, sent: 3, received: received[1] },
  ],
  ...more,
})
const outcome = (...ways: MtuWay[]) =>
  largePackets.observe(healthyShop(saw('mtu', 'mtu', { ways })))?.outcome

test('one of three large packets may be lost', () => {
  expect(outcome(way([3, 3]))).toBe('pass')
  expect(outcome(way([3, 2]))).toBe('pass')
})

test('where all small packets arrive, one large one of three has slipped through', () => {
  expect(outcome(way([3, 1]))).toBe('vanish')
})

test('where small packets get lost too, one large one that arrives is enough', () => {
  expect(outcome(way([2, 1]))).toBe('pass')
})

test('a smaller limit that a router tells is told from packets that vanish', () => {
  expect(outcome(way([3, 0], { reportedMtu: { bytes: 1492, by: 'router' } }))).toBe('told')
  expect(outcome(way([3, 0]))).toBe('vanish')
})

test('a reference stands in for an acquirer that answers no pings', () => {
  expect(outcome(way([0, 0]), way([3, 0], { role: 'reference' }))).toBe('vanish')
  expect(outcome(way([0, 0]))).toBeUndefined()
  expect(outcome()).toBeUndefined()
})
