import { expect, test } from 'vitest'
import announced from '../../src/symptoms/announced.ts'
import type { NoticesValue } from '../../src/probes/values/notices.ts'
import { say } from '../../src/messages/index.ts'
import { found, saw } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const observed = (notices: NoticesValue) =>
  announced.observe(healthyShop(saw('notices', 'notices', notices)))

test.each([
  ['fine', 'nothing'],
  ['elsewhere', 'elsewhere'],
  ['maintenance', 'maintenance'],
  ['incident', 'incident'],
] as const)('a status page that says %s is told as %s', (page, outcome) => {
  expect(observed({ page, matched: 'name' })?.outcome).toBe(outcome)
})

test('the page’s own title is told', () => {
  const text = observed({ page: 'incident', matched: 'purpose', title: 'Echo delays' })?.text
  expect(text && say('en', text)).toContain('Echo delays')
  expect(text && say('zh-CN', text)).toContain('Echo delays')
})

test('a status page that does not answer announces nothing', () => {
  const silent = found('notices', 'notices', { state: 'failed', failure: 'timeout' })
  expect(announced.observe(healthyShop(silent))).toBeUndefined()
  expect(announced.observe(healthyShop())).toBeUndefined()
})
