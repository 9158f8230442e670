import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeFrame } from '../../../src/net/iso8583/decode.ts'
import { dialectNames, lengthNames } from '../../../src/net/iso8583/dialects.ts'
import { encodeEchoResponse } from '../../../src/net/iso8583/echo-response.ts'
import { encodeEcho } from '../../../src/net/iso8583/echo.ts'
import { frame } from '../../../src/net/iso8583/framing.ts'
import { profileOf, settingsOf, type Profile } from '../../../src/net/iso8583/profile.ts'
import { recognise } from '../../../src/net/iso8583/recognise.ts'
import { anyContent, anyMessage, anyProfile } from './arbitrary.ts'
import { assemble, hex } from './assemble.ts'
import { merchantId, now, terminalId, unionPayResponse } from './vectors.ts'

const cup = profileOf({ dialect: 'cup' })
const ascii = profileOf({ dialect: 'iso87-ascii' })
const text = (characters: string): Uint8Array => Buffer.from(characters, 'latin1')

/** What a host of this format answers. */
function reply(host: Profile, content: Parameters<typeof encodeEcho>[1]): Uint8Array {
  const request = decodeFrame(encodeEcho(host, content), host)
  const responseCode = host.dialect === 'iso93-ascii' ? '800' : '00'
  if (!request.ok) throw new Error(request.problem)
  const bytes = encodeEchoResponse(host, request.message, { responseCode })
  if (bytes === undefined) throw new Error('not an echo')
  return bytes
}

describe('a reply in the asked format', () => {
  test.each(dialectNames)('%s is incomplete at every byte, then a message', (dialect) => {
    const profile = profileOf({ dialect })
    const bytes = reply(profile, { now, terminalId, merchantId, stan: 1 })
    for (let cut = 0; cut < bytes.length; cut += 1) {
      const part = recognise(bytes.subarray(0, cut), profile)
      expect(part).toEqual({ kind: 'incomplete', bytes: cut, keepAlives: 0 })
    }
    expect(recognise(bytes, profile)).toMatchObject({ kind: 'message', restBytes: 0 })
  })

  test('is incomplete wherever it is cut, in every format and with any fields', () => {
    const written = anyProfile.chain((profile) =>
      fc.record({ profile: fc.constant(profile), message: anyMessage(profile), at: fc.nat() }),
    )
    fc.assert(
      fc.property(written, ({ profile, message, at }) => {
        const bytes = frame(assemble(profile, message), profile.length)
        const cut = at % bytes.length
        const part = recognise(bytes.subarray(0, cut), profile)
        expect(part).toEqual({ kind: 'incomplete', bytes: cut, keepAlives: 0 })
        expect(recognise(bytes, profile)).toMatchObject({ kind: 'message', message })
      }),
      { numRuns: 150 },
    )
  })

  test('may follow keep-alives and be followed by bytes', () => {
    fc.assert(
      fc.property(anyProfile, anyContent, fc.nat({ max: 3 }), (profile, content, count) => {
        const empty = frame(new Uint8Array(), profile.length)
        const stream = [
          ...Array.from({ length: count }, () => empty),
          reply(profile, content),
          empty,
        ]
        expect(recognise(Buffer.concat(stream), profile)).toMatchObject({
          kind: 'message',
          keepAlives: count,
          restBytes: empty.length,
        })
      }),
    )
  })

  test('may be our own request sent back', () => {
    const own = encodeEcho(cup, { now, terminalId, merchantId })
    expect(recognise(own, cup)).toMatchObject({ kind: 'message', message: { mti: '0820' } })
  })
})

describe('keep-alives', () => {
  test.each(lengthNames)('of %s are nothing but keep-alives until the message comes', (length) => {
    const profile = { ...ascii, length }
    const empty = frame(new Uint8Array(), length)
    const two = Buffer.concat([empty, empty])
    expect(recognise(empty, profile)).toEqual({ kind: 'keep-alive', keepAlives: 1 })
    expect(recognise(two, profile)).toEqual({ kind: 'keep-alive', keepAlives: 2 })
  })

  test('are none before the first byte', () => {
    expect(recognise(hex(''), cup)).toEqual({ kind: 'incomplete', bytes: 0, keepAlives: 0 })
  })
})

describe('another protocol', () => {
  test.each([
    ['HTTP/1.1 400 Bad Request\r\n\r\n', { kind: 'http', status: 400 }],
    ['HTTP/1.0 200 OK\r\n', { kind: 'http', status: 200 }],
    ['HTTP/2 503\r\n', { kind: 'http', status: 503 }],
    ['HTTP/nonsense \u001b[2J', { kind: 'http' }],
    ['HTTP/', { kind: 'http' }],
    ['HT', { kind: 'incomplete' }],
  ])('%j is HTTP', (characters, expected) => {
    expect(recognise(text(characters), cup)).toEqual({
      ...expected,
      keepAlives: 0,
      ...(expected.kind === 'incomplete' ? { bytes: 2 } : {}),
    })
  })

  test.each([
    ['an alert', '15 0303 0002 0246', { kind: 'tls', record: 'alert', alert: 70 }],
    ['an alert of SSL 3', '15 0300 0002 0228', { kind: 'tls', record: 'alert', alert: 40 }],
    ['a server hello', '16 0303 007A 0200', { kind: 'tls', record: 'handshake' }],
    ['part of an alert', '15 0303 0002', { kind: 'incomplete' }],
    ['the first byte of an alert', '15', { kind: 'incomplete' }],
  ])('%s is TLS', (_, digits, expected) => {
    for (const dialect of dialectNames) {
      expect(recognise(hex(digits), profileOf({ dialect }))).toMatchObject(expected)
    }
  })

  test.each([
    ['SSH', 'SSH-2.0-OpenSSH_9.2p1 Debian\r\n'],
    ['SMTP', '220 mail.example ESMTP\r\n'],
    ['HTML without a status line', '<html><body>400 Bad Request</body></html>'],
    ['zeros where no keep-alive is', `1${'\0'.repeat(40)}`],
    ['JSON', '{"error":"not found","status":404}'],
    ['0xFF', '\xff'.repeat(20)],
  ])('%s is garbage in every dialect', (_, characters) => {
    for (const dialect of dialectNames) {
      expect(recognise(text(characters), profileOf({ dialect })).kind).toBe('garbage')
    }
  })

  test('a whole message in a frame that declares more is garbage, not incomplete', () => {
    const long = Uint8Array.from(reply(ascii, { now, stan: 1 }))
    long[1] = (long[1] ?? 0) + 5
    expect(recognise(long, ascii)).toMatchObject({ kind: 'garbage', problem: 'trailing-bytes' })
  })

  test('a message without its trailer is incomplete', () => {
    const whole = reply({ ...ascii, length: '2-byte-etx' }, { now, stan: 1 })
    const asked = { ...ascii, length: '2-byte-etx' } as const
    expect(recognise(whole.subarray(0, -1), asked)).toMatchObject({ kind: 'incomplete' })
    expect(recognise(whole.subarray(0, -1), ascii)).toMatchObject({ kind: 'incomplete' })
  })

  test('a message with a field that none has is garbage of its type', () => {
    const broken = frame(hex('6000000003 603100310000 0830 4000000002C00010 3030'), '2-byte')
    expect(recognise(broken, cup)).toEqual({
      kind: 'garbage',
      problem: 'unknown-field',
      offset: 23,
      mti: '0830',
      keepAlives: 0,
    })
  })
})

describe('a reply in another format', () => {
  const content = { now, terminalId, merchantId, stan: 1 }

  test('names the framing that fits, for every pair of framings', () => {
    for (const asked of lengthNames) {
      for (const length of lengthNames.filter((name) => name !== asked)) {
        const found = recognise(reply({ ...ascii, length }, content), { ...ascii, length: asked })
        expect(found).toMatchObject({ kind: 'other-format', differs: ['length'] })
        expect(found.kind === 'other-format' && profileOf(found.settings).length).toBe(length)
      }
    }
  })

  test('decodes with the settings it names, for every pair of dialects', () => {
    for (const askedName of dialectNames) {
      for (const dialect of dialectNames.filter((name) => name !== askedName)) {
        const host = profileOf({ dialect })
        const bytes = reply(host, content)
        const found = recognise(bytes, profileOf({ dialect: askedName }))
        if (found.kind !== 'other-format') throw new Error(`${askedName} ${dialect}: ${found.kind}`)
        expect(decodeFrame(bytes, profileOf(found.settings))).toMatchObject({
          ok: true,
          message: found.message,
        })
        expect(found.message.fields).toMatchObject({ 11: '000001', 41: terminalId })
      }
    }
  })

  test('names the dialect where no setting of the asked one would do', () => {
    const found = recognise(reply(profileOf({ dialect: 'iso93-ascii' }), content), ascii)
    expect(found).toMatchObject({ settings: { dialect: 'iso93-ascii' } })
  })

  test.each([
    ['without a TPDU', { tpdu: false, header: false }, ['tpdu', 'header']],
    ['without a head', { header: false }, ['header']],
  ] as const)('tells a UnionPay reply %s', (_, overrides, differs) => {
    const host = profileOf({ dialect: 'cup', ...overrides })
    expect(recognise(reply(host, content), cup)).toMatchObject({ kind: 'other-format', differs })
  })

  test('tells a TPDU that was not asked for', () => {
    const host = profileOf({ dialect: 'iso87-ascii', tpdu: '6000030000' })
    const found = recognise(reply(host, content), ascii)
    expect(found).toMatchObject({ kind: 'other-format', differs: ['tpdu'] })
  })

  test('is incomplete, not garbage, while it is on its way', () => {
    for (const askedName of dialectNames) {
      const bytes = reply(profileOf({ dialect: 'cup', length: '3-byte' }), content)
      const asked = profileOf({ dialect: askedName })
      for (let cut = 1; cut < bytes.length; cut += 1) {
        expect(['incomplete', 'keep-alive']).toContain(
          recognise(bytes.subarray(0, cut), asked).kind,
        )
      }
      expect(recognise(bytes, asked)).toMatchObject({ kind: 'other-format' })
    }
  })

  test('is found behind keep-alives of its own framing', () => {
    const host = profileOf({ dialect: 'cup', length: '2-byte-inclusive' })
    const stream = Buffer.concat([hex('0002'), reply(host, content)])
    const found = recognise(stream, cup)
    expect(found).toMatchObject({ kind: 'other-format', settings: settingsOf(host) })
  })
})

test('no bytes at all make the recogniser throw', () => {
  fc.assert(
    fc.property(anyProfile, fc.uint8Array({ maxLength: 100 }), (profile, bytes) => {
      expect(recognise(bytes, profile)).toHaveProperty('kind')
    }),
    { numRuns: 100 },
  )
})

test('a UnionPay response is recognised with its code', () => {
  expect(recognise(unionPayResponse, cup)).toMatchObject({
    kind: 'message',
    message: { mti: '0830', fields: { 39: '00' } },
  })
})
