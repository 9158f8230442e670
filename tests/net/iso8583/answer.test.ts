import { expect, test } from 'vitest'
import { readAnswer } from '../../../src/net/iso8583/answer.ts'
import { profileOf } from '../../../src/net/iso8583/profile.ts'

const cup = profileOf({ dialect: 'cup' })
const ascii = profileOf({ dialect: 'iso87-ascii' })
const iso93 = profileOf({ dialect: 'iso93-ascii' })

test.each([
  [cup, '0830', 'answer'],
  [cup, '0820', 'own-request'],
  [cup, '0810', 'other'],
  [ascii, '0810', 'answer'],
  [ascii, '0800', 'own-request'],
  [ascii, '0820', 'other'],
  [iso93, '1814', 'answer'],
  [iso93, '1804', 'own-request'],
  [iso93, '1824', 'other'],
] as const)('to an echo in %o a %s is: %s', (profile, mti, relation) => {
  expect(readAnswer(profile, { mti, fields: { 39: '00' } }).relation).toBe(relation)
})

test('an answer with another DE 11 is not ours', () => {
  const reply = { mti: '0810', fields: { 11: '000002', 39: '00' } }
  expect(readAnswer(ascii, reply, 1).relation).toBe('other')
  expect(readAnswer(ascii, reply, 2).relation).toBe('answer')
})

test('an answer without DE 11 is ours', () => {
  expect(readAnswer(ascii, { mti: '0810', fields: { 39: '00' } }, 1).relation).toBe('answer')
})

test('an answer without DE 39 has no response code', () => {
  expect(readAnswer(ascii, { mti: '0810', fields: {} })).toEqual({ relation: 'answer' })
})

test.each([
  ['603100310000', 0],
  ['603103310000', 3],
  ['60310C310000', 12],
])('the UnionPay head %s asks for %d', (header, headRequirement) => {
  const reply = { mti: '0830', header, fields: { 39: '00' } }
  expect(readAnswer(cup, reply)).toMatchObject({ headRequirement })
})

test('a header of another shape or dialect asks for nothing', () => {
  const reply = { mti: '0830', header: '603103310000', fields: {} }
  expect(readAnswer(ascii, reply)).not.toHaveProperty('headRequirement')
  expect(readAnswer(cup, { ...reply, header: '6031033100' })).not.toHaveProperty('headRequirement')
})
