import { expect, test } from 'vitest'
import { faultyCounts, soundCounts } from '../../src/symptoms/counts.ts'

/** How many times likelier the counts are where something loses packets. */
const odds = (lost: number, sent: number, method: 'icmp' | 'tcp' = 'icmp') =>
  faultyCounts([{ lost, sent }]) / soundCounts(lost, sent, { method, intervalMs: 25 })

test('a single lost packet in fifty speaks for no fault', () => {
  expect(odds(0, 50)).toBeLessThan(0.3)
  expect(odds(1, 50)).toBeLessThan(10)
})

test('further losses speak louder, until a limit on answers explains them as well', () => {
  const first = [0, 1, 2, 3, 4].map((lost) => odds(lost, 50))
  expect(first).toEqual(first.toSorted((a, b) => a - b))
  for (const lost of [5, 10]) expect(odds(lost, 50)).toBeGreaterThan(10)
})

test('a host that answers five pings a second loses nothing; one that drops a sixth of them does', () => {
  expect(odds(43, 50)).toBeLessThan(1)
  expect(odds(8, 50)).toBeGreaterThan(1000)
})

test('a limit chooses its answers by the clock; a bad way throws dice', () => {
  const of = (pattern: string) => {
    const series = [...pattern.repeat(2)].map((sign) => (sign === '.' ? null : 20))
    const lost = series.filter((ms) => ms === null).length
    const sampling = { method: 'icmp', intervalMs: 40, series } as const
    return (
      faultyCounts([{ lost, sent: series.length }]) / soundCounts(lost, series.length, sampling)
    )
  }
  const dice = of('#####.#####..#..##########.##.')
  const evenly = of('####.####.####.####.####.####.')
  const bySecond = of('####################.....#####')
  expect(evenly).toBeLessThan(dice / 20)
  expect(bySecond).toBeLessThan(dice / 20)
})

test('nobody limits the connects to an open port', () => {
  expect(odds(43, 50, 'tcp')).toBeGreaterThan(odds(43, 50))
})

test('the same losses among more samples speak less', () => {
  expect(odds(2, 400)).toBeLessThan(odds(2, 50))
})

test('behind one place all targets lose at one rate', () => {
  const equal = faultyCounts([
    { lost: 5, sent: 50 },
    { lost: 5, sent: 50 },
  ])
  const unequal = faultyCounts([
    { lost: 10, sent: 50 },
    { lost: 0, sent: 50 },
  ])
  const each = { equal: faultyCounts([{ lost: 5, sent: 50 }]) ** 2 }
  expect(equal).toBeGreaterThan(each.equal)
  expect(unequal).toBeLessThan(
    faultyCounts([{ lost: 10, sent: 50 }]) * faultyCounts([{ lost: 0, sent: 50 }]),
  )
})

test('probabilities stay numbers where everything or nothing is lost', () => {
  for (const sent of [1, 24, 500])
    for (const lost of [0, sent]) {
      expect(soundCounts(lost, sent, { method: 'icmp', intervalMs: 25 })).toBeGreaterThan(0)
      expect(soundCounts(lost, sent, { method: 'icmp', intervalMs: 25 })).toBeLessThanOrEqual(1)
      expect(faultyCounts([{ lost, sent }])).toBeGreaterThan(0)
      expect(faultyCounts([{ lost, sent }])).toBeLessThanOrEqual(1)
    }
})
