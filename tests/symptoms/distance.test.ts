import { expect, test } from 'vitest'
import connectDistance from '../../src/symptoms/connect-distance.ts'
import refusalDistance from '../../src/symptoms/refusal-distance.ts'
import { noPing, way } from '../cases/changes/way.ts'
import type { Change } from '../cases/facts.ts'
import { attempt, dropped, found, main, open, saw } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'
import type { TcpAttempt } from '../../src/probes/values.ts'

const refused = (ms: number) => attempt({ outcome: 'refused', ms })
const tries = (...attempts: TcpAttempt[]) =>
  saw('tcp', main, {
    port: 5000,
    attempts,
    open: attempts.some(({ outcome }) => outcome.outcome === 'open'),
  })
const connected = (...changes: Change[]) =>
  connectDistance.observe(healthyShop(...changes))?.outcome
const turnedAway = (...changes: Change[]) =>
  refusalDistance.observe(healthyShop(...changes))?.outcome

test('who opens or refuses as late as pings return is the host itself', () => {
  expect(connected(tries(attempt(open(22))))).toBe('far')
  expect(turnedAway(tries(refused(22)))).toBe('far')
})

test('who opens or refuses in less than half of that stands in between', () => {
  expect(connected(tries(attempt(open(2))))).toBe('near')
  expect(turnedAway(tries(refused(2)))).toBe('near')
  expect(turnedAway(tries(attempt({ outcome: 'reset', ms: 2 })))).toBe('near')
})

test('the quicker of two tries tells the distance', () => {
  expect(turnedAway(tries({ ...refused(30), first: { outcome: 'refused', ms: 2 } }))).toBe('near')
  expect(connected(tries(attempt(open(90)), attempt(open(2), '203.0.113.11')))).toBe('near')
})

test('where the acquirer answers no pings, the provider’s hop stands for the least way', () => {
  expect(connected(noPing('203.0.113.10'), tries(attempt(open(2))))).toBe('near')
  expect(connected(noPing('203.0.113.10'), tries(attempt(open(4))))).toBe('far')
})

test.each([
  ['nobody answers pings', dropped('latency')],
  ['the whole way is too short', way({}, { ms: 1.5 }, { ms: 2 }, { ms: 2 })],
  [
    'everything is on this machine',
    found('gateway', '192.168.1.1', { state: 'skipped', reason: 'on-loopback' }),
  ],
])('no distance is told where %s', (_, change) => {
  expect(connected(change, tries(attempt(open(0.2))))).toBeUndefined()
  expect(turnedAway(change, tries(refused(0.2)))).toBeUndefined()
})

test('silence has no distance', () => {
  const silent = tries(attempt({ outcome: 'timeout', ms: 2500 }))
  expect(connected(silent)).toBeUndefined()
  expect(turnedAway(silent)).toBeUndefined()
})
