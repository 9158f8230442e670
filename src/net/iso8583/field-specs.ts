import type { Dialect } from './dialects.ts'

/** How one field is written. `size` counts digits, characters or bytes; for ll and lll it is the most. */
export type FieldSpec = {
  /** n digits · an letters, digits, spaces · ans printable ASCII · raw any byte · b bytes shown as hex */
  kind: 'n' | 'an' | 'ans' | 'raw' | 'b'
  size: number
  length: 'fixed' | 'll' | 'lll'
}

type FieldTable = Readonly<Record<number, FieldSpec>>
type Kind = FieldSpec['kind']

const fixed = (kind: Kind, size: number): FieldSpec => ({ kind, size, length: 'fixed' })
const ll = (kind: Kind, size: number): FieldSpec => ({ kind, size, length: 'll' })
const lll = (kind: Kind, size = 999): FieldSpec => ({ kind, size, length: 'lll' })

/** The same specification for several fields. */
function each(fields: readonly number[], spec: FieldSpec): FieldTable {
  return Object.fromEntries(fields.map((field) => [field, spec]))
}

// Fields that carry cards, amounts, PINs or chip data (2, 4, 14, 22, 23, 26, 34–36, 45, 52, 54, 55 …)
// are left out on purpose: no network-management message has them, and what is not here is
// neither built nor read. Sizes: ISO 8583:1987 and 1993, as jPOS's packagers have them.
const shared: FieldTable = {
  3: fixed('n', 6),
  7: fixed('n', 10),
  11: fixed('n', 6),
  13: fixed('n', 4),
  24: fixed('n', 3),
  ...each([32, 33, 100], ll('n', 11)),
  37: fixed('an', 12),
  38: fixed('an', 6),
  41: fixed('ans', 8),
  42: fixed('ans', 15),
  ...each([47, 48, 59, 60, 61, 62, 63], lll('raw')),
  49: fixed('an', 3),
  ...each([64, 128], fixed('b', 8)),
  73: fixed('n', 6),
  101: ll('ans', 17),
  ...each([111, 112, 113, 114, 115, 116, 117, 118, 119], lll('raw')),
  ...each([120, 121, 122, 123, 124, 125, 126, 127], lll('raw')),
}

const iso87: FieldTable = {
  ...shared,
  12: fixed('n', 6),
  ...each([15, 16, 17, 18], fixed('n', 4)),
  ...each([19, 20, 21], fixed('n', 3)),
  25: fixed('n', 2),
  39: fixed('an', 2),
  40: fixed('an', 3),
  43: fixed('ans', 40),
  44: ll('raw', 25),
  ...each([46, 56, 57, 58], lll('raw')),
  53: fixed('n', 16),
  66: fixed('n', 1),
  70: fixed('n', 3),
  ...each([71, 72], fixed('n', 4)),
  90: fixed('n', 42),
  91: fixed('an', 1),
  92: fixed('an', 2),
  93: fixed('an', 6),
  94: fixed('an', 7),
  96: fixed('b', 8),
  99: ll('n', 11),
  ...each([105, 106, 107, 108, 109, 110], lll('raw')),
}

const cup: FieldTable = {
  ...iso87,
  48: lll('n', 322),
  ...each([60, 61], lll('n', 29)),
}

const iso93: FieldTable = {
  ...shared,
  12: fixed('n', 12),
  ...each([15, 28], fixed('n', 6)),
  25: fixed('n', 4),
  39: fixed('an', 3), // n 3 in the standard; private codes with letters are read all the same
  ...each([43, 44], ll('raw', 99)),
  46: lll('raw', 204),
  53: ll('b', 48),
  56: ll('n', 35),
  58: ll('n', 11),
  70: fixed('n', 3),
  71: fixed('n', 8),
  72: lll('raw'),
  ...each([93, 94], ll('n', 11)),
  96: lll('b'),
  99: ll('ans', 11),
}

/** The fields of network-management messages, by dialect. */
export const fieldSpecs: Readonly<Record<Dialect, FieldTable>> = {
  cup,
  'iso87-ascii': iso87,
  'iso87-binary-bitmap': iso87,
  'iso87-bcd': iso87,
  'iso93-ascii': iso93,
}
