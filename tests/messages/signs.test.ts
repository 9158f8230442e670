import { expect, test } from 'vitest'
import { languages, message, say } from '../../src/messages/index.ts'
import { codeMeanings } from '../../src/site/response-codes.ts'
import { meaningOf } from '../../src/symptoms/response-codes.ts'

test.each(languages)('the codes named as examples of a meaning have it, in %s', (language) => {
  for (const meaning of codeMeanings) {
    const sign = say(language, message(`sign.response-code.${meaning}`))
    for (const code of sign.match(/\b(\d{2,3}|A0)\b/g) ?? [])
      expect(
        [meaningOf(code, 'cup'), meaningOf(code, 'iso87-ascii')],
        `${code} in “${sign}”`,
      ).toContain(meaning)
  }
})

test('both languages name the same codes', () => {
  const named = (language: (typeof languages)[number]) =>
    codeMeanings.map((meaning) =>
      say(language, message(`sign.response-code.${meaning}`)).match(/\d{2,3}|A0/g),
    )
  expect(named('zh-CN')).toEqual(named('en'))
})
