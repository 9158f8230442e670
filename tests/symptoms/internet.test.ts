import { expect, test } from 'vitest'
import internet from '../../src/symptoms/internet.ts'
import type { ConnectOutcome, LatencyValue } from '../../src/probes/values.ts'
import { healthyNames } from '../cases/changes/healthy.ts'
import { nameless } from '../cases/changes/names.ts'
import { outsideSilent } from '../cases/changes/outside.ts'
import type { Change } from '../cases/facts.ts'
import { dropped, found, saw, series } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const observed = (...changes: Change[]) => internet.observe(healthyShop(...changes))
const outcome = (...changes: Change[]) => observed(...changes)?.outcome
const references = (...outcomes: ConnectOutcome[]) =>
  saw('references', 'references', {
    points: outcomes.map((one, i) => ({ target: `198.51.100.${i + 1}:443`, ...one })),
    reached: outcomes.filter((one) => one.outcome === 'open').length,
  })
const noEndpoint: Change = ({ site }) => {
  site.acquirer.endpoints = []
}
const toldByRouter: LatencyValue = {
  ...series('reference', 20, { sent: 20, lost: 20 }),
  errors: [{ from: '192.168.1.1', kind: 'net-unreachable', count: 3 }],
}
const silence = { outcome: 'timeout', ms: 2500 } as const
const refused = (ms: number) => ({ outcome: 'refused', ms }) as const

test('a reference that opens, or answers pings, shows that the internet works', () => {
  expect(outcome()).toBe('works')
  expect(outcome(references(silence, silence))).toBe('works')
})

test('a refusal from behind the line is a host that works', () => {
  expect(outcome(outsideSilent, references(refused(21), silence))).toBe('works')
})

test('refusals of everything from within the shop are one box that turns us away', () => {
  expect(outcome(outsideSilent, references(refused(0.6), refused(0.5)))).toBe('turned-away')
  expect(outcome(outsideSilent, references(refused(0.6), silence))).not.toBe('turned-away')
})

test('a provider that shows itself is told from one that does not', () => {
  expect(outcome(outsideSilent, healthyNames)).toBe('provider-only')
  expect(outcome(outsideSilent, saw('latency', '100.64.0.1', series('hop', 6)), nameless)).toBe(
    'provider-only',
  )
  expect(outcome(outsideSilent, nameless)).toBe('nothing')
})

test('a router that says itself that it has no way out is believed', () => {
  const unreachable = { outcome: 'unreachable', ms: 3 } as const
  expect(outcome(outsideSilent, references(unreachable, unreachable))).toBe('router-says-no')
  expect(outcome(outsideSilent, saw('latency', '198.51.100.1', toldByRouter))).toBe(
    'router-says-no',
  )
})

test('an acquirer that opens says more than silent references', () => {
  const opens = saw('tcp', 'host.acquirer.example:5000', {
    port: 5000,
    attempts: [],
    open: true,
  })
  expect(observed(outsideSilent, nameless, opens)).toBeUndefined()
})

test('only without an acquirer does the internet decide the verdict', () => {
  expect(observed(outsideSilent, nameless)?.service).toBe('ok')
  expect(observed(outsideSilent, nameless, noEndpoint)).not.toHaveProperty('service')
})

test('where no reference was asked, nothing is said', () => {
  const unasked = found('references', 'references', { state: 'skipped', reason: 'not-configured' })
  expect(observed(outsideSilent, dropped('latency'), unasked)).toBeUndefined()
})
