import { dialectNames, dialects, lengthNames } from './dialects.ts'
import { formatKeys, profileOf, type FormatKey, type Profile } from './profile.ts'

/** Every other way a host might write its messages, the likest to the asked one first. */
export function otherFormats(asked: Profile): Profile[] {
  return dialectNames
    .flatMap((dialect) => bodiesOf(profileOf({ dialect }), asked))
    .flatMap((body) => lengthNames.map((length) => ({ ...body, length })))
    .filter((format) => differences(format, asked).length > 0)
    .sort((a, b) => differences(a, asked).length - differences(b, asked).length)
}

/** The keys in which two formats differ on the wire. Other addresses or digits are no other format. */
export function differences(format: Profile, asked: Profile): FormatKey[] {
  return formatKeys.filter((key) => shape(format[key]) !== shape(asked[key]))

  function shape(value: string | false): string | number {
    return value !== false && /^[\dA-F]{10,}$/i.test(value) ? value.length : String(value)
  }
}

/** A dialect with its own bitmap and the asked one, behind every combination of TPDU and header. */
function bodiesOf(usual: Profile, asked: Profile): Profile[] {
  const tpdu = asked.tpdu || profileOf({ dialect: 'cup' }).tpdu
  const header = asked.header || dialects.cup.header
  const fronts = [
    { tpdu: asked.tpdu, header: asked.header },
    { tpdu: false, header: false },
    { tpdu, header: false },
    { tpdu, header },
  ] as const
  const bitmaps = new Set([usual.bitmap, asked.bitmap])
  return fronts.flatMap((front) => [...bitmaps].map((bitmap) => ({ ...usual, ...front, bitmap })))
}
