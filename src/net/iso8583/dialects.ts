/** The dialects of a site file. */
export const dialectNames = [
  'cup', // UnionPay POS (Q/CUP 009): BCD, TPDU, 6-byte head
  'iso87-ascii', // everything ASCII, the bitmap as hex digits
  'iso87-binary-bitmap', // ASCII with the bitmap as bytes
  'iso87-bcd', // BCD behind a TPDU, as on NACs
  'iso93-ascii',
] as const
export type Dialect = (typeof dialectNames)[number]

/** How a message's end is told on a stream (domain.md 1.2). The length does not count itself unless said. */
export const lengthNames = [
  '2-byte', // big-endian
  '2-byte-inclusive', // big-endian, counts its own two bytes
  '2-byte-etx', // big-endian, counts the ETX (03) behind the message
  '2-byte-bcd', // four digits in two bytes
  '2-byte-zeros', // big-endian, then 00 00
  '3-byte', // big-endian
  '4-ascii-digits', // "0055"
  '4-ascii-hex', // "0037"
] as const
export type LengthName = (typeof lengthNames)[number]

/** The keys under `iso8583:` in a site file. What is left out follows from the dialect. */
export type Iso8583Settings = {
  dialect: Dialect
  length?: LengthName
  /** Ten digits: identifier, destination, source. */
  tpdu?: string | false
  /** Hex digits of what stands between TPDU and message; with `cup` the 报文头. */
  header?: string | false
  bitmap?: 'hex' | 'binary'
  /** Which of the dialect's echoes to send. */
  echoCode?: string
  terminalId?: string
  merchantId?: string
}

/** What a dialect is when nothing is overridden. */
export type DialectDefaults = {
  /** First digit of the message type: the edition of the standard. */
  edition: '0' | '1'
  /** How digits stand on the wire. */
  digits: 'ascii' | 'bcd'
  bitmap: 'hex' | 'binary'
  length: LengthName
  tpdu: string | false
  header: string | false
  /** DE 39 of an echo that went well. */
  success: string
}

const iso87Ascii: DialectDefaults = {
  edition: '0',
  digits: 'ascii',
  bitmap: 'hex',
  length: '2-byte',
  tpdu: false,
  header: false,
  success: '00',
}

const iso87Bcd: DialectDefaults = {
  ...iso87Ascii,
  digits: 'bcd',
  bitmap: 'binary',
  tpdu: '6000030000', // network 003, the default seen in UnionPay terminals and NACs
}

/** Each dialect as it is without overrides. */
export const dialects: Readonly<Record<Dialect, DialectDefaults>> = {
  // Head: class 60, software version 31 (2010), state and requirement 0, no sub-version.
  cup: { ...iso87Bcd, header: '603100310000' },
  'iso87-ascii': iso87Ascii,
  'iso87-binary-bitmap': { ...iso87Ascii, bitmap: 'binary' },
  'iso87-bcd': iso87Bcd,
  'iso93-ascii': { ...iso87Ascii, edition: '1', length: '4-ascii-digits', success: '800' },
}
