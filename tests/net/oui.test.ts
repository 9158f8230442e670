import { expect, test } from 'vitest'
import { isMadeUp, terminalMaker } from '../../src/net/oui.ts'

test.each([
  ['54:81:2d:10:20:50', 'PAX'],
  ['54-81-2D-10-20-50', 'PAX'],
  ['18:c3:f4:6a:00:01', 'Verifone'],
  ['0c:64:22:00:00:01', 'Wiseasy'],
  ['18:c3:f4:7a:00:01', undefined],
  ['3c:52:82:4a:10:20', undefined],
])('%s is of %s', (mac, maker) => {
  expect(terminalMaker(mac)).toBe(maker)
})

test('a MAC that its software has made up is told from a maker’s', () => {
  expect(isMadeUp('d6:81:2d:10:20:50')).toBe(true)
  expect(isMadeUp('54:81:2d:10:20:50')).toBe(false)
})
