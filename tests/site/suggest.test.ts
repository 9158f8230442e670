import { expect, test } from 'vitest'
import { closest } from '../../src/site/suggest.ts'

test.each([
  ['prot', 'port'],
  ['protocl', 'protocol'],
  ['server_name', 'serverName'],
  ['TERMINALID', 'terminalId'],
  ['hostname', 'host'],
  ['hots', 'host'],
])('takes %s for %s', (word, meant) => {
  const words = ['path', 'protocol', 'host', 'port', 'serverName', 'terminalId']
  expect(closest(word, words)).toBe(meant)
})

test('suggests nothing for a word of its own', () => {
  expect(closest('banana', ['host', 'port', 'protocol'])).toBeUndefined()
  expect(closest('', ['host'])).toBeUndefined()
  expect(closest('x'.repeat(10_000), ['host'])).toBeUndefined()
})
