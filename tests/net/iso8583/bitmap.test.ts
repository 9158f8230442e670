import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hexOf } from '../../../src/net/iso8583/bcd.ts'
import { readBitmap, writeBitmap } from '../../../src/net/iso8583/bitmap.ts'
import { hex } from './assemble.ts'

test.each([
  [[41, 42, 60], '0000000000C00010'],
  [[39, 41, 42, 60], '0000000002C00010'],
  [[7, 11, 70], '82200000000000000400000000000000'],
  [[64], '0000000000000001'],
  [[128], '80000000000000000000000000000001'],
  [[], '0000000000000000'],
])('fields %j are the bitmap %s', (fields, bitmap) => {
  expect(hexOf(writeBitmap(fields, 'binary'))).toBe(bitmap)
  expect(readBitmap(hex(bitmap), 0, 'binary')).toMatchObject({ ok: true, value: fields })
})

test('any set of fields reads back, in either form', () => {
  const numbers = Array.from({ length: 127 }, (_, index) => index + 2)
  fc.assert(
    fc.property(fc.subarray(numbers), fc.constantFrom('hex', 'binary'), (fields, form) => {
      const bytes = writeBitmap(fields, form)
      expect(readBitmap(bytes, 0, form)).toEqual({ ok: true, value: fields, next: bytes.length })
    }),
  )
})

test('a second half without any field is read as one', () => {
  const bitmap = hex('80200000000000000000000000000000')
  expect(readBitmap(bitmap, 0, 'binary')).toEqual({ ok: true, value: [11], next: 16 })
})
