import type { Dialect } from './dialects.ts'
import type { Fields } from './message.ts'

/**
 * One echo that may be built: its message type, the field that selects the function, the code
 * that makes it an echo, and every field it may have.
 */
export type Echo = {
  mti: '0800' | '0820' | '1804'
  selector: 3 | 24 | 60 | 70
  code: string
  fields: readonly number[]
}

const de70 = (code: string): Echo => ({
  mti: '0800',
  selector: 70,
  code,
  fields: [7, 11, 41, 42, 70],
})

const de24 = (code: string): Echo => ({
  mti: '1804',
  selector: 24,
  code,
  fields: [11, 12, 24, 41, 42],
})

/**
 * Everything that this program can send, the dialect's usual echo first. The code alone says
 * nothing: DE 70 = 003 is an echo in some dialects, DE 60.3 = 003 a UnionPay sign-in that would
 * replace the terminal's keys. Sources: domain.md 1.1.
 */
export const echoes: Readonly<Record<Dialect, readonly [Echo, ...Echo[]]>> = {
  cup: [{ mti: '0820', selector: 60, code: '301', fields: [11, 41, 42, 60] }],
  'iso87-ascii': [de70('301'), de70('003')],
  'iso87-binary-bitmap': [de70('301'), de70('003')],
  'iso87-bcd': [
    de70('301'),
    de70('003'),
    { mti: '0800', selector: 3, code: '990000', fields: [3, 11, 24, 41, 42] }, // NAC style
  ],
  'iso93-ascii': [de24('831'), de24('803')],
}

/** The dialect's echo with this code, where there is one; without a code, its usual echo. */
export function findEcho(dialect: Dialect, code?: string): Echo | undefined {
  if (code === undefined) return echoes[dialect][0]
  return echoes[dialect].find((echo) => echo.code === code)
}

/** Which echo of the list a request is, if any. Fields beyond the listed ones do not matter. */
export function echoOf(dialect: Dialect, mti: string, fields: Fields): Echo | undefined {
  return echoes[dialect].find((echo) => echo.mti === mti && codeIn(echo, fields) === echo.code)
}

function codeIn(echo: Echo, fields: Fields): string | undefined {
  const value = fields[echo.selector]
  // DE 60 of UnionPay: 60.1 type (2), 60.2 batch (6), 60.3 the code (3).
  return echo.selector === 60 ? value?.slice(8, 11) : value
}
