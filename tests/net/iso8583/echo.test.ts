import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dialectNames, type Dialect } from '../../../src/net/iso8583/dialects.ts'
import { decodeFrame } from '../../../src/net/iso8583/decode.ts'
import { encode } from '../../../src/net/iso8583/encode.ts'
import { encodeEcho } from '../../../src/net/iso8583/echo.ts'
import { echoes, echoOf } from '../../../src/net/iso8583/echoes.ts'
import { fieldSpecs } from '../../../src/net/iso8583/field-specs.ts'
import { profileOf, unusableSetting } from '../../../src/net/iso8583/profile.ts'
import { anyContent, anyMessage, anyProfile } from './arbitrary.ts'
import { merchantId, now, terminalId } from './vectors.ts'

test('every echo decodes to an echo of the allow-list with nothing but its fields', () => {
  fc.assert(
    fc.property(anyProfile, anyContent, (profile, content) => {
      const decoded = decodeFrame(encodeEcho(profile, content), profile)
      if (!decoded.ok) throw new Error(decoded.problem)
      const { mti, fields } = decoded.message
      const echo = echoOf(profile.dialect, mti, fields)
      expect(echo?.code).toBe(profile.echoCode)
      expect(echo?.fields).toEqual(expect.arrayContaining(Object.keys(fields).map(Number)))
      expect(fields[41]?.trimEnd()).toBe(content.terminalId)
      expect(fields[42]?.trimEnd()).toBe(content.merchantId)
    }),
    { numRuns: 500 },
  )
})

/** Sign-in, sign-off, key exchange, cut-over and downloads, by every code seen for them (domain.md 1.1). */
const functions: Record<Dialect, string[]> = {
  cup: ['001', '002', '003', '004', '005', '201', '362', '364', '370', '380', '390'],
  'iso87-ascii': ['001', '002', '071', '072', '101', '161', '162', '201', '202'],
  'iso87-binary-bitmap': ['001', '002', '071', '072', '101', '161', '162', '201', '202'],
  'iso87-bcd': ['001', '002', '071', '072', '101', '161', '162', '201', '202', '920000', '000000'],
  'iso93-ascii': ['801', '802', '811', '821', '301'],
}

describe.each(dialectNames)('%s', (dialect) => {
  const profile = profileOf({ dialect })

  test.each(functions[dialect])('refuses function code %s everywhere', (echoCode) => {
    const [{ mti, selector }] = echoes[dialect]
    const value = selector === 60 ? `00000001${echoCode}` : echoCode
    expect(unusableSetting({ dialect, echoCode })).toBe('echoCode')
    expect(() => profileOf({ dialect, echoCode })).toThrow(RangeError)
    expect(() => encodeEcho({ ...profile, echoCode }, { now })).toThrow(RangeError)
    expect(() => encode(profile, { mti, fields: { [selector]: value } })).toThrow(RangeError)
  })

  test('builds nothing that is not an echo or its answer, whatever the message', () => {
    fc.assert(
      fc.property(anyMessage(profile), (message) => {
        const [{ mti }] = echoes[dialect]
        fc.pre(echoOf(dialect, mti, message.fields) === undefined)
        expect(() => encode(profile, message)).toThrow(RangeError)
      }),
    )
  })

  test.each(Object.keys(fieldSpecs[dialect]).map(Number))(
    'adds no field %d that is not its own',
    (field) => {
      const [echo] = echoes[dialect]
      const selected = echo.selector === 60 ? '00000001301' : echo.code
      const fields = { [echo.selector]: selected, [field]: field === echo.selector ? selected : '' }
      const build = () => encode(profile, { mti: echo.mti, fields })
      // A field of its own is refused for the empty value alone, the selector passes.
      if (field === echo.selector) expect(build).not.toThrow()
      else if (echo.fields.includes(field)) expect(build).toThrow('not a value of this field')
      else expect(build).toThrow('only network-management echoes can be built')
    },
  )

  test.each(['0100', '0200', '0220', '0400', '0500', '0600', '0810', '1200'])(
    'sends no message of type %s with the selector of its echo',
    (mti) => {
      const [echo] = echoes[dialect]
      const fields = { [echo.selector]: echo.selector === 60 ? '00000001301' : echo.code }
      const isAnswer = mti === '0810' && echo.mti === '0800'
      const build = () => encode(profile, { mti, fields })
      if (isAnswer) expect(build).not.toThrow()
      else expect(build).toThrow(RangeError)
    },
  )
})

test('DE 70 = 003 is an echo, DE 60.3 = 003 is not', () => {
  expect(unusableSetting({ dialect: 'iso87-ascii', echoCode: '003' })).toBeUndefined()
  expect(unusableSetting({ dialect: 'cup', echoCode: '003' })).toBe('echoCode')
})

test('a UnionPay echo has DE 11 only when one is given', () => {
  const profile = profileOf({ dialect: 'cup' })
  const withTrace = decodeFrame(
    encodeEcho(profile, { now, terminalId, merchantId, stan: 7 }),
    profile,
  )
  expect(withTrace).toMatchObject({ message: { fields: { 11: '000007' } } })
  const without = decodeFrame(encodeEcho(profile, { now, terminalId, merchantId }), profile)
  if (!without.ok) throw new Error(without.problem)
  expect(Object.keys(without.message.fields)).toEqual(['41', '42', '60'])
})

test('the identifiers go along in every dialect once they are configured', () => {
  for (const dialect of dialectNames) {
    const profile = profileOf({ dialect })
    const decoded = decodeFrame(encodeEcho(profile, { now, terminalId, merchantId }), profile)
    expect(decoded).toMatchObject({ message: { fields: { 41: terminalId, 42: merchantId } } })
  }
})

test('the NAC echo takes its network number from the TPDU and has none without', () => {
  const nac = { dialect: 'iso87-bcd', echoCode: '990000' } as const
  const other = profileOf({ ...nac, tpdu: '6001230000' })
  expect(decodeFrame(encodeEcho(other, { now }), other)).toMatchObject({
    message: { fields: { 24: '123' } },
  })
  const bare = profileOf({ ...nac, tpdu: false })
  const decoded = decodeFrame(encodeEcho(bare, { now }), bare)
  expect(decoded.ok && decoded.message.fields[24]).toBeUndefined()
})

test.each([
  { terminalId: '123456789' },
  { terminalId: '' },
  { terminalId: '终端' },
  { merchantId: '1234567890123456' },
  { merchantId: '\u001b[2J' },
  { stan: 0 },
  { stan: 1_000_000 },
  { stan: 1.5 },
])('content %o fits no field and is refused', (content) => {
  const profile = profileOf({ dialect: 'iso87-ascii' })
  expect(() => encodeEcho(profile, { now, ...content })).toThrow(RangeError)
})
