import { expect, test } from 'vitest'
import { keyReader, lineReader } from '../../src/cli/keys.ts'
import type { Typed } from '../../src/commands/io.ts'

function taken(reader: typeof keyReader, ...texts: string[]): Typed[] {
  const all: Typed[] = []
  const read = reader((typed) => all.push(typed))
  for (const text of texts) read(text)
  return all
}

/** What came, but for the drafts on the way. */
function lines(...texts: string[]): (string | undefined)[] {
  return taken(keyReader, ...texts)
    .filter(({ kind }) => kind !== 'draft')
    .map((typed) => (typed.kind === 'line' ? typed.text : typed.kind))
}

test('Enter, or a space before any letter, is an empty line', () => {
  expect(lines('\r', ' ', '\n')).toEqual(['', '', ''])
})

test('letters gather until Enter, spaces among them', () => {
  expect(lines('吧', '台 2', '\r')).toEqual(['吧台 2'])
  expect(taken(keyReader, 'a')).toEqual([{ kind: 'draft', text: 'a' }])
})

test.each(['q', 'Q', '\u0003', '\u0004'])('%j stops', (key) => {
  expect(lines(key)).toEqual(['stop'])
})

test('q within a name is a letter; Ctrl-C stops there too', () => {
  expect(lines('bq\r')).toEqual(['bq'])
  expect(lines('b\u0003')).toEqual(['stop'])
})

test('backspace takes a whole character, Ctrl-U all of them', () => {
  expect(lines('a😀\u007fb\r')).toEqual(['ab'])
  expect(lines('abc\u0015d\r')).toEqual(['d'])
})

test('arrows and other keys of several bytes leave nothing behind', () => {
  expect(lines('\u001b[A\u001b[1;5C\u001bOP\u001b[3~a\u001bx\u0001\r')).toEqual(['a'])
})

test('a name has an end', () => {
  expect(lines(`${'x'.repeat(1000)}\r`)).toEqual(['x'.repeat(60)])
})

test('lines from a pipe come whole, whatever their pieces; q stops', () => {
  expect(taken(lineReader, 'cou', 'nter\r\n\nq\n')).toEqual([
    { kind: 'line', text: 'counter' },
    { kind: 'line', text: '' },
    { kind: 'stop' },
  ])
})

test('a pipe without line ends is not kept', () => {
  expect(taken(lineReader, 'x'.repeat(1_000_000), 'y'.repeat(1_000_000), '\n')).toEqual([
    { kind: 'line', text: 'x'.repeat(60) },
  ])
})
