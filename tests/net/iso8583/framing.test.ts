import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hexOf } from '../../../src/net/iso8583/bcd.ts'
import { lengthNames } from '../../../src/net/iso8583/dialects.ts'
import { frame, readFrame } from '../../../src/net/iso8583/framing.ts'
import { hex } from './assemble.ts'

const message31 = Uint8Array.from({ length: 31 }, () => 0xaa)

test.each([
  ['2-byte', '001F', ''],
  ['2-byte-inclusive', '0021', ''],
  ['2-byte-etx', '0020', '03'],
  ['2-byte-bcd', '0031', ''],
  ['2-byte-zeros', '001F0000', ''],
  ['3-byte', '00001F', ''],
  ['4-ascii-digits', '30303331', ''],
  ['4-ascii-hex', '30303146', ''],
] as const)('%s writes a message of 31 bytes behind %s', (length, before, behind) => {
  expect(hexOf(frame(message31, length))).toBe(before + 'AA'.repeat(31) + behind)
})

describe.each(lengthNames)('%s', (length) => {
  test('reads what it writes, anywhere in a stream', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(bytes, bytes, (message, before) => {
        const stream = Buffer.concat([before, frame(message, length), before])
        const read = readFrame(stream, before.length, length)
        if (!read.ok) throw new Error(read.problem)
        expect(read.whole).toBe(true)
        expect(Buffer.from(message).equals(stream.subarray(read.start, read.end))).toBe(true)
        expect(read.next).toBe(stream.length - before.length)
      }),
    )
  })

  test('waits for every byte of a frame', () => {
    const bytes = frame(message31, length)
    for (let cut = 0; cut < bytes.length; cut += 1) {
      const read = readFrame(bytes.subarray(0, cut), 0, length)
      expect(read.ok ? read.whole : read.problem).toBe(read.ok ? false : 'truncated')
    }
  })

  test('reads its own keep-alive as an empty message', () => {
    const bytes = frame(new Uint8Array(), length)
    const read = readFrame(bytes, 0, length)
    expect(read).toMatchObject({ ok: true, whole: true, next: bytes.length })
    expect(read.ok && read.end - read.start).toBe(0)
  })
})

test.each([
  ['2-byte-inclusive', '0000'],
  ['2-byte-etx', '0000'],
] as const)('%s also takes a bare zero for a keep-alive', (length, zero) => {
  expect(readFrame(hex(zero), 0, length)).toMatchObject({ ok: true, whole: true, start: 2, end: 2 })
})

test.each([
  ['2-byte-inclusive', '0001', 'bad-length'], // less than its own two bytes
  ['2-byte-bcd', '001F 00', 'bad-length'],
  ['2-byte-zeros', '0001 0100 00', 'bad-length'],
  ['4-ascii-digits', '30303146', 'bad-length'],
  ['4-ascii-hex', '30303147', 'bad-length'],
  ['2-byte-etx', '0002 AA 04', 'bad-trailer'],
] as const)('%s refuses %s: %s', (length, digits, problem) => {
  expect(readFrame(hex(digits), 0, length)).toMatchObject({ ok: false, problem })
})

test.each([
  ['2-byte', 65_536],
  ['2-byte-inclusive', 65_534],
  ['2-byte-bcd', 10_000],
  ['4-ascii-digits', 10_000],
  ['4-ascii-hex', 65_536],
] as const)('%s cannot count %d bytes', (length, bytes) => {
  expect(() => frame(new Uint8Array(bytes), length)).toThrow(RangeError)
  expect(() => frame(new Uint8Array(bytes - 1), length)).not.toThrow()
})
