import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCodePage } from '../../../src/net/console/code-page.ts'
import { decode, lineDecoder } from '../../../src/net/console/decode.ts'
import { oemTables } from '../../../src/net/console/oem-tables.ts'

/** 来自 192.0.2.1 的回复: 字节=32 时间=12ms TTL=57, as a console of code page 936 prints it. */
const gbk = Buffer.from(
  'c0b4d7d4203139322e302e322e3120b5c4bbd8b8b43a20d7d6bdda3d333220cab1bce43d31326d732054544c3d3537',
  'hex',
)

describe('what a console tool printed', () => {
  test('is UTF-8 wherever it is that, whatever the code page', () => {
    const text = '系统上有 1 个接口'
    for (const codePage of [undefined, 936, 850])
      expect(decode(Buffer.from(text), codePage)).toBe(text)
  })

  test('is of the code page otherwise', () => {
    expect(decode(gbk, 936)).toBe('来自 192.0.2.1 的回复: 字节=32 时间=12ms TTL=57')
  })

  test.each([
    [437, 'Rseau\x82', 'Rseaué'],
    [850, 'Verschl\x81sselung \xb5', 'Verschlüsselung Á'],
    [852, 'Sie\x86', 'Sieć'],
    [720, '\xa0\xed\x9f\xa0\xa1', 'بوابة'],
    [
      737,
      '\x8f\xa8\xa6\x9c\xa7\xa0\xa2\x9c\x9a\xa3\xe2\xa4\x9e \xa7\xe7\xa2\x9e',
      'Προεπιλεγμένη πύλη',
    ],
    [775, 'Numatytasis \xd5liuzas \xd8', 'Numatytasis šliuzas ž'],
    [855, '\xd3\xe1\xa8\xe9\xa0', 'Мрежа'],
    [857, 'A\xa7 ge\x87idi, zaman a\x9f\x8dm\x8d', 'Ağ geçidi, zaman aşımı'],
    [858, '\xe1 \xd5', 'ß €'],
    [860, 'M\xa0scara \x84', 'Máscara ã'],
    [861, 'Sj\xa0lfgefi\x8c \x95', 'Sjálfgefið þ'],
    [862, '\x99\x92\x98 \x81\x98\x89\x98\x9a \x8e\x87\x83\x8c', 'שער ברירת מחדל'],
    [863, 'Passerelle par d\x82faut \x92', 'Passerelle par défaut Ê'],
    [864, '\xd3\xe4\x9b', '\ufeb3\ufedf\ufffd'],
    [865, 'tilkobling \x9d', 'tilkobling Ø'],
    [869, '\xc6\xa3\xe5\xe1', 'Πύλη'],
    [866, '\x8e\xe2\xa2\xa5\xe2', 'Ответ'],
    [1252, 'caf\xe9', 'café'],
    [932, '\x83\x65\x83\x58\x83\x67', 'テスト'],
    [949, '\xc0\xfc\xc0\xda', '전자'],
    [950, '\xb4\xfa\xb8\xd5', '測試'],
  ])('of code page %d is read', (codePage, bytes, text) => {
    expect(decode(Buffer.from(bytes, 'latin1'), codePage)).toBe(text)
  })

  test('has its place for every byte in each table, and none twice', () => {
    for (const [codePage, table] of Object.entries(oemTables)) {
      expect([codePage, table.length]).toEqual([codePage, 128])
      const meant = Array.from(table).filter((one) => one !== '\ufffd')
      expect([codePage, new Set(meant).size]).toEqual([codePage, meant.length])
    }
  })

  test('of an unknown code page keeps its numbers', () => {
    expect(decode(Buffer.from('\xff\xfe 42 ms', 'latin1'), 1)).toContain(' 42 ms')
  })

  test('never throws, and never changes a digit', () => {
    const bytes = fc.uint8Array({ maxLength: 200 })
    const digits = (text: string) => text.replace(/[^0-9]/g, '')
    fc.assert(
      fc.property(bytes, fc.constantFrom(undefined, 437, 857, 864, 866, 1252), (some, codePage) => {
        expect(digits(decode(some, codePage))).toBe(digits(Buffer.from(some).toString('latin1')))
      }),
    )
  })
})

test('from the first line on that is no UTF-8 all are of the code page', () => {
  const line = lineDecoder(936)
  expect([line(Buffer.from('正')), line(gbk), line(Buffer.from('d5fd', 'hex'))]).toEqual([
    '正',
    decode(gbk, 936),
    '正',
  ])
})

test.each([
  ['Active code page: 437\r\n', 437],
  ['活动代码页: 936\r\n', 936],
  ['Aktive Codepage: 850.\r\n', 850],
  ['\ufffd\ufffd\ufffd\ufffd: 936', 936],
  ['', undefined],
  ['no number', undefined],
])('chcp says %j', (said, codePage) => {
  expect(parseCodePage(said)).toBe(codePage)
})

test('a recording in GBK says the same as in UTF-8', () => {
  const text = readFileSync(join(import.meta.dirname, '../../fixtures/windows/ping-zh.txt'), 'utf8')
  const [first = ''] = text.split('\n').filter((line) => line.startsWith('来自'))
  expect(first).toContain('的回复')
  expect(decode(gbk, 936).startsWith(first.slice(0, 3))).toBe(true)
})
