import { expect, test } from 'vitest'
import linkQuality from '../../src/symptoms/link-quality.ts'
import type { InterfaceValue } from '../../src/probes/values.ts'
import { link } from '../cases/changes/lan.ts'
import { healthyShop } from '../cases/shop.ts'

const outcome = (part: Partial<InterfaceValue>) =>
  linkQuality.observe(healthyShop(link(part)))?.outcome
const during = (errors: number) => ({ packets: 300, errors, carrierChanges: 0, overMs: 1200 })

test('frames that a cable damaged are told from the card’s own errors', () => {
  expect(outcome({ errors: 40, crcErrors: 39, during: during(12) })).toBe('errors')
  expect(outcome({ errors: 40, crcErrors: 0, during: during(12) })).toBe('card-errors')
  expect(outcome({ errors: 9000, crcErrors: 8000, packets: 500_000 })).toBe('errors')
  expect(outcome({ errors: 9000, crcErrors: 10, packets: 500_000 })).toBe('card-errors')
})

test('where the system does not tell them apart, the cable is the usual one', () => {
  expect(outcome({ errors: 40, during: during(12) })).toBe('errors')
})

test('a few errors in years, and none now, are no finding', () => {
  expect(outcome({ errors: 15, crcErrors: 0, packets: 900_000 })).toBe('clean')
})
