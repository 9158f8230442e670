import { digitsOf, hexOf, latin1Of } from './bcd.ts'
import { readBitmap } from './bitmap.ts'
import { dialects } from './dialects.ts'
import { fieldSpecs } from './field-specs.ts'
import { readField } from './fields.ts'
import { readFrame } from './framing.ts'
import type { Message } from './message.ts'
import type { Profile } from './profile.ts'
import { take, unreadable, type Read, type Unreadable } from './read.ts'

export type Decoded = { ok: true; message: Message } | Unreadable

/** Decodes exactly one frame: nothing may be missing, and nothing may follow. */
export function decodeFrame(bytes: Uint8Array, profile: Profile): Decoded {
  const frame = readFrame(bytes, 0, profile.length)
  if (!frame.ok) return frame
  if (!frame.whole) return unreadable('truncated', bytes.length)
  if (frame.next < bytes.length) return unreadable('trailing-bytes', frame.next)
  if (frame.start === frame.end) return unreadable('empty-frame', 0)
  const decoded = decodeMessage(bytes.subarray(0, frame.end), profile, frame.start)
  return overran(decoded)
}

/** Decodes what a frame holds: TPDU, header, message, from `at` to the very end of the bytes. */
export function decodeMessage(bytes: Uint8Array, profile: Profile, at = 0): Decoded {
  const tpdu = readTpdu(bytes, at, profile.tpdu)
  if (!tpdu.ok) return tpdu
  const header = take(bytes, tpdu.next, profile.header === false ? 0 : profile.header.length / 2)
  if (!header.ok) return header
  const mti = readMti(bytes, header.next, profile)
  if (!mti.ok) return mti
  const fields = readFields(bytes, mti.next, profile)
  if (!fields.ok) return { ...fields, mti: mti.value }
  return {
    ok: true,
    message: {
      mti: mti.value,
      ...(profile.tpdu === false ? {} : { tpdu: tpdu.value }),
      ...(profile.header === false ? {} : { header: hexOf(header.value) }),
      fields: fields.value,
    },
  }
}

/** In a whole frame nothing more can come: what is missing runs past the declared end. */
export function overran(decoded: Decoded): Decoded {
  if (decoded.ok || decoded.problem !== 'truncated') return decoded
  return { ...decoded, problem: 'overrun' }
}

/** Any addresses, since hosts swap them or not; the identifier must be the configured one. */
function readTpdu(bytes: Uint8Array, at: number, tpdu: string | false): Read<string> {
  if (tpdu === false) return { ok: true, value: '', next: at }
  const identifier = Number.parseInt(tpdu.slice(0, 2), 16)
  if (at < bytes.length && bytes[at] !== identifier) return unreadable('bad-tpdu', at)
  const taken = take(bytes, at, 5)
  return taken.ok ? { ...taken, value: hexOf(taken.value) } : taken
}

function readMti(bytes: Uint8Array, at: number, { dialect }: Profile): Read<string> {
  const { digits, edition } = dialects[dialect]
  const taken = take(bytes, at, digits === 'bcd' ? 2 : 4)
  if (!taken.ok) return taken
  const mti = digits === 'bcd' ? digitsOf(taken.value) : latin1Of(taken.value)
  // Edition, class 8 (network management), function (request to notification), origin.
  if (mti === undefined || !/^[01]8[0-4][0-5]$/.test(mti) || !mti.startsWith(edition)) {
    return unreadable('bad-mti', at)
  }
  return { ok: true, value: mti, next: taken.next }
}

function readFields(
  bytes: Uint8Array,
  at: number,
  { dialect, bitmap }: Profile,
): Read<Record<number, string>> {
  const numbers = readBitmap(bytes, at, bitmap)
  if (!numbers.ok) return numbers
  const fields: Record<number, string> = {}
  let next = numbers.next
  for (const number of numbers.value) {
    const spec = fieldSpecs[dialect][number]
    if (spec === undefined) return { ...unreadable('unknown-field', next), field: number }
    const field = readField(spec, dialects[dialect].digits, bytes, next)
    if (!field.ok) return { ...field, field: number }
    fields[number] = field.value
    next = field.next
  }
  if (next < bytes.length) return unreadable('trailing-bytes', next)
  return { ok: true, value: fields, next }
}
