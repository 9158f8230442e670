import { isUtf8 } from 'node:buffer'
import { oemTables } from './oem-tables.ts'

/** Windows' numbers for code pages that TextDecoder knows by name. */
const names: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
}

/**
 * Turns what a console tool printed into text: UTF-8 where it is that throughout (some of Windows'
 * own tools always speak it), else the console's code page. What neither knows becomes U+FFFD.
 */
export function decode(bytes: Uint8Array, codePage?: number): string {
  return asUtf8(bytes) ?? byCodePage(bytes, codePage)
}

/** The same line by line: from the first one on that is no UTF-8, all are of the code page. */
export function lineDecoder(codePage?: number): (line: Uint8Array) => string {
  let isUtf8 = true
  return (line) => {
    const text = isUtf8 ? asUtf8(line) : undefined
    isUtf8 = text !== undefined
    return text ?? byCodePage(line, codePage)
  }
}

function asUtf8(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? plain(bytes) : undefined
}

/** By way of Buffer: TextDecoder takes seconds for megabytes of rubbish. */
function plain(bytes: Uint8Array): string {
  const { buffer, byteOffset, byteLength } = bytes
  return Buffer.from(buffer, byteOffset, byteLength)
    .toString('utf8')
    .replace(/^\ufeff/, '')
}

function byCodePage(bytes: Uint8Array, codePage: number | undefined): string {
  const table = oemTables[codePage ?? 0]
  if (table !== undefined)
    return Array.from(bytes, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : table.charAt(byte - 128),
    ).join('')
  const windows = codePage !== undefined && codePage >= 1250 && codePage <= 1258
  const name = windows ? `windows-${codePage}` : names[codePage ?? 0]
  return name === undefined ? plain(bytes) : new TextDecoder(name).decode(bytes)
}
