/** The dialects of the site file. */
export type Dialect = 'cup' | 'iso87-ascii' | 'iso87-binary-bitmap' | 'iso87-bcd' | 'iso93-ascii'

/** How one dialect writes an echo. */
export type Layout = {
  length: 'binary' | 'ascii'
  tpdu: boolean
  head: number
  digits: 'bcd' | 'ascii'
  bitmap: 'hex' | 'binary'
  /** MTI of the question, the field that says "echo" and what it must hold. */
  mti: string
  selector: { field: number; ends: string }
  approved: string
}

/** Every dialect, from the published layouts. */
export const layouts: { [key in Dialect]: Layout } = {
  cup: {
    length: 'binary',
    tpdu: true,
    head: 6,
    digits: 'bcd',
    bitmap: 'binary',
    mti: '0820',
    selector: { field: 60, ends: '301' },
    approved: '00',
  },
  'iso87-ascii': {
    length: 'binary',
    tpdu: false,
    head: 0,
    digits: 'ascii',
    bitmap: 'hex',
    mti: '0800',
    selector: { field: 70, ends: '301' },
    approved: '00',
  },
  'iso87-binary-bitmap': {
    length: 'binary',
    tpdu: false,
    head: 0,
    digits: 'ascii',
    bitmap: 'binary',
    mti: '0800',
    selector: { field: 70, ends: '301' },
    approved: '00',
  },
  'iso87-bcd': {
    length: 'binary',
    tpdu: true,
    head: 0,
    digits: 'bcd',
    bitmap: 'binary',
    mti: '0800',
    selector: { field: 70, ends: '301' },
    approved: '00',
  },
  'iso93-ascii': {
    length: 'ascii',
    tpdu: false,
    head: 0,
    digits: 'ascii',
    bitmap: 'hex',
    mti: '1804',
    selector: { field: 24, ends: '831' },
    approved: '800',
  },
}

/** Fields an echo may hold: digits (packed where the dialect packs) or text, with fixed or written length. */
export const fields: {
  [field: number]: { kind: 'digits' | 'text'; size: number } | { kind: 'digits-var' }
} = {
  3: { kind: 'digits', size: 6 },
  7: { kind: 'digits', size: 10 },
  11: { kind: 'digits', size: 6 },
  12: { kind: 'digits', size: 12 },
  24: { kind: 'digits', size: 3 },
  37: { kind: 'text', size: 12 },
  39: { kind: 'text', size: 2 },
  41: { kind: 'text', size: 8 },
  42: { kind: 'text', size: 15 },
  60: { kind: 'digits-var' },
  70: { kind: 'digits', size: 3 },
}
