import { bytesOfHex, bytesOfLatin1, hexOf, latin1Of } from './bcd.ts'
import { take, unreadable, type Read } from './read.ts'

/** As bytes, or as two ASCII hex digits for each. */
export type BitmapForm = 'hex' | 'binary'

/** The field numbers that a bitmap announces, ascending. Bit 1 announces the second half. */
export function readBitmap(bytes: Uint8Array, at: number, form: BitmapForm): Read<number[]> {
  const first = readHalf(bytes, at, form)
  if (!first.ok || !first.value.includes(1)) return first
  const second = readHalf(bytes, first.next, form)
  if (!second.ok) return second
  const value = [...first.value.slice(1), ...second.value.map((bit) => bit + 64)]
  return { ok: true, value, next: second.next }
}

/** The bitmap of fields 2 to 128; eight bytes where none is above 64. */
export function writeBitmap(fields: readonly number[], form: BitmapForm): Uint8Array {
  const long = fields.some((field) => field > 64)
  const bits = new Uint8Array(long ? 16 : 8)
  for (const field of long ? [1, ...fields] : fields) {
    const index = (field - 1) >> 3
    bits[index] = (bits[index] ?? 0) | (0x80 >> ((field - 1) & 7))
  }
  return form === 'hex' ? bytesOfLatin1(hexOf(bits)) : bits
}

function readHalf(bytes: Uint8Array, at: number, form: BitmapForm): Read<number[]> {
  const taken = take(bytes, at, form === 'hex' ? 16 : 8)
  if (!taken.ok) return taken
  const bits = form === 'hex' ? bitsOfHex(taken.value) : taken.value
  if (bits === undefined) return unreadable('bad-bitmap', at)
  const value = [...bits].flatMap((byte, index) =>
    [1, 2, 3, 4, 5, 6, 7, 8].flatMap((bit) => (byte & (0x100 >> bit) ? [index * 8 + bit] : [])),
  )
  return { ok: true, value, next: taken.next }
}

function bitsOfHex(digits: Uint8Array): Uint8Array | undefined {
  const text = latin1Of(digits)
  return /^[\dA-Fa-f]*$/.test(text) ? bytesOfHex(text) : undefined
}
