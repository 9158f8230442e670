import { describe, expect, test } from 'vitest'
import { hexOf } from '../../../src/net/iso8583/bcd.ts'
import { decodeFrame, decodeMessage } from '../../../src/net/iso8583/decode.ts'
import { encodeEchoResponse } from '../../../src/net/iso8583/echo-response.ts'
import { encodeEcho } from '../../../src/net/iso8583/echo.ts'
import { frame } from '../../../src/net/iso8583/framing.ts'
import { profileOf } from '../../../src/net/iso8583/profile.ts'
import { assemble, hex } from './assemble.ts'
import { now, requests, unionPayResponse } from './vectors.ts'

describe.each(requests)('$title', ({ settings, ids, bytes, fields }) => {
  const profile = profileOf(settings)

  test('is what the echo encoder builds, byte for byte', () => {
    expect(hexOf(encodeEcho(profile, { ...ids, now }))).toBe(hexOf(bytes))
  })

  test('decodes to its fields', () => {
    expect(decodeFrame(bytes, profile)).toMatchObject({ ok: true, message: { fields } })
  })
})

describe('V2 UnionPay 0830', () => {
  const profile = profileOf({ dialect: 'cup' })
  const request = decodeFrame(requests[0]?.bytes ?? hex(''), profile)

  test('is what a host answers to V1, byte for byte', () => {
    if (!request.ok) throw new Error(request.problem)
    const answered = encodeEchoResponse(profile, request.message, { responseCode: '00' })
    expect(hexOf(answered ?? hex(''))).toBe(hexOf(unionPayResponse))
  })

  test('has its TPDU swapped and DE 39', () => {
    expect(decodeFrame(unionPayResponse, profile)).toMatchObject({
      message: { mti: '0830', tpdu: '6000000003', header: '603100310000', fields: { 39: '00' } },
    })
  })
})

// Requests of real terminals that were published (domain.md 1.4). They are sign-ins: read, never sent.
const samples = [
  {
    source: 'UTANK',
    header: '602200000000',
    bytes:
      '003B600006000060220000000008000020000000C000120012473538443031313135383837353844303438313635353535001100000001003000023031',
    tpdu: '6000060000',
    fields: { 11: '001247', 41: '58D01115', 42: '88758D048165555', 60: '00000001003', 63: '01' },
  },
  {
    source: 'NOCODE',
    header: '603100311001',
    bytes:
      '600525000060310031100108000020000000C0001600002738383838383838383130303030303030303030303030310011000000010030002853657175656E6365204E6F3135333133353332302D3031372D3638370003303120',
    tpdu: '6005250000',
    fields: {
      11: '000027',
      41: '88888888',
      42: '100000000000001',
      60: '00000001003',
      62: 'Sequence No153135320-017-687',
      63: '01 ',
    },
  },
  {
    source: 'HTTPS',
    header: '603200321702',
    bytes:
      '003C600601000060320032170208000020000000C00012000001323838303037383839333635323233343131313838303100110000000100400003303031',
    tpdu: '6006010000',
    fields: { 11: '000001', 41: '28800788', 42: '936522341118801', 60: '00000001004', 63: '001' },
  },
]

test.each(samples)(
  'the published sample $source reads as its publisher says and writes back',
  (sample) => {
    const profile = profileOf({ dialect: 'cup' })
    const bytes = hex(sample.bytes)
    const framed = bytes[0] === 0x60 ? frame(bytes, '2-byte') : bytes
    const { tpdu, header, fields } = sample
    const message = { mti: '0800', tpdu, header, fields }
    expect(decodeFrame(framed, profile)).toEqual({ ok: true, message })
    expect(decodeMessage(framed.subarray(2), profile)).toEqual({ ok: true, message })
    expect(hexOf(frame(assemble(profile, message), '2-byte'))).toBe(hexOf(framed))
  },
)
