import { expect, test } from 'vitest'
import responseCode from '../../src/symptoms/response-code.ts'
import { meaningOf } from '../../src/symptoms/response-codes.ts'
import { code, reply } from '../cases/changes.ts'
import { answered, healthyShop } from '../cases/shop.ts'

test.each([
  ['00', 'accepted'],
  ['03', 'merchant-invalid'],
  ['30', 'format-error'],
  ['58', 'not-permitted'],
  ['77', 'sign-in-again'],
  ['90', 'cut-over'],
  ['91', 'system-down'],
  ['96', 'system-down'],
  ['97', 'terminal-unknown'],
  ['99', 'keys-out-of-step'],
  ['A0', 'keys-out-of-step'],
  ['a0', 'keys-out-of-step'],
])('the code %s means %s in every two-digit dialect', (de39, meaning) => {
  for (const dialect of ['cup', 'iso87-ascii', undefined])
    expect(meaningOf(de39, dialect)).toBe(meaning)
})

test.each([
  ['22', 'card-only', 'system-down'],
  ['80', 'card-only', 'sign-in-again'],
  ['95', 'card-only', 'sign-in-again'],
  ['98', 'system-down', 'card-only'],
  ['A7', 'keys-out-of-step', 'card-only'],
  ['05', 'wrong-login', 'card-only'],
])('the code %s means %s to China UnionPay, elsewhere %s', (de39, cup, elsewhere) => {
  expect(meaningOf(de39, 'cup')).toBe(cup)
  expect(meaningOf(de39, 'iso87-bcd')).toBe(elsewhere)
})

test.each([
  ['800', 'accepted'],
  ['904', 'format-error'],
  ['909', 'system-down'],
  ['915', 'cut-over'],
  ['919', 'keys-out-of-step'],
  ['940', 'terminal-unknown'],
])('the code %s of ISO 8583:1993 means %s', (de39, meaning) => {
  expect(meaningOf(de39, 'iso93')).toBe(meaning)
})

test.each(['51', '14', 'Z9', '116', 'constructor', '__proto__'])(
  'the code %s is about a card, not about the network',
  (de39) => {
    expect(meaningOf(de39, 'cup')).toBe('card-only')
  },
)

test('a code that a person read on the terminal counts where the host gave none', () => {
  const silent = reply({ kind: 'silent', waitedMs: 5000, keepAlives: 0 })
  const outcome = (...changes: Parameters<typeof healthyShop>) =>
    responseCode.observe(healthyShop(...changes))?.outcome
  expect(outcome(silent, answered({ code: ' 91 ' }))).toBe('system-down')
  expect(outcome(code('00'), answered({ code: '91' }))).toBe('accepted')
  expect(outcome(silent, answered({ code: 'call us' }))).toBeUndefined()
  expect(outcome(silent)).toBeUndefined()
})
