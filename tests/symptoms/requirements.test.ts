import { say } from '../../src/messages/index.ts'
import { expect, test } from 'vitest'
import requirements from '../../src/symptoms/requirements.ts'
import type { Site } from '../../src/site/site.ts'
import { healthyShop } from '../cases/shop.ts'

const outcome = (
  has: Partial<Site['terminal']>,
  wants: Partial<Site['acquirer']['requirements']>,
) =>
  requirements.observe(
    healthyShop(({ site }) => {
      Object.assign(site.terminal, has)
      Object.assign(site.acquirer.requirements, wants)
    }),
  )?.outcome

test.each(['V3.2.1_220801', '3.2.1', 'v3.2', 'App 3.4 (build 77)', '3.2.1-rc2'])(
  'the version %s, as terminals show it, is at least 3.2',
  (app) => {
    expect(outcome({ app }, { app: '>=3.2.0' })).toBe('met')
    expect(outcome({ app }, { app: '>=3.5.0' })).toBe('app')
  },
)

test('firmware is compared as the application is', () => {
  expect(outcome({ firmware: 'FW_2.10.0' }, { firmware: '>=2.9' })).toBe('met')
  expect(outcome({ firmware: 'FW_2.10.0' }, { firmware: '>=3' })).toBe('firmware')
})

test('a model is on the list whatever its case', () => {
  expect(outcome({ model: 'x-100' }, { models: ['X-100', 'X-200'] })).toBe('met')
  expect(outcome({ model: 'X-50' }, { models: ['X-100', 'X-200'] })).toBe('model')
})

test('a version above the range is newer than allowed, not older', () => {
  expect(outcome({ app: '5.0.0' }, { app: '>=3.2.1 <4' })).toBe('newer')
  expect(outcome({ app: '3.2.0' }, { app: '>=3.2.1 <4' })).toBe('app')
  expect(outcome({ firmware: '2.0' }, { firmware: '^1.4.0' })).toBe('newer')
  // In the gap between two ranges there is something newer to update to.
  expect(outcome({ app: '3.5.0' }, { app: '3.2.x || 4.x' })).toBe('app')
})

test('a padded version is read', () => {
  expect(outcome({ app: 'APP_V03.02.01' }, { app: '>=3.2.1' })).toBe('met')
  expect(outcome({ app: 'APP_V03.02.01' }, { app: '>=3.2.2' })).toBe('app')
})

test('all that does not fit is told', () => {
  const seen = requirements.observe(
    healthyShop(({ site }) => {
      Object.assign(site.terminal, { model: 'A80', app: '5.0', firmware: '1.0' })
      site.acquirer.requirements = { models: ['A920'], app: '<4', firmware: '>=1.4' }
    }),
  )
  expect(seen?.outcome).toBe('model')
  expect(seen && say('en', seen.text)).toBe(
    'The model A80 is not on the acquirer’s list (A920). The payment app is 5.0, newer than the acquirer allows (<4). The firmware is 1.0, older than the acquirer requires (>=1.4).',
  )
  expect(seen && say('zh-CN', seen.text)).toMatch(/A80.*支付应用.*5\.0.*固件.*1\.0/)
})

test('one thing not met is enough; what cannot be compared says nothing', () => {
  expect(outcome({ model: 'X-100', app: '1.0' }, { models: ['X-100'], app: '>=2' })).toBe('app')
  expect(outcome({ model: 'X-100', app: 'new' }, { models: ['X-100'], app: '>=2' })).toBe('met')
})

test.each([
  ['nothing is required', { app: '3.2.1' }, {}],
  ['the terminal’s version is unknown', {}, { app: '>=3' }],
  ['the version has no number', { app: 'latest' }, { app: '>=3' }],
  ['the range is none', { app: '3.2.1' }, { app: 'the newest' }],
])('nothing is judged where %s', (_, has, wants) => {
  expect(outcome(has, wants)).toBeUndefined()
})
