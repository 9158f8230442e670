import { expect, test } from 'vitest'
import { lookupNames } from '../../src/net/lookup.ts'

const signal = new AbortController().signal

test('the system is asked, its hosts file first', async () => {
  const answer = await lookupNames(['localhost'], { timeoutMs: 10_000, signal })('localhost')
  expect(answer).toMatchObject({ outcome: 'answered', ms: expect.any(Number) })
  expect(['127.0.0.1', '::1']).toContain(answer.addresses[0])
})

test('a system that does not answer in time is a timeout', async () => {
  // No process starts within a millisecond.
  const answer = await lookupNames(['localhost'], { timeoutMs: 1, signal })('localhost')
  expect(answer).toMatchObject({ outcome: 'timeout', addresses: [] })
})

test('a name that nobody asked for is a mistake', () => {
  const lookup = lookupNames([], { timeoutMs: 1, signal })
  expect(() => lookup('localhost')).toThrow(RangeError)
})
