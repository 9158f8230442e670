import { describe, expect, test } from 'vitest'
import { contexts } from '../../src/causes/contexts.ts'
import type { Change } from '../cases/facts.ts'
import { unjoined, wifi } from '../cases/changes/lan.ts'
import { but } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

describe('night and day, which every healthy run of 03:00 UTC is somewhere', () => {
  const inZone = (timeZone?: string): Change =>
    timeZone === undefined ? () => {} : but('host', 'host', { timeZone })
  const applying = (...changes: Change[]) =>
    (['night', 'day'] as const).filter((id) => contexts[id].applies(healthyShop(...changes)))

  test.each([
    ['Europe/London', ['night']],
    ['Asia/Shanghai', ['day']],
    ['America/New_York', ['day']],
    // Containers say no zone.
    [undefined, []],
  ])('in %s it is %j', (timeZone, expected) => {
    expect(applying(inZone(timeZone))).toEqual(expected)
  })

  test('say nothing where the site file has the acquirer’s windows', () => {
    const windows: Change = (facts) => {
      facts.site.acquirer.maintenance = [
        { days: [], from: '01:00', to: '03:00', timeZone: 'Asia/Shanghai' },
      ]
    }
    expect(applying(inZone('Europe/London'), windows)).toEqual([])
  })
})

test('a radio has joined where it says so, and nowhere else', () => {
  const { applies } = contexts['radio-joined']
  expect(applies(healthyShop(wifi({ rssiDbm: -50 })))).toBe(true)
  expect(applies(healthyShop(unjoined()))).toBe(false)
  expect(applies(healthyShop())).toBe(false)
})
