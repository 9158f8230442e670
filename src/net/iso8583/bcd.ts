/** Packs an even number of decimal digits, two a byte. */
export function bcdOf(digits: string): Uint8Array {
  if (!/^(\d\d)*$/.test(digits)) throw new RangeError('BCD takes an even number of digits')
  return Uint8Array.from(Buffer.from(digits, 'hex'))
}

/** The decimal digits of packed BCD, or undefined where a nibble is above nine. */
export function digitsOf(bytes: Uint8Array): string | undefined {
  const digits = hexOf(bytes)
  return /^\d*$/.test(digits) ? digits : undefined
}

/** Two upper-case hex digits a byte. */
export function hexOf(bytes: Uint8Array): string {
  return viewOf(bytes).toString('hex').toUpperCase()
}

/** The bytes that hex digits of either case stand for. */
export function bytesOfHex(hex: string): Uint8Array {
  if (!/^([\dA-Fa-f]{2})*$/.test(hex)) throw new RangeError('not pairs of hex digits')
  return Uint8Array.from(Buffer.from(hex, 'hex'))
}

/** One character a byte, so that any byte survives the way there and back. */
export function latin1Of(bytes: Uint8Array): string {
  return viewOf(bytes).toString('latin1')
}

/** One byte a character; characters above U+00FF have none. */
export function bytesOfLatin1(text: string): Uint8Array {
  const bytes = Uint8Array.from(Buffer.from(text, 'latin1'))
  if (latin1Of(bytes) !== text) throw new RangeError('not one byte a character')
  return bytes
}

/** The same memory: a reply is tried in hundreds of formats, which copies would slow down. */
function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}
