import { dialects, type Dialect, type Iso8583Settings, type LengthName } from './dialects.ts'
import { findEcho } from './echoes.ts'

/** Settings with every default filled in: all that the codec needs to know of a host. */
export type Profile = {
  dialect: Dialect
  length: LengthName
  tpdu: string | false
  header: string | false
  bitmap: 'hex' | 'binary'
  /** Names an echo of the allow-list of this dialect. */
  echoCode: string
}

/** The keys in which profiles of one host can differ on the wire. */
export const formatKeys = ['dialect', 'length', 'tpdu', 'header', 'bitmap'] as const
export type FormatKey = (typeof formatKeys)[number]

/** What the texts of a site file must look like. */
export const settingPatterns = {
  tpdu: /^\d{10}$/,
  header: /^([\dA-Fa-f]{2}){1,32}$/, // the longest known, Visa's, has 22 bytes
  terminalId: /^[\x21-\x7e][\x20-\x7e]{0,7}$/,
  merchantId: /^[\x21-\x7e][\x20-\x7e]{0,14}$/,
} as const

/** The first key whose value cannot be used, if any. An echo code that is not on the list is one. */
export function unusableSetting(settings: Iso8583Settings): keyof Iso8583Settings | undefined {
  if (findEcho(settings.dialect, settings.echoCode) === undefined) return 'echoCode'
  return (['tpdu', 'header', 'terminalId', 'merchantId'] as const).find((key) => {
    const value = settings[key]
    return typeof value === 'string' && !settingPatterns[key].test(value)
  })
}

/** The profile of checked settings. Settings that `unusableSetting` names are a RangeError. */
export function profileOf(settings: Iso8583Settings): Profile {
  const unusable = unusableSetting(settings)
  const echo = findEcho(settings.dialect, settings.echoCode)
  if (unusable !== undefined || echo === undefined) {
    throw new RangeError(`unusable ISO 8583 setting: ${unusable}`)
  }
  const usual = dialects[settings.dialect]
  return {
    dialect: settings.dialect,
    length: settings.length ?? usual.length,
    tpdu: settings.tpdu ?? usual.tpdu,
    header: settings.header ?? usual.header,
    bitmap: settings.bitmap ?? usual.bitmap,
    echoCode: echo.code,
  }
}

/** The shortest settings that give this profile: what a person would write into the site file. */
export function settingsOf(profile: Profile): Iso8583Settings {
  const usual = profileOf({ dialect: profile.dialect })
  const keys = ['length', 'tpdu', 'header', 'bitmap', 'echoCode'] as const
  const own = keys.filter((key) => profile[key] !== usual[key])
  return {
    dialect: profile.dialect,
    ...Object.fromEntries(own.map((key) => [key, profile[key]])),
  }
}
