import { expect, test } from 'vitest'
import maintenanceWindow from '../../src/symptoms/maintenance-window.ts'
import type { MaintenanceWindow } from '../../src/site/site.ts'
import { healthyShop } from '../cases/shop.ts'

const outcome = (startedAt: string, ...windows: MaintenanceWindow[]) =>
  maintenanceWindow.observe(
    healthyShop((facts) => {
      facts.startedAt = startedAt
      facts.site.acquirer.maintenance = windows
    }),
  )?.outcome

/** 2026-03-06 is a Friday; Shanghai is eight hours ahead of UTC all year. */
const overnight: MaintenanceWindow = {
  days: ['fri'],
  from: '22:00',
  to: '02:00',
  timeZone: 'Asia/Shanghai',
}

test.each([
  ['Friday 21:59', '2026-03-06T13:59:59Z', 'outside'],
  ['Friday 22:00', '2026-03-06T14:00:00Z', 'inside'],
  ['Friday 23:59', '2026-03-06T15:59:00Z', 'inside'],
  ['Saturday 00:00', '2026-03-06T16:00:00Z', 'inside'],
  ['Saturday 01:59', '2026-03-06T17:59:00Z', 'inside'],
  ['Saturday 02:00', '2026-03-06T18:00:00Z', 'outside'],
  ['Friday 01:00, of Thursday’s night', '2026-03-05T17:00:00Z', 'outside'],
  ['Saturday 23:00', '2026-03-07T15:00:00Z', 'outside'],
])('a window past midnight belongs to the day it begins on: %s', (_, at, expected) => {
  expect(outcome(at, overnight)).toBe(expected)
})

test('a window within a day begins with its first minute and ends before its last', () => {
  const noon: MaintenanceWindow = { days: [], from: '12:00', to: '13:00', timeZone: 'UTC' }
  expect(outcome('2026-03-06T11:59:59Z', noon)).toBe('outside')
  expect(outcome('2026-03-06T12:00:00Z', noon)).toBe('inside')
  expect(outcome('2026-03-08T12:59:59Z', noon)).toBe('inside')
  expect(outcome('2026-03-06T13:00:00Z', noon)).toBe('outside')
})

test('summer time moves a window with the clocks of its place', () => {
  const night: MaintenanceWindow = {
    days: [],
    from: '03:00',
    to: '04:00',
    timeZone: 'Europe/Paris',
  }
  expect(outcome('2026-01-15T02:30:00Z', night)).toBe('inside')
  expect(outcome('2026-07-15T02:30:00Z', night)).toBe('outside')
  expect(outcome('2026-07-15T01:30:00Z', night)).toBe('inside')
})

test('any of several windows counts; none at all says nothing', () => {
  const noon: MaintenanceWindow = { days: ['fri'], from: '12:00', to: '13:00', timeZone: 'UTC' }
  expect(outcome('2026-03-06T12:30:00Z', overnight, noon)).toBe('inside')
  expect(outcome('2026-03-06T12:30:00Z')).toBeUndefined()
})
