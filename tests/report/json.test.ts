import { expect, test } from 'vitest'
import { json } from '../../src/report/json.ts'

test('is valid JSON with every character kept', () => {
  const hostile = { ssid: '\u001b[31m\u009b2J\u202e\u2028\ufeff"\\ 店' }
  expect(JSON.parse(json(hostile))).toEqual(hostile)
})

test('holds no control character but line ends', () => {
  expect(json({ ssid: '\u001b\u007f\u009b\u202e\u2066\u2028\u200f' })).not.toMatch(
    /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u2028\u2029\u200f]/u,
  )
})
