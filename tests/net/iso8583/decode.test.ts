import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeFrame, decodeMessage } from '../../../src/net/iso8583/decode.ts'
import { frame } from '../../../src/net/iso8583/framing.ts'
import { profileOf, type Profile } from '../../../src/net/iso8583/profile.ts'
import { anyMessage, anyProfile } from './arbitrary.ts'
import { assemble, hex } from './assemble.ts'
import { requests, unionPayResponse } from './vectors.ts'

const cup = profileOf({ dialect: 'cup' })
const ascii = profileOf({ dialect: 'iso87-ascii' })
const bcd = profileOf({ dialect: 'iso87-bcd' })

/** Any profile with any message of its dialect, framed. */
const framed = anyProfile.chain((profile) =>
  anyMessage(profile).map((message) => ({
    profile,
    message,
    bytes: frame(assemble(profile, message), profile.length),
  })),
)

test('whatever is written reads back as it was', () => {
  fc.assert(
    fc.property(framed, ({ profile, message, bytes }) => {
      expect(decodeFrame(bytes, profile)).toEqual({ ok: true, message })
    }),
    { numRuns: 200 },
  )
})

test('a frame cut at any byte is truncated there', () => {
  fc.assert(
    fc.property(framed, ({ profile, bytes }) => {
      for (let cut = 0; cut < bytes.length; cut += 1) {
        const decoded = decodeFrame(bytes.subarray(0, cut), profile)
        expect(decoded).toEqual({ ok: false, problem: 'truncated', offset: cut })
      }
    }),
  )
})

test('a message without a frame cut at any byte is an error', () => {
  fc.assert(
    fc.property(framed, ({ profile, message }) => {
      const bytes = assemble(profile, message)
      for (let cut = 0; cut < bytes.length; cut += 1) {
        const decoded = decodeMessage(bytes.subarray(0, cut), profile)
        expect(decoded).toMatchObject({ ok: false, problem: 'truncated', offset: cut })
      }
    }),
  )
})

test('bytes behind the frame are an error at their first byte', () => {
  fc.assert(
    fc.property(
      framed,
      fc.uint8Array({ minLength: 1, maxLength: 9 }),
      ({ profile, bytes }, more) => {
        const decoded = decodeFrame(Buffer.concat([bytes, more]), profile)
        expect(decoded).toEqual({ ok: false, problem: 'trailing-bytes', offset: bytes.length })
      },
    ),
  )
})

test('bytes behind the message inside the frame are an error', () => {
  fc.assert(
    fc.property(framed, fc.uint8Array({ minLength: 1, maxLength: 9 }), (written, more) => {
      const { profile, message } = written
      const body = Buffer.concat([assemble(profile, message), more])
      const decoded = decodeFrame(frame(body, profile.length), profile)
      expect(decoded).toMatchObject({ ok: false, problem: 'trailing-bytes' })
    }),
  )
})

test('a frame that ends before its message does is an overrun, not a truncation', () => {
  fc.assert(
    fc.property(framed, fc.nat(), ({ profile, message }, seed) => {
      const body = assemble(profile, message)
      const cut = 1 + (seed % (body.length - 1))
      const decoded = decodeFrame(frame(body.subarray(0, cut), profile.length), profile)
      expect(decoded).toMatchObject({ ok: false, problem: 'overrun' })
    }),
  )
})

test('no bytes at all make the decoder throw', () => {
  fc.assert(
    fc.property(anyProfile, fc.uint8Array({ maxLength: 200 }), (profile, bytes) => {
      expect(decodeFrame(bytes, profile)).toHaveProperty('ok')
      expect(decodeMessage(bytes, profile)).toHaveProperty('ok')
    }),
    { numRuns: 200 },
  )
})

test('one changed byte never makes the decoder throw', () => {
  fc.assert(
    fc.property(framed, fc.nat(), fc.integer({ min: 1, max: 255 }), (written, at, flip) => {
      const bytes = Uint8Array.from(written.bytes)
      const index = at % bytes.length
      bytes[index] = (bytes[index] ?? 0) ^ flip
      expect(decodeFrame(bytes, written.profile)).toHaveProperty('ok')
    }),
    { numRuns: 200 },
  )
})

test('a declared length one too high or one too low is an error', () => {
  const low = Uint8Array.from(unionPayResponse)
  const high = Uint8Array.from(unionPayResponse)
  low[1] = 0x35
  high[1] = 0x37
  expect(decodeFrame(low, cup)).toMatchObject({ problem: 'trailing-bytes', offset: 55 })
  expect(decodeFrame(high, cup)).toMatchObject({ problem: 'truncated', offset: 56 })
})

test('a frame of length zero is empty', () => {
  expect(decodeFrame(hex('0000'), cup)).toEqual({ ok: false, problem: 'empty-frame', offset: 0 })
})

const wrong: [string, Profile, string, object][] = [
  [
    'a BCD nibble above nine',
    bcd,
    '0800 0020000000000000 00000A',
    { problem: 'bad-bcd', field: 11 },
  ],
  [
    'a digit before an odd BCD number',
    bcd,
    '0800 8000000000000000 0400000000000000 1301',
    { problem: 'bad-bcd', field: 70 },
  ],
  [
    'a digit behind an odd BCD field',
    cup,
    '0800 0000000000000010 0003 3011',
    { problem: 'bad-bcd', field: 60 },
  ],
  [
    'a length that is not BCD',
    cup,
    '0800 0000000000000010 001A 00',
    { problem: 'bad-field-length', field: 60, offset: 10 },
  ],
  [
    'a field longer than it may be',
    cup,
    '0800 0000000100000000 12 123456789012',
    { problem: 'bad-field-length', field: 32 },
  ],
  [
    'a card number',
    bcd,
    '0800 4000000000000000 16 1234567890123456',
    { problem: 'unknown-field', field: 2 },
  ],
  [
    'PIN data',
    cup,
    '0800 0000000000001000 1122334455667788',
    { problem: 'unknown-field', field: 52 },
  ],
  [
    'a third bitmap',
    bcd,
    '0800 8000000000000000 8000000000000000',
    { problem: 'unknown-field', field: 65 },
  ],
  ['a payment', bcd, '0210 0000000002000000 3030', { problem: 'bad-mti', offset: 0 }],
  ['a message of 1993', bcd, '1814 0000000002000000 3030', { problem: 'bad-mti', offset: 0 }],
  [
    'an unprintable terminal id',
    bcd,
    '0810 0000000000800000 3132333435363700',
    { problem: 'bad-character', field: 41 },
  ],
  [
    'an escape in a response code',
    bcd,
    '0810 0000000002000000 1B5B',
    { problem: 'bad-character', field: 39 },
  ],
]

test.each(wrong)('%s is an error with its place', (_, profile, digits, expected) => {
  const bare = { ...profile, tpdu: false as const, header: false as const }
  expect(decodeMessage(hex(digits), bare)).toMatchObject({ ok: false, ...expected })
})

test.each([
  [
    'letters for digits',
    '30383030 30303230303030303030303030303030 30303030 4141',
    'bad-character',
  ],
  ['a bitmap that is not hex', '30383030 30303230303030303030303030303058', 'bad-bitmap'],
  ['letters for a length', '30383030 30303030303030313030303030303030 3141 31', 'bad-field-length'],
])('ASCII with %s is an error', (_, digits, problem) => {
  expect(decodeMessage(hex(digits), ascii)).toMatchObject({ ok: false, problem })
})

test('a problem behind the message type names the type', () => {
  expect(decodeMessage(hex('6000030000 0810 4000000000000000'), bcd)).toMatchObject({ mti: '0810' })
})

test('another TPDU identifier is an error, other addresses are not', () => {
  const message = requests.find(({ title }) => title.startsWith('V5'))?.bytes ?? hex('')
  const other = Uint8Array.from(message)
  other[4] = 0x99
  expect(decodeFrame(other, bcd)).toMatchObject({ ok: true, message: { tpdu: '6000990000' } })
  other[2] = 0x61
  expect(decodeFrame(other, bcd)).toMatchObject({ problem: 'bad-tpdu', offset: 2 })
})

test('a hex bitmap in lower case reads as in upper case', () => {
  const digits = '30383130 30303030303030303032633030303030 3030 3132333435363738'
  const small = hex(`${digits}313233343536373839303132333435`)
  expect(decodeMessage(small, ascii)).toMatchObject({ ok: true, message: { fields: { 39: '00' } } })
})

test('an odd BCD field filled with F reads as one filled with zero', () => {
  const bare = { ...bcd, tpdu: false as const }
  expect(decodeMessage(hex('0810 0000000100000000 03 123F'), bare)).toMatchObject({
    message: { fields: { 32: '123' } },
  })
})
