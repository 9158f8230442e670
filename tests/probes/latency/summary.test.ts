import { expect, test } from 'vitest'
import { hopsFromTtl, summary } from '../../../src/probes/latency/summary.ts'

const of = (series: (number | null)[]) =>
  summary({ role: 'gateway', method: 'icmp', series, intervalMs: 25 })

test('lost samples keep their place and count as lost', () => {
  expect(of([1, null, 3, 4])).toMatchObject({
    sent: 4,
    received: 3,
    lossPercent: 25,
    series: [1, null, 3, 4],
  })
})

test('the median of an even number lies between the middle two', () => {
  expect(of([4, 1, 3, 2]).rttMs).toEqual({ min: 1, median: 2.5, p95: 4, max: 4 })
  expect(of([5, 1, 3]).rttMs.median).toBe(3)
})

test('the 95th percentile of a hundred is the ninety-fifth', () => {
  expect(of(Array.from({ length: 100 }, (_, index) => index + 1)).rttMs.p95).toBe(95)
})

test('jitter is the mean step between neighbours, not across a lost one', () => {
  expect(of([1, 3, 2]).jitterMs).toBe(1.5)
  expect(of([1, null, 9]).jitterMs).toBe(0)
})

test('without an answer nothing is made up but zeros', () => {
  expect(of([null, null])).toMatchObject({ sent: 2, received: 0, lossPercent: 100, jitterMs: 0 })
})

test('times are kept to the microsecond', () => {
  expect(of([0.123456789]).series).toEqual([0.123])
})

test.each([
  [64, 1],
  [57, 8],
  [128, 1],
  [117, 12],
  [255, 1],
  [254, 2],
])('a time-to-live of %d left is %d hops away', (ttl, hops) => {
  expect(hopsFromTtl(ttl)).toBe(hops)
})
