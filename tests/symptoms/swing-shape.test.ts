import { expect, test } from 'vitest'
import swingShape from '../../src/symptoms/swing-shape.ts'
import { saw, series } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

/** What the provider's hop says where its round trips are these. */
const shape = (ms: number[]) => {
  const sorted = ms.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  const rttMs = { min: at(0), median: at(0.5), p95: at(0.95), max: at(1) }
  const swinging = { ...series('hop', 6), series: ms, sent: ms.length, received: ms.length, rttMs }
  return swingShape.observe(healthyShop(saw('latency', '100.64.0.1', swinging)))?.outcome
}
const samples = (of: (i: number) => number, count = 54) =>
  Array.from({ length: count }, (_, i) => of(i))

test('a queue that fills and drains makes waves', () => {
  expect(shape(samples((i) => 100 + 80 * Math.sin(i / 5)))).toBe('waves')
})

test('what is sent again for itself jumps', () => {
  expect(shape(samples((i) => 20 + ((i * 37) % 11) * 12))).toBe('jumps')
})

test('a steady way has no shape, and few samples tell none', () => {
  expect(shape(samples((i) => 6 + (i % 3)))).toBeUndefined()
  expect(shape(samples((i) => 100 + 80 * Math.sin(i / 5), 20))).toBeUndefined()
})

test('waves show at half the swing of jumps, which a mobile line has too', () => {
  expect(shape(samples((i) => 145 + 30 * Math.sin(i / 5)))).toBe('waves')
  expect(shape(samples((i) => 115 + ((i * 37) % 11) * 6))).toBeUndefined()
})
