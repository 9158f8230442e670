import { expect, test } from 'vitest'
import { say } from '../../src/messages/index.ts'
import httpStatus from '../../src/symptoms/http-status.ts'
import { overHttp } from '../cases/changes/application.ts'
import { healthyShop } from '../cases/shop.ts'

const seen = (status: number, retryAfter?: string) =>
  httpStatus.observe(
    healthyShop(overHttp(status, retryAfter), (facts) => {
      facts.startedAt = '2026-11-23T10:00:00.000Z'
    }),
  )

// Seconds are a busy server, minutes to hours are work on it; what says neither is a failure.
test.each([
  ['5', 'overloaded'],
  ['60', 'overloaded'],
  ['120', 'retry-later'],
  ['3600', 'retry-later'],
  ['Mon, 23 Nov 2026 10:00:20 GMT', 'overloaded'],
  ['Mon, 23 Nov 2026 12:00:00 GMT', 'retry-later'],
  ['Mon, 23 Nov 2026 09:00:00 GMT', 'server-error'],
  ['soon', 'server-error'],
  [undefined, 'server-error'],
])('a 503 with Retry-After %j is %s', (retryAfter, outcome) => {
  expect(seen(503, retryAfter)?.outcome).toBe(outcome)
})

test.each([
  [503, 'Mon, 23 Nov 2026 12:00:00 GMT', '2 hours', '2 小时'],
  [503, '5', '5 s', '5 秒'],
  [429, '600', '10 minutes', '10 分钟'],
])('%i tells how long it is until %s', (status, retryAfter, english, chinese) => {
  const text = seen(status, retryAfter)?.text
  expect(text && say('en', text)).toContain(english)
  expect(text && say('zh-CN', text)).toContain(chinese)
})

test('429 without a time names none', () => {
  const text = seen(429)?.text
  expect(text && say('en', text)).toMatch(/too many requests\.$/)
})
