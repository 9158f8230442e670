import { expect, test } from 'vitest'
import type { Site } from '../../src/site/site.ts'
import appVersion from '../../src/symptoms/app-version.ts'
import firmwareVersion from '../../src/symptoms/firmware-version.ts'
import modelListed from '../../src/symptoms/model-listed.ts'
import { healthyShop } from '../cases/shop.ts'

type Wants = Site['acquirer']['requirements']

const shop = (has: Partial<Site['terminal']>, wants: Wants) =>
  healthyShop(({ site }) => {
    Object.assign(site.terminal, has)
    Object.assign(site.acquirer.requirements, wants)
  })
const ofModel = (model: string, models: string[]) =>
  modelListed.observe(shop({ model }, { models }))?.outcome
const ofApp = (app: string, range: string) =>
  appVersion.observe(shop({ app }, { app: range }))?.outcome
const ofFirmware = (firmware: string, range: string) =>
  firmwareVersion.observe(shop({ firmware }, { firmware: range }))?.outcome

test.each(['V3.2.1_220801', '3.2.1', 'v3.2', 'App 3.4 (build 77)', '3.2.1-rc2'])(
  'the version %s, as terminals show it, is at least 3.2',
  (app) => {
    expect(ofApp(app, '>=3.2.0')).toBe('allowed')
    expect(ofApp(app, '>=3.5.0')).toBe('older')
  },
)

test('firmware is compared as the application is', () => {
  expect(ofFirmware('FW_2.10.0', '>=2.9')).toBe('allowed')
  expect(ofFirmware('FW_2.10.0', '>=3')).toBe('older')
})

test.each([
  ['x-100', 'X-100'],
  ['PAX A920', 'A920'],
  ['pax a920', 'A920'],
  ['PAX-A920', 'a920'],
  ['A920', 'PAX A920'],
  ['百富 A920', 'A920'],
  ['A 920', 'A920'],
  ['Ａ９２０', 'A920'],
  ['Ingenico Move 5000', 'Move/5000'],
  ['Saturn', 'saturn'],
])('the model %j is the %j of the list', (model, listed) => {
  expect(ofModel(model, ['X-200', listed])).toBe('listed')
})

test.each([
  ['X-50', 'X-100'],
  ['Y-100', 'X-100'],
  ['A920Pro', 'A920'],
  ['PAX A920 Pro', 'A920'],
  ['PAX', 'A920'],
])('the model %j is not the %j of the list', (model, listed) => {
  expect(ofModel(model, [listed])).toBe('unlisted')
})

test('a version above the range is newer than allowed, not older', () => {
  expect(ofApp('5.0.0', '>=3.2.1 <4')).toBe('newer')
  expect(ofApp('3.2.0', '>=3.2.1 <4')).toBe('older')
  expect(ofFirmware('2.0', '^1.4.0')).toBe('newer')
  // In the gap between two ranges there is something newer to update to.
  expect(ofApp('3.5.0', '3.2.x || 4.x')).toBe('older')
})

test('a padded version is read', () => {
  expect(ofApp('APP_V03.02.01', '>=3.2.1')).toBe('allowed')
  expect(ofApp('APP_V03.02.01', '>=3.2.2')).toBe('older')
})

test.each<[string, Partial<Site['terminal']>, Wants]>([
  ['nothing is required', { app: '3.2.1', model: 'A920' }, {}],
  ['the terminal’s version is unknown', {}, { app: '>=3', models: ['A920'] }],
  ['the version has no number', { app: 'latest' }, { app: '>=3' }],
  ['the range is none', { app: '3.2.1' }, { app: 'the newest' }],
])('nothing is judged where %s', (_, has, wants) => {
  for (const one of [appVersion, firmwareVersion, modelListed])
    expect(one.observe(shop(has, wants))).toBeUndefined()
})
