import { expect, test } from 'vitest'
import idleHold from '../../src/symptoms/idle-hold.ts'
import type { IdleValue } from '../../src/probes/values/idle.ts'
import { main, open, saw } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const asked = (wantedMs: number) => ({ address: '203.0.113.10', encrypted: true, wantedMs })
const outcome = (value: IdleValue) =>
  idleHold.observe(healthyShop(saw('idle', main, value)))?.outcome

const cut = (how: 'closed' | 'reset' | 'forgotten', wantedMs = 60_000): IdleValue => ({
  ...asked(wantedMs),
  outcome: how,
  afterMs: wantedMs + 9000,
  fresh: open(22),
})

test.each([
  [{ ...asked(60_000), outcome: 'holds', by: 'kernel' }, 'holds'],
  [cut('closed'), 'closed'],
  [cut('reset'), 'reset'],
  [cut('forgotten'), 'forgotten'],
  // Five minutes are what a terminal may ask for; more is asking much of a router.
  [cut('forgotten', 300_000), 'forgotten'],
  [cut('forgotten', 600_000), 'forgotten-late'],
  [cut('reset', 600_000), 'forgotten-late'],
] as const)('%j is told as %s', (value, expected) => {
  expect(outcome(value)).toBe(expected)
})

test('a host that is gone afterwards has forgotten nothing', () => {
  const gone: IdleValue = {
    ...asked(60_000),
    outcome: 'forgotten',
    afterMs: 69_000,
    fresh: { outcome: 'timeout', ms: 2500 },
  }
  expect(outcome(gone)).toBeUndefined()
})

test('a connection that never opened says nothing', () => {
  expect(outcome({ ...asked(60_000), outcome: 'not-opened', failure: 'timeout' })).toBeUndefined()
  expect(idleHold.observe(healthyShop())).toBeUndefined()
})
