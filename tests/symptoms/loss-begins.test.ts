import { expect, test } from 'vitest'
import lossBegins from '../../src/symptoms/loss-begins.ts'
import { wifi } from '../cases/changes/lan.ts'
import { acquirerConnects, noPing, way } from '../cases/changes/way.ts'
import type { Change } from '../cases/facts.ts'
import { but, dropped, open, saw, series } from '../cases/facts.ts'
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

test('connects that came a second late are lost packets where the acquirer answers no pings', () => {
  const late = observed(acquirerConnects(22, 1030, 2040))
  expect(late?.outcome).toBe('acquirer')
  expect(late?.text.args).toMatchObject({ lost: 2, sent: 3 })
  expect(outcome(acquirerConnects(22, 24, 23))).toBe('nowhere')
})

test('one late connect is a weak sign, and weaker beside pings that were all answered', () => {
  const alone = observed(acquirerConnects(22, 1030, 23))
  expect(alone?.outcome).toBe('nowhere')
  const { acquirer = 0, nowhere = 1 } = alone?.likelihoods ?? {}
  expect(acquirer / nowhere).toBeGreaterThan(20)
  expect(acquirer / nowhere).toBeLessThan(60)
  const pinged = observed(
    acquirerConnects(22, 1030, 23),
    saw('latency', '203.0.113.10', series('acquirer', 22, { sent: 36 })),
  )
  expect((pinged?.likelihoods?.acquirer ?? 1) / (pinged?.likelihoods?.nowhere ?? 0)).toBeLessThan(5)
})

test('what else holds connects up is no loss', () => {
  const late = acquirerConnects(22, 1030, 1023)
  expect(outcome(late)).toBe('acquirer')
  // Every first request of a connect is let fall by a guard.
  expect(outcome(acquirerConnects(1022, 1030, 1023))).toBe('nowhere')
  // A busy host.
  expect(outcome(acquirerConnects(22, 1430, 1023))).toBe('nowhere')
  // A mobile line.
  expect(outcome(late, way({}, {}, { spreadMs: 500, ms: 520 }, {}), late)).toBe('nowhere')
  // A machine without a moment to spare.
  const cpu = { cores: 1, load1: 3, busyPercent: 99 }
  expect(outcome(late, but('host', 'host', { cpu }))).toBe('nowhere')
  // Nothing behind the router shows that the way is steady.
  expect(outcome(late, noPing('198.51.100.1'), noPing('100.64.0.1'))).toBe('nowhere')
})

test('a moment in which the connect to a reference came late too is one for all', () => {
  const point = { target: '198.51.100.1:443', address: '198.51.100.1', ...open(1025) }
  const held = but('references', 'references', { points: [point], reached: 1 })
  expect(outcome(acquirerConnects(22, 1030, 1023), held)).toBe('nowhere')
})
