import { expect, test } from 'vitest'
import lossBegins from '../../src/symptoms/loss-begins.ts'
import { wifi } from '../cases/changes/lan.ts'
import { noPing, way } from '../cases/changes/way.ts'
import type { Change } from '../cases/facts.ts'
import { dropped } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const observed = (...changes: Change[]) => lossBegins.observe(healthyShop(...changes))
const outcome = (...changes: Change[]) => observed(...changes)?.outcome
const loses = { lost: 6 }

test('a way that loses nothing loses nowhere', () => {
  expect(outcome()).toBe('nowhere')
})

test.each([
  ['router', way({ lost: 1 }, {}, {}, {})],
  ['provider’s hop', way({}, { lost: 1 }, {}, {})],
  ['reference', way({}, {}, { lost: 1 }, {})],
  ['acquirer', way({}, {}, {}, { lost: 1 })],
])('with one packet lost to the %s, no part of the way is the more probable', (_, change) => {
  const likelihoods = Object.entries(observed(change)?.likelihoods ?? {})
  const probable = likelihoods
    .map(([id, likelihood]) => ({
      id,
      weight: likelihood * lossBegins.outcomes[id as keyof typeof lossBegins.outcomes].baseline,
    }))
    .toSorted((a, b) => b.weight - a.weight)
  expect(probable[0]?.id).toBe('nowhere')
})

test('loss begins at the first part behind which everybody loses', () => {
  expect(outcome(way({}, {}, {}, { lost: 5 }))).toBe('acquirer')
  expect(outcome(way({}, {}, loses, { lost: 3 }))).toBe('provider')
  expect(outcome(way({}, loses, loses, { lost: 3 }))).toBe('line')
  expect(outcome(way(loses, loses, loses, { lost: 3 }))).toBe('lan')
})

test('on Wi-Fi the air and the shop’s network look alike, on a cable the air is impossible', () => {
  const everywhere = way(loses, loses, loses, { lost: 3 })
  const onWifi = observed(wifi({ rssiDbm: -55 }), everywhere)
  expect(onWifi?.likelihoods?.air).toBe(onWifi?.likelihoods?.lan)
  expect(onWifi?.impossible).not.toContain('air')
  const onCable = observed(everywhere)
  expect(onCable?.likelihoods?.air).toBe(0)
  expect(onCable?.impossible).toContain('air')
})

test('parts behind which nothing was measured can show nothing', () => {
  const nearOnly = observed(noPing('203.0.113.10'), noPing('198.51.100.1'))
  expect(nearOnly?.impossible).toEqual(expect.arrayContaining(['provider', 'acquirer']))
  expect(nearOnly?.impossible).not.toContain('line')
})

test('loss below the site’s own limit degrades no service', () => {
  const lenient: Change = ({ site }) => {
    site.limits.lossPercent = 30
  }
  const line = way({}, loses, loses, { lost: 3 })
  expect(observed(line)).not.toHaveProperty('service')
  expect(observed(line, lenient)?.service).toBe('ok')
})

test('one bad moment is no loss', () => {
  expect(outcome(way({ stalls: [8] }, { stalls: [8] }, { stalls: [8] }, { stalls: [8] }))).toBe(
    'nowhere',
  )
})

test('where nobody answers pings, no loss is told', () => {
  expect(observed(dropped('latency'))).toBeUndefined()
})
