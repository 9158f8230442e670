import { bcdOf, bytesOfHex, bytesOfLatin1 } from './bcd.ts'
import { writeBitmap } from './bitmap.ts'
import { dialects, type Dialect } from './dialects.ts'
import { echoes, echoOf } from './echoes.ts'
import { fieldSpecs } from './field-specs.ts'
import { writeField } from './fields.ts'
import { frame } from './framing.ts'
import { responseMti, type Fields, type Message } from './message.ts'
import type { Profile } from './profile.ts'

/**
 * A framed message, ready for the stream. Only echoes of the allow-list and answers to them can
 * be built, with no field beyond theirs; anything else is a RangeError.
 */
export function encode(profile: Profile, message: Message): Uint8Array {
  const { dialect } = profile
  if (!isAllowed(dialect, message.mti, message.fields)) {
    throw new RangeError('only network-management echoes can be built')
  }
  const { digits } = dialects[dialect]
  const numbers = numbersOf(message.fields)
  const parts = [
    bytesOfHex(message.tpdu ?? ''),
    bytesOfHex(message.header ?? ''),
    digits === 'bcd' ? bcdOf(message.mti) : bytesOfLatin1(message.mti),
    writeBitmap(numbers, profile.bitmap),
    ...numbers.map((field) => {
      const spec = fieldSpecs[dialect][field]
      if (spec === undefined) throw new RangeError(`no field ${field} in ${dialect}`)
      return writeField(spec, digits, message.fields[field] ?? '')
    }),
  ]
  return frame(Buffer.concat(parts), profile.length)
}

function isAllowed(dialect: Dialect, mti: string, fields: Fields): boolean {
  const request = echoes[dialect][0].mti
  const isResponse = mti === responseMti(request)
  const echo = echoOf(dialect, isResponse ? request : mti, fields)
  if (echo === undefined) return false
  const allowed = isResponse ? [...echo.fields, 39] : echo.fields
  return numbersOf(fields).every((field) => allowed.includes(field))
}

function numbersOf(fields: Fields): number[] {
  return Object.keys(fields)
    .map(Number)
    .sort((a, b) => a - b)
}
