import fc from 'fast-check'
import { expect, test } from 'vitest'
import { profileOf, settingsOf, unusableSetting } from '../../../src/net/iso8583/profile.ts'
import { anyProfile } from './arbitrary.ts'

test('a dialect alone is a whole profile', () => {
  expect(profileOf({ dialect: 'cup' })).toEqual({
    dialect: 'cup',
    length: '2-byte',
    tpdu: '6000030000',
    header: '603100310000',
    bitmap: 'binary',
    echoCode: '301',
  })
})

test('every key overrides its dialect', () => {
  const settings = {
    dialect: 'iso87-ascii',
    length: '4-ascii-hex',
    tpdu: '6000120034',
    header: '49534F303136303030303735',
    bitmap: 'binary',
    echoCode: '003',
  } as const
  expect(profileOf(settings)).toEqual(settings)
})

test('a key without a value is a key left out', () => {
  const settings = { dialect: 'cup', length: undefined, tpdu: undefined } as unknown
  expect(profileOf(settings as { dialect: 'cup' })).toEqual(profileOf({ dialect: 'cup' }))
})

test('false takes TPDU and header away', () => {
  const profile = profileOf({ dialect: 'cup', tpdu: false, header: false })
  expect(profile).toMatchObject({ tpdu: false, header: false })
})

test('the shortest settings of a profile give the profile again', () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      expect(profileOf(settingsOf(profile))).toEqual(profile)
    }),
  )
})

test('what a dialect says already is not in its settings', () => {
  const profile = profileOf({ dialect: 'iso93-ascii', length: '2-byte' })
  expect(settingsOf(profile)).toEqual({ dialect: 'iso93-ascii', length: '2-byte' })
})

test.each([
  ['tpdu', { tpdu: '60000300' }],
  ['tpdu', { tpdu: '60000300AB' }],
  ['header', { header: '603' }],
  ['header', { header: '' }],
  ['terminalId', { terminalId: '123456789' }],
  ['merchantId', { merchantId: '1234567890123456' }],
  ['echoCode', { echoCode: '001' }],
] as const)('names %s as what cannot be used in %o', (key, settings) => {
  expect(unusableSetting({ dialect: 'cup', ...settings })).toBe(key)
  expect(() => profileOf({ dialect: 'cup', ...settings })).toThrow(RangeError)
})
