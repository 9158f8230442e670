import { expect, test } from 'vitest'
import { targetsOnTheWay } from '../../src/symptoms/series.ts'
import type { LatencyValue } from '../../src/probes/values.ts'
import type { Change } from '../cases/facts.ts'
import { dropped, found, saw, series } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

type Samples = (number | null)[]
const of = (samples: Samples, method: LatencyValue['method'] = 'icmp'): LatencyValue => {
  const got = samples.filter((ms) => ms !== null).toSorted((a, b) => a - b)
  const at = (share: number) => got[Math.floor(share * (got.length - 1))] ?? 0
  return {
    ...series('acquirer', 20),
    method,
    series: samples,
    sent: samples.length,
    received: got.length,
    rttMs: { min: at(0), median: at(0.5), p95: at(0.95), max: at(1) },
  }
}
const steady = (count: number, ms = 20): Samples => Array.from({ length: count }, () => ms)
const gap = (count: number): Samples => Array.from({ length: count }, () => null)
const measured = (samples: Samples, method?: LatencyValue['method']) =>
  targetsOnTheWay(healthyShop(dropped('latency'), saw('latency', 'x', of(samples, method))))[0]

test('samples held up while our own tools start are left out', () => {
  const held = measured([420, 380, 340, ...steady(21)])
  expect(held).toMatchObject({ sent: 21, lost: 0 })
  expect(held?.rttMs.max).toBe(20)
  expect(measured([null, null, 300, ...steady(21)])).toMatchObject({ sent: 21, lost: 0 })
})

test('a delay in the middle, or through a third of the series, is the way’s own', () => {
  const middle = measured([...steady(10), 400, ...steady(13)])
  expect(middle?.sent).toBe(24)
  expect(middle?.rttMs.max).toBe(400)
  expect(measured([...steady(10, 400), ...steady(14)])?.sent).toBe(24)
})

test('packets let go at one moment are left out, however far the host is', () => {
  const far = measured([363, 322, 275, 227, ...steady(20, 190)])
  expect(far).toMatchObject({ sent: 20, lost: 0, rttMs: { max: 190 } })
})

test('lost packets count one by one; one row of four and more is a stall', () => {
  expect(measured([20, null, 20, 20, null, 20, ...steady(18)])).toMatchObject({
    sent: 24,
    lost: 2,
    stalls: [],
  })
  expect(measured([...steady(10), null, null, null, null, ...steady(10)])).toMatchObject({
    sent: 20,
    lost: 0,
    stalls: [4],
  })
  expect(measured([...steady(10), null, null, null, ...steady(11)])).toMatchObject({
    sent: 24,
    lost: 3,
    stalls: [],
  })
})

test('every such row is a stall of its own, unless as much is lost beside them', () => {
  const rows = [...steady(10), ...gap(5), ...steady(10), ...gap(8), ...steady(4)]
  expect(measured(rows)).toMatchObject({ sent: 24, lost: 0, stalls: [5, 8] })
  const everywhere = steady(24).map((ms, index) => (index % 3 === 1 ? null : ms))
  expect(measured([...everywhere, ...gap(4)])).toMatchObject({ sent: 28, lost: 12, stalls: [] })
  const few = steady(50).map((ms, index) => (index % 10 === 5 ? null : ms))
  expect(measured([...few, ...gap(4), ...few])).toMatchObject({ sent: 104, lost: 14, stalls: [] })
  expect(measured([...few, ...gap(9), ...few])).toMatchObject({ sent: 100, lost: 10, stalls: [9] })
})

test('a host that answers a few pings a second has no bad moments', () => {
  const limited = [...steady(3), ...gap(10), 20, ...gap(11), 20, ...gap(11), 20]
  expect(measured(limited)).toMatchObject({ sent: 38, lost: 32, stalls: [] })
})

test('a connect that took a second longer had lost its first packet', () => {
  const connects = measured([20, 21, 1045, 20, 22, 20], 'tcp')
  expect(connects).toMatchObject({ sent: 6, lost: 1 })
  expect(connects?.rttMs).toEqual({ min: 20, median: 20, p95: 20, max: 20 })
})

test('targets come nearest first; one that never answered says nothing', () => {
  const silent: Change = saw('latency', '203.0.113.10', of(Array.from({ length: 20 }, () => null)))
  const roles = targetsOnTheWay(healthyShop(silent)).map(({ role }) => role)
  expect(roles).toEqual(['gateway', 'hop', 'reference'])
})

test('on one machine nothing is on the way', () => {
  const loopback = found('gateway', '192.168.1.1', { state: 'skipped', reason: 'on-loopback' })
  expect(targetsOnTheWay(healthyShop(loopback))).toEqual([])
})

test('samples held up all of a sudden and let go together are one bad moment, and no measure', () => {
  const letGo = [1016, 992, 968, 944, 920, 897]
  const middle = measured([...steady(10), ...letGo, ...steady(20)])
  expect(middle).toMatchObject({ sent: 30, lost: 0, heldMs: 1016, rttMs: { max: 20 } })
  expect(measured([...letGo, ...steady(20)])).toMatchObject({ heldMs: 0, heldAtStartMs: 1016 })
  // A queue fills before it drains; a tenth of a second is what a radio looks around for.
  const filling = [200, 350, 500, 650, 800, 950]
  expect(measured([...steady(10), ...filling, ...letGo, ...steady(10)])?.heldMs).toBe(0)
  expect(measured([...steady(10), 140, 115, 90, 65, ...steady(20)])?.heldMs).toBe(0)
})
