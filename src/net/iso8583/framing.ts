import { bcdOf, bytesOfLatin1, digitsOf, latin1Of } from './bcd.ts'
import type { LengthName } from './dialects.ts'
import { unreadable, type Unreadable } from './read.ts'

type Framing = {
  /** Bytes before the message. */
  width: number
  write: (declared: number) => Uint8Array
  read: (prefix: Uint8Array) => number | undefined
  /** What the length counts beside the message. */
  extra?: number
  trailer?: number
}

const framings: Readonly<Record<LengthName, Framing>> = {
  '2-byte': bigEndian(2),
  '2-byte-inclusive': { ...bigEndian(2), extra: 2 },
  '2-byte-etx': { ...bigEndian(2), extra: 1, trailer: 0x03 },
  '2-byte-bcd': {
    width: 2,
    write: (declared) => bcdOf(padded(declared, 10)),
    read: (prefix) => numberOf(digitsOf(prefix), 10),
  },
  '2-byte-zeros': {
    width: 4,
    write: (declared) => Uint8Array.of(...bigEndian(2).write(declared), 0, 0),
    read: (prefix) =>
      prefix[2] === 0 && prefix[3] === 0 ? bigEndian(2).read(prefix.subarray(0, 2)) : undefined,
  },
  '3-byte': bigEndian(3),
  '4-ascii-digits': asciiNumber(10, /^\d{4}$/),
  '4-ascii-hex': asciiNumber(16, /^[\dA-Fa-f]{4}$/),
}

/** A message with its length before it, as it goes onto a stream. An empty one is a keep-alive. */
export function frame(message: Uint8Array, length: LengthName): Uint8Array {
  const { write, extra = 0, trailer } = framings[length]
  const end = trailer === undefined ? [] : [trailer]
  return Uint8Array.of(...write(message.length + extra), ...message, ...end)
}

/**
 * Where the message of a frame lies, and where the next frame begins. While `whole` is false,
 * bytes are missing before `next`. An empty message (`start` = `end`) is a keep-alive.
 */
export type Frame =
  { ok: true; start: number; end: number; next: number; whole: boolean } | Unreadable

/** Reads the frame that begins at a byte of a stream. */
export function readFrame(bytes: Uint8Array, at: number, length: LengthName): Frame {
  const { width, read, extra = 0, trailer } = framings[length]
  const start = at + width
  if (start > bytes.length) return unreadable('truncated', bytes.length)
  const declared = read(bytes.subarray(at, start))
  if (declared === undefined) return unreadable('bad-length', at)
  if (declared === 0) return { ok: true, start, end: start, next: start, whole: true }
  if (declared < extra) return unreadable('bad-length', at)
  const end = start + declared - extra
  const next = end + (trailer === undefined ? 0 : 1)
  if (next > bytes.length) return { ok: true, start, end, next, whole: false }
  if (trailer !== undefined && bytes[end] !== trailer) return unreadable('bad-trailer', end)
  return { ok: true, start, end, next, whole: true }
}

function bigEndian(width: number): Framing {
  return {
    width,
    write(declared) {
      if (declared >= 256 ** width) throw new RangeError('too long for its length')
      const bytes = Buffer.alloc(width)
      bytes.writeUIntBE(declared, 0, width)
      return bytes
    },
    read: (prefix) => prefix.reduce((declared, byte) => declared * 256 + byte, 0),
  }
}

function asciiNumber(base: 10 | 16, pattern: RegExp): Framing {
  return {
    width: 4,
    write: (declared) => bytesOfLatin1(padded(declared, base)),
    read(prefix) {
      const text = latin1Of(prefix)
      return numberOf(pattern.test(text) ? text : undefined, base)
    },
  }
}

function padded(declared: number, base: 10 | 16): string {
  const digits = declared.toString(base).toUpperCase().padStart(4, '0')
  if (digits.length > 4) throw new RangeError('too long for its length')
  return digits
}

function numberOf(digits: string | undefined, base: 10 | 16): number | undefined {
  return digits === undefined ? undefined : Number.parseInt(digits, base)
}
