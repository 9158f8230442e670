import { expect, test } from 'vitest'
import tlsTrust from '../../src/symptoms/tls-trust.ts'
import { say } from '../../src/messages/index.ts'
import type { Change } from '../cases/shop.ts'
import { healthyShop } from '../cases/shop.ts'

const startedAt =
  (at: string): Change =>
  (facts) => {
    facts.startedAt = at
  }
const observed = (at: string) => tlsTrust.observe(healthyShop(startedAt(at)))

test.each([
  ['2026-06-01T00:00:00Z', 'trusted', '2026-12-31'],
  ['2027-01-01T00:00:00Z', 'expired', '2026-12-31'],
  ['2025-12-31T00:00:00Z', 'not-yet-valid', '2026-01-01'],
])('on %s the certificate is %s, and its sentence has the date alone', (at, outcome, date) => {
  const seen = observed(at)
  expect(seen?.outcome).toBe(outcome)
  for (const language of ['en', 'zh-CN'] as const) {
    const sentence = seen ? say(language, seen.text) : ''
    expect(sentence).toContain(date)
    expect(sentence).not.toContain(`${date}T`)
  }
})
