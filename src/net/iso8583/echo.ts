import { encode } from './encode.ts'
import { findEcho, type Echo } from './echoes.ts'
import type { Fields } from './message.ts'
import { settingPatterns, type Profile } from './profile.ts'

/** What an echo says of this terminal and this moment. Identifiers that are left out are not sent. */
export type EchoContent = {
  terminalId?: string
  merchantId?: string
  /** For DE 7 and DE 12. */
  now: Date
  /** DE 11, 1 to 999999. UnionPay's echo has none unless one is given; the others take 1. */
  stan?: number
}

/**
 * The bytes of one echo request: the only request that this program can build. A profile whose
 * echo is not on the allow-list, and content that fits no field, are RangeErrors.
 */
export function encodeEcho(profile: Profile, content: EchoContent): Uint8Array {
  const echo = findEcho(profile.dialect, profile.echoCode)
  if (echo === undefined) throw new RangeError('not an echo of this dialect')
  checkIds(content)
  const { tpdu, header } = profile
  return encode(profile, {
    mti: echo.mti,
    ...(tpdu === false ? {} : { tpdu }),
    ...(header === false ? {} : { header }),
    fields: fieldsOf(echo, profile, content),
  })
}

function fieldsOf(echo: Echo, profile: Profile, content: EchoContent): Fields {
  const values = echo.fields.map((field) => [field, valueOf(field, echo, profile, content)])
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

function valueOf(
  field: number,
  echo: Echo,
  { dialect, tpdu }: Profile,
  { terminalId, merchantId, now, stan }: EchoContent,
): string | undefined {
  // DE 60 of UnionPay: type 00, batch 000001, then the code.
  if (field === echo.selector) return field === 60 ? `00000001${echo.code}` : echo.code
  // 2026-11-23T04:10:00 as 261123041000, in UTC as DE 7 wants it; hosts do not compare DE 12.
  const moment = now.toISOString().replace(/\D/g, '').slice(2, 14)
  switch (field) {
    case 7:
      return moment.slice(2)
    case 11:
      return stan === undefined && dialect === 'cup' ? undefined : stanDigits(stan ?? 1)
    case 12:
      return moment
    case 24: // The network's number (NII) stands in the TPDU's destination.
      return tpdu === false ? undefined : tpdu.slice(3, 6)
    case 41:
      return terminalId?.padEnd(8)
    case 42:
      return merchantId?.padEnd(15)
    default:
      throw new RangeError(`an echo has no field ${field}`)
  }
}

function stanDigits(stan: number): string {
  if (!Number.isInteger(stan) || stan < 1 || stan > 999_999) throw new RangeError('not a DE 11')
  return String(stan).padStart(6, '0')
}

function checkIds(content: EchoContent): void {
  for (const key of ['terminalId', 'merchantId'] as const) {
    const id = content[key]
    if (id !== undefined && !settingPatterns[key].test(id)) throw new RangeError(`bad ${key}`)
  }
}
