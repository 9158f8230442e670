import { expect, test } from 'vitest'
import { languages, message, say } from '../../src/messages/index.ts'
import { plain, plainDeep } from '../../src/messages/plain.ts'

test('strips what could drive a terminal', () => {
  expect(plain('a\u0000b\u001b[31mc\u007fd\u009be\u0085f')).toBe('ab[31mcdef')
})

test('turns line ends and tabs into spaces', () => {
  expect(plain('one\ntwo\tthree\u2028four')).toBe('one two three four')
})

test('strips controls that turn the direction of writing', () => {
  expect(plain('\u202eabc\u202c\u2066\u2069\u200f\u061c')).toBe('abc')
})

test('strips halves of characters and keeps whole ones', () => {
  expect(plain('店\ud83d😀')).toBe('店😀')
})

test('reaches every string in plain data', () => {
  const data = { a: ['x\u001b', { b: 'y\u0007' }], n: 1, none: undefined, no: null }
  expect(plainDeep(data)).toEqual({ a: ['x', { b: 'y' }], n: 1, none: undefined, no: null })
})

test.each(languages)('never lets an argument break a sentence (%s)', (language) => {
  const sentence = say(language, message('cli.demo', { what: 'a\u001b]0;x\u0007\nb' }))
  expect(sentence).toContain('a]0;x b')
})
