import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, wrap } from '../../src/report/wrap.ts'

test('breaks between words', () => {
  expect(wrap('the port does not open', 10)).toEqual(['the port', 'does not', 'open'])
})

test('breaks between Chinese characters, two columns each', () => {
  expect(wrap('收单机构的端口打不开', 8)).toEqual(['收单机构', '的端口打', '不开'])
})

test('never begins a line with a closing mark nor ends one with an opening mark', () => {
  expect(wrap('端口打不开。请联系', 10)).toEqual(['端口打不', '开。请联系'])
  expect(wrap('请联系（收单）', 8)).toEqual(['请联系', '（收单）'])
})

test('keeps a word with an apostrophe whole', () => {
  expect(wrap('the acquirer’s host', 11)).toEqual(['the', 'acquirer’s', 'host'])
})

test('keeps Latin words within Chinese whole', () => {
  expect(wrap('加密连接TLSv1.2不通', 12)).toEqual(['加密连接', 'TLSv1.2不通'])
})

test('cuts a word that is longer than a line', () => {
  expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
})

test('gives one empty line for an empty text', () => {
  expect(wrap('', 10)).toEqual([''])
})

test('loses nothing but spaces and exceeds no line', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'ab 收，（“”’)., ') })
  fc.assert(
    fc.property(texts, fc.integer({ min: 12, max: 40 }), (text, columns) => {
      const lines = wrap(text, columns)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns)
    }),
  )
})
