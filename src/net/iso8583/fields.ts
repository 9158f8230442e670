import { bcdOf, bytesOfHex, bytesOfLatin1, digitsOf, hexOf, latin1Of } from './bcd.ts'
import type { FieldSpec } from './field-specs.ts'
import { take, unreadable, type Read } from './read.ts'

/** How digits stand on the wire. Bytes of kind `b` stand as they are in bcd, as hex digits in ascii. */
export type Digits = 'ascii' | 'bcd'

const patterns = {
  n: /^\d*$/,
  an: /^[\dA-Za-z ]*$/,
  ans: /^[\x20-\x7e]*$/,
  raw: /^/,
  b: /^([\dA-Fa-f]{2})*$/,
} satisfies Record<FieldSpec['kind'], RegExp>

/** Reads one field. Its value is text, one character a byte; kind `b` comes as hex digits. */
export function readField(
  spec: FieldSpec,
  digits: Digits,
  bytes: Uint8Array,
  at: number,
): Read<string> {
  const length = readLength(spec, digits, bytes, at)
  if (!length.ok) return length
  const taken = take(bytes, length.next, wireBytes(spec, digits, length.value))
  if (!taken.ok) return taken
  const packed = digits === 'bcd' && spec.kind === 'n'
  const value = packed
    ? unpacked(spec, length.value, taken.value)
    : spec.kind === 'b' && digits === 'bcd'
      ? hexOf(taken.value)
      : latin1Of(taken.value)
  if (value === undefined) return unreadable('bad-bcd', length.next)
  if (!patterns[spec.kind].test(value)) return unreadable('bad-character', length.next)
  return { ok: true, value, next: taken.next }
}

/** Writes one field; a value that its specification does not allow is a RangeError. */
export function writeField(spec: FieldSpec, digits: Digits, value: string): Uint8Array {
  const count = spec.kind === 'b' ? value.length / 2 : value.length
  const fits = spec.length === 'fixed' ? count === spec.size : count <= spec.size
  if (!fits || !patterns[spec.kind].test(value)) throw new RangeError('not a value of this field')
  if (digits === 'ascii') return bytesOfLatin1(lengthDigits(spec, count, { ll: 2, lll: 3 }) + value)
  const length = bcdOf(lengthDigits(spec, count, { ll: 2, lll: 4 }))
  return Uint8Array.of(...length, ...packedContent(spec, value))
}

function packedContent(spec: FieldSpec, value: string): Uint8Array {
  if (spec.kind === 'b') return bytesOfHex(value)
  if (spec.kind !== 'n') return bytesOfLatin1(value)
  if (value.length % 2 === 0) return bcdOf(value)
  return bcdOf(spec.length === 'fixed' ? `0${value}` : `${value}0`)
}

/** In BCD an odd fixed field has a zero before it; an odd variable one a nibble behind, which is not counted. */
function unpacked(spec: FieldSpec, count: number, bytes: Uint8Array): string | undefined {
  const nibbles = hexOf(bytes)
  if (count % 2 === 0) return digitsOf(bytes)
  const [digits, pad] =
    spec.length === 'fixed'
      ? [nibbles.slice(1), nibbles.slice(0, 1)]
      : [nibbles.slice(0, -1), nibbles.slice(-1)]
  // Some hosts fill with F behind a variable field.
  const padded = pad === '0' || (pad === 'F' && spec.length !== 'fixed')
  return padded && /^\d*$/.test(digits) ? digits : undefined
}

function readLength(spec: FieldSpec, digits: Digits, bytes: Uint8Array, at: number): Read<number> {
  if (spec.length === 'fixed') return { ok: true, value: spec.size, next: at }
  const width = spec.length === 'll' ? 2 : 3
  const taken = take(bytes, at, digits === 'ascii' ? width : width - 1)
  if (!taken.ok) return taken
  const text = digits === 'ascii' ? latin1Of(taken.value) : digitsOf(taken.value)
  if (text === undefined || !/^\d+$/.test(text) || Number(text) > spec.size) {
    return unreadable('bad-field-length', at)
  }
  return { ok: true, value: Number(text), next: taken.next }
}

function lengthDigits(
  spec: FieldSpec,
  count: number,
  widths: Readonly<Record<'ll' | 'lll', number>>,
): string {
  return spec.length === 'fixed' ? '' : String(count).padStart(widths[spec.length], '0')
}

function wireBytes(spec: FieldSpec, digits: Digits, count: number): number {
  if (spec.kind === 'n' && digits === 'bcd') return Math.ceil(count / 2)
  return spec.kind === 'b' && digits === 'ascii' ? count * 2 : count
}
