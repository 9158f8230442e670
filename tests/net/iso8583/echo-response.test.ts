import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAnswer } from '../../../src/net/iso8583/answer.ts'
import { decodeFrame } from '../../../src/net/iso8583/decode.ts'
import type { Iso8583Settings } from '../../../src/net/iso8583/dialects.ts'
import { encodeEchoResponse } from '../../../src/net/iso8583/echo-response.ts'
import { encodeEcho } from '../../../src/net/iso8583/echo.ts'
import type { Message } from '../../../src/net/iso8583/message.ts'
import { profileOf, type Profile } from '../../../src/net/iso8583/profile.ts'
import { anyContent, anyProfile, anyVerdict, codeFor } from './arbitrary.ts'
import { now } from './vectors.ts'

/** What a host that decodes the echo answers to it, decoded again. */
function roundTrip(profile: Profile, responseCode: string, stan?: number): Message {
  const content = stan === undefined ? { now } : { now, stan }
  const request = decodeFrame(encodeEcho(profile, content), profile)
  if (!request.ok) throw new Error(request.problem)
  const bytes = encodeEchoResponse(profile, request.message, { responseCode })
  const reply = decodeFrame(bytes ?? new Uint8Array(), profile)
  if (!reply.ok) throw new Error(reply.problem)
  return reply.message
}

test('any host answers any echo and the answer is read for what it is', () => {
  fc.assert(
    fc.property(anyProfile, anyContent, anyVerdict, (profile, content, { code, ...head }) => {
      const request = decodeFrame(encodeEcho(profile, content), profile)
      if (!request.ok) throw new Error(request.problem)
      const responseCode = codeFor(profile, code)
      const verdict =
        profile.header === '603100310000' ? { responseCode, ...head } : { responseCode }
      const bytes = encodeEchoResponse(profile, request.message, verdict)
      const reply = decodeFrame(bytes ?? new Uint8Array(), profile)
      if (!reply.ok) throw new Error(reply.problem)
      const answer = readAnswer(profile, reply.message, content.stan)
      expect(answer).toMatchObject({ relation: 'answer', responseCode })
      if (profile.dialect === 'cup' && 'headRequirement' in verdict) {
        expect(answer.headRequirement).toBe(verdict.headRequirement)
      }
    }),
    { numRuns: 500 },
  )
})

const codes: [Iso8583Settings['dialect'], string[]][] = [
  ['cup', ['00', '03', '30', '58', '77', '90', '91', '96', '97', '99', 'A0', 'A7']],
  ['iso87-ascii', ['00', '03', '12', '30', '89', '91', '96', 'N0', 'RV']],
  ['iso87-bcd', ['00', '89', '95', 'ED']],
  ['iso93-ascii', ['800', '904', '906', '916', '940', 'X01']],
]

test.each(codes.flatMap(([dialect, list]) => list.map((code) => [dialect, code] as const)))(
  '%s carries response code %s',
  (dialect, code) => {
    const profile = profileOf({ dialect })
    expect(readAnswer(profile, roundTrip(profile, code)).responseCode).toBe(code)
  },
)

test.each([
  ['iso93-ascii', '00'],
  ['cup', '800'],
  ['iso87-ascii', '\u001b['],
] as const)('%s has no response code %j', (dialect, code) => {
  expect(() => roundTrip(profileOf({ dialect }), code)).toThrow(RangeError)
})

test('a sign-in gets no answer', () => {
  const profile = profileOf({ dialect: 'cup' })
  const signIn = { mti: '0800', fields: { 11: '000001', 60: '00000001003' } }
  expect(encodeEchoResponse(profile, signIn, { responseCode: '00' })).toBeUndefined()
})

test('an answer drops the fields of a request that are not an echo’s', () => {
  const profile = profileOf({ dialect: 'iso87-ascii' })
  const request = { mti: '0800', fields: { 11: '000001', 48: 'private', 70: '301' } }
  const bytes = encodeEchoResponse(profile, request, { responseCode: '00' })
  const reply = decodeFrame(bytes ?? new Uint8Array(), profile)
  expect(reply).toEqual({
    ok: true,
    message: { mti: '0810', fields: { 11: '000001', 39: '00', 70: '301' } },
  })
})
