import fc from 'fast-check'
import { dialectNames, dialects, lengthNames } from '../../../src/net/iso8583/dialects.ts'
import { echoes } from '../../../src/net/iso8583/echoes.ts'
import { fieldSpecs, type FieldSpec } from '../../../src/net/iso8583/field-specs.ts'
import type { Message } from '../../../src/net/iso8583/message.ts'
import type { Profile } from '../../../src/net/iso8583/profile.ts'

function digits(count: number): fc.Arbitrary<string> {
  return fc.stringMatching(new RegExp(`^\\d{${count}}$`))
}

const tpdu = digits(8).map((addresses) => `60${addresses}`)
const header = fc
  .uint8Array({ minLength: 1, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex').toUpperCase())

/** Every dialect with every override. */
export const anyProfile: fc.Arbitrary<Profile> = fc.constantFrom(...dialectNames).chain((dialect) =>
  fc.record({
    dialect: fc.constant(dialect),
    length: fc.constantFrom(...lengthNames),
    tpdu: fc.oneof(fc.constant(false as const), tpdu),
    header: fc.oneof(fc.constant(false as const), fc.constant('603100310000'), header),
    bitmap: fc.constantFrom('hex' as const, 'binary' as const),
    echoCode: fc.constantFrom(...echoes[dialect].map(({ code }) => code)),
  }),
)

/** What a site file may say of the terminal; the text has no space at its start or end. */
export const anyContent = fc.record(
  {
    terminalId: fc.stringMatching(/^[!-~]{1,8}$/),
    merchantId: fc.stringMatching(/^[!-~]{1,15}$/),
    stan: fc.integer({ min: 1, max: 999_999 }),
    now: fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2099-12-31T23:59:59Z'),
      noInvalidDate: true,
    }),
  },
  { requiredKeys: ['now'] },
)

export const anyVerdict = fc.record(
  {
    code: fc.stringMatching(/^[0-9A-Za-z]{3}$/),
    headRequirement: fc.integer({ min: 0, max: 15 }),
  },
  { requiredKeys: ['code'] },
)

/** A response code of the length that the dialect's DE 39 has. */
export function codeFor({ dialect }: Profile, code: string): string {
  return code.slice(0, dialects[dialect].success.length)
}

function valueOf({ kind, size, length }: FieldSpec): fc.Arbitrary<string> {
  const count = length === 'fixed' ? `{${size}}` : `{0,${Math.min(size, 40)}}`
  const unit = { n: '\\d', an: '[0-9A-Za-z ]', ans: '[ -~]', raw: '[\\x00-\\xff]', b: '' }[kind]
  if (kind !== 'b') return fc.stringMatching(new RegExp(`^${unit}${count}$`))
  return fc
    .uint8Array({ minLength: length === 'fixed' ? size : 0, maxLength: Math.min(size, 40) })
    .map((bytes) => Buffer.from(bytes).toString('hex').toUpperCase())
}

/** Any network-management message with up to eight of the fields that the dialect has. */
export function anyMessage(profile: Profile): fc.Arbitrary<Message> {
  const specs = fieldSpecs[profile.dialect]
  const { edition } = dialects[profile.dialect]
  return fc
    .subarray(Object.keys(specs).map(Number), { minLength: 0, maxLength: 8 })
    .chain((numbers) => {
      const values = numbers.map((number) => {
        const spec = specs[number]
        if (spec === undefined) throw new RangeError(`no field ${number}`)
        return valueOf(spec).map((value) => [number, value] as const)
      })
      return fc.record({
        mti: fc
          .constantFrom('00', '10', '20', '30', '04', '14')
          .map((rest) => `${edition}8${rest}`),
        fields: fc.tuple(...values).map((entries) => Object.fromEntries(entries)),
      })
    })
    .map((message) => ({
      ...message,
      ...(profile.tpdu === false ? {} : { tpdu: profile.tpdu }),
      ...(profile.header === false ? {} : { header: profile.header }),
    }))
}
