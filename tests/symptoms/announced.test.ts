import { expect, test } from 'vitest'
import announced from '../../src/symptoms/announced.ts'
import type { NoticesValue } from '../../src/probes/values/notices.ts'
import { say } from '../../src/messages/index.ts'
import { but, found, saw } from '../cases/facts.ts'
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

test('a page that only shows a light tells no title, and names the part where it has one', () => {
  for (const page of ['incident', 'maintenance', 'elsewhere'] as const) {
    const text = observed({ page, matched: 'none', impact: 'major' })?.text
    expect(text && say('en', text)).not.toContain('“')
    expect(text && say('zh-CN', text)).not.toContain('“')
    const part = observed({ page, matched: 'name', component: 'Card authorisation' })?.text
    expect(part && say('en', part)).toContain('“Card authorisation”')
  }
})

test('the end of the work is told by the clock of the shop', () => {
  const text = announced.observe(
    healthyShop(
      but('host', 'host', { timeZone: 'Asia/Shanghai' }),
      saw('notices', 'notices', {
        ...{ page: 'maintenance', matched: 'name' },
        until: '2026-11-26T06:00:00.000Z',
      }),
    ),
  )?.text
  expect(text && say('en', text)).toContain('until 2026-11-26 14:00 (Asia/Shanghai)')
})

test('a status page that does not answer announces nothing', () => {
  const silent = found('notices', 'notices', { state: 'failed', failure: 'timeout' })
  expect(announced.observe(healthyShop(silent))).toBeUndefined()
  expect(announced.observe(healthyShop())).toBeUndefined()
})
