import { expect, test } from 'vitest'
import namesAgree from '../../src/symptoms/names-agree.ts'
import { names } from '../cases/changes/names.ts'
import { answer, nothing } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'
import type { NameAnswer } from '../../src/probes/values.ts'

const outcome = (here: NameAnswer, there: NameAnswer) =>
  namesAgree.observe(healthyShop(names({ here, elsewhere: there })))?.outcome
const at = (...addresses: string[]) => answer(12, addresses)

test('one address in common is agreement', () => {
  expect(outcome(at('203.0.113.10'), at('203.0.113.11', '203.0.113.10'))).toBe('same')
})

test('public addresses that differ are regions of one host', () => {
  expect(outcome(at('203.0.113.10'), at('198.51.100.80'))).toBe('differs')
})

test('a private address for a public name is told', () => {
  expect(outcome(at('192.168.1.1'), at('203.0.113.10'))).toBe('private')
  expect(outcome(at('10.1.2.3'), at('10.9.9.9'))).toBe('differs')
})

test('addresses that a proxy on this machine invents are told even where nobody else answers', () => {
  expect(outcome(at('198.18.0.7'), nothing('timeout'))).toBe('invented')
  expect(outcome(at('198.19.3.7'), at('203.0.113.10'))).toBe('invented')
})

test('without an answer on both sides nothing is compared', () => {
  expect(outcome(at('203.0.113.10'), nothing('timeout'))).toBeUndefined()
  expect(outcome(nothing('timeout'), at('203.0.113.10'))).toBeUndefined()
})
