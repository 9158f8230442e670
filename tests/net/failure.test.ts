import { expect, test } from 'vitest'
import { failureOf } from '../../src/net/failure.ts'

function coded(code: string) {
  return Object.assign(new Error('words that nobody reads'), { code })
}

test.each([
  ['ECONNREFUSED', 'refused'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['ETIMEDOUT', 'timeout'],
  ['EACCES', 'not-permitted'],
  ['ENOTFOUND', 'no-such-name'],
  ['EAI_AGAIN', 'server-failed'],
  ['ABORT_ERR', 'too-slow'],
])('%s is %s', (code, failure) => {
  expect(failureOf(coded(code))).toEqual({ failure, detail: code })
})

test('a code that is not known stays unknown and is kept', () => {
  expect(failureOf(coded('EMFILE'))).toEqual({ failure: 'unknown', detail: 'EMFILE' })
})

test('an error without a code is a bug and is thrown on', () => {
  const bug = new TypeError('x is not a function')
  expect(() => failureOf(bug)).toThrow(bug)
})
