import { bcdOf, bytesOfHex, bytesOfLatin1 } from '../../../src/net/iso8583/bcd.ts'
import { writeBitmap } from '../../../src/net/iso8583/bitmap.ts'
import { dialects } from '../../../src/net/iso8583/dialects.ts'
import { fieldSpecs } from '../../../src/net/iso8583/field-specs.ts'
import { writeField } from '../../../src/net/iso8583/fields.ts'
import type { Message } from '../../../src/net/iso8583/message.ts'
import type { Profile } from '../../../src/net/iso8583/profile.ts'

/** Any network-management message without a length: what the product itself refuses to build. */
export function assemble(profile: Profile, { mti, tpdu, header, fields }: Message): Uint8Array {
  const { digits } = dialects[profile.dialect]
  const numbers = Object.keys(fields).map(Number)
  const contents = numbers.map((field) => {
    const spec = fieldSpecs[profile.dialect][field]
    if (spec === undefined) throw new RangeError(`no field ${field}`)
    return writeField(spec, digits, fields[field] ?? '')
  })
  return Buffer.concat([
    bytesOfHex((tpdu ?? '') + (header ?? '')),
    digits === 'bcd' ? bcdOf(mti) : bytesOfLatin1(mti),
    writeBitmap(numbers, profile.bitmap),
    ...contents,
  ])
}

/** Bytes from hex digits with spaces between. */
export function hex(digits: string): Uint8Array {
  return bytesOfHex(digits.replaceAll(' ', ''))
}
