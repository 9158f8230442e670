import { dialectNames, dialects, lengthNames } from './dialects.ts'
import { formatKeys, profileOf, type FormatKey, type Profile } from './profile.ts'

/** A way to write messages, and the keys in which it is not the one that was asked. */
export type OtherFormat = { format: Profile; differs: FormatKey[] }

/** Every other way a host might write its messages, the likest to the asked one first. */
export function otherFormats(asked: Profile): OtherFormat[] {
  return dialectNames
    .flatMap((dialect) => bodiesOf(profileOf({ dialect }), asked))
    .flatMap((body) => lengthNames.map((length) => ({ ...body, length })))
    .map((format) => ({ format, differs: differences(format, asked) }))
    .filter(({ differs }) => differs.length > 0)
    .sort((a, b) => a.differs.length - b.differs.length)
}

/** The keys that make two formats different. Other addresses in a TPDU are no other format. */
function differences(format: Profile, asked: Profile): FormatKey[] {
  return formatKeys.filter((key) =>
    key === 'tpdu' || key === 'header'
      ? size(format[key]) !== size(asked[key])
      : format[key] !== asked[key],
  )
}

function size(digits: string | false): number {
  return digits === false ? 0 : digits.length
}

/** A dialect with its own bitmap or the asked one, behind every combination of TPDU and header. */
function bodiesOf(usual: Profile, asked: Profile): Profile[] {
  const tpdu = asked.tpdu || dialects.cup.tpdu
  const bitmaps = usual.bitmap === asked.bitmap ? [usual.bitmap] : [usual.bitmap, asked.bitmap]
  const fronts = [
    { tpdu: asked.tpdu, header: asked.header },
    { tpdu: false, header: false },
    { tpdu, header: false },
    { tpdu, header: asked.header || dialects.cup.header },
  ] as const
  const distinct = fronts.filter(
    (front, index) =>
      fronts.findIndex((one) => one.tpdu === front.tpdu && one.header === front.header) === index,
  )
  return distinct.flatMap((front) => bitmaps.map((bitmap) => ({ ...usual, ...front, bitmap })))
}
