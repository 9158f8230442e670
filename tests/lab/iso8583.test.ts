import { describe, expect, test } from 'vitest'
import { answerEcho, readCode, readEcho, takeFrame, writeEcho } from './services/iso8583.ts'
import type { Dialect } from './services/iso8583-layouts.ts'

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex')
const ascii = (text: string): string => Buffer.from(text).toString('hex')

/** Published layouts, of each dialect one echo. */
const echoes: [Dialect, Buffer][] = [
  [
    'cup',
    bytes(
      '0034 6000030000 603100310000 0820 0000000000C00010 3132333435363738 313233343536373839303132333435 0011 000000013010',
    ),
  ],
  [
    'iso87-ascii',
    bytes(
      `0037 30383030 ${ascii('82200000000000000400000000000000')} ${ascii('1123041000000001301')}`,
    ),
  ],
  [
    'iso87-binary-bitmap',
    bytes(
      '0027 30383030 82200000000000000400000000000000 31313233303431303030 303030303031 333031',
    ),
  ],
  [
    'iso87-bcd',
    bytes('0021 6000030000 0800 82200000000000000400000000000000 1123041000 000001 0301'),
  ],
  ['iso93-ascii', Buffer.from('004118040030010000000000000001261123041000831')],
]

const frameOf = (message: Buffer, dialect: Dialect): Buffer =>
  takeFrame(message, dialect)?.frame ?? Buffer.alloc(0)

describe('the lab’s own reader of ISO 8583', () => {
  test.each(echoes)('reads a published echo of %s', (dialect, message) => {
    expect(readEcho(frameOf(message, dialect), dialect).values.size).toBeGreaterThan(2)
  })

  test.each(echoes)('refuses every truncation of an echo of %s', (dialect, message) => {
    const frame = frameOf(message, dialect)
    for (let length = 0; length < frame.length; length++)
      expect(() => readEcho(frame.subarray(0, length), dialect)).toThrow(
        /too short|MTI|bitmap|TPDU|field|selector/,
      )
  })

  test.each(echoes)('answers an echo of %s with the code it was told', (dialect, message) => {
    const code = dialect === 'iso93-ascii' ? '909' : '97'
    const answer = answerEcho(readEcho(frameOf(message, dialect), dialect), code)
    expect(readCode(frameOf(answer, dialect), dialect)).toBe(code)
  })

  test.each(echoes)('reads back the echo of %s that it writes itself', (dialect) => {
    const echo = readEcho(
      frameOf(writeEcho(dialect, '12345678', '123456789012345'), dialect),
      dialect,
    )
    expect(echo.values.get(41)).toBe('12345678')
  })

  test('answers UnionPay’s echo byte for byte as published', () => {
    const [, message] = echoes[0] ?? ['cup', Buffer.alloc(0)]
    expect(answerEcho(readEcho(frameOf(message, 'cup'), 'cup')).toString('hex')).toBe(
      bytes(
        '0036 6000000003 603100310000 0830 0000000002C00010 3030 3132333435363738 313233343536373839303132333435 0011 000000013010',
      ).toString('hex'),
    )
  })

  test('takes the bytes of another dialect for no echo', () => {
    const [, message] = echoes[1] ?? ['iso87-ascii', Buffer.alloc(0)]
    expect(() => readEcho(frameOf(message, 'cup'), 'cup')).toThrow('no TPDU')
  })
})
