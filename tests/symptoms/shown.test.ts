import { describe, expect, test } from 'vitest'
import shownCode from '../../src/symptoms/shown-code.ts'
import shownWords from '../../src/symptoms/shown-words.ts'
import { code, unanswered } from '../cases/changes/application.ts'
import type { Change } from '../cases/facts.ts'
import { answered, dropped } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const shown = (text: string): Change => answered({ code: text })

describe('a code on the display, beside the one that answered us', () => {
  const outcome = (...changes: Change[]) => shownCode.observe(healthyShop(...changes))?.outcome

  test.each([
    ['77', 'batch-differs'],
    ['97', 'terminal-unknown'],
    ['终端未登记', 'terminal-unknown'],
    ['MAC校验错，请重新签到', 'keys-out-of-step'],
    ['请重新签到', 'sign-in-again'],
    ['30', 'format-error'],
    ['91', 'system-down'],
    ['ACQUIRER DISABLED', 'sign-in-again'],
    ['BAD MAC', 'keys-out-of-step'],
    ['05', 'wrong-login'],
    ['51', 'card-only'],
    ['N0', 'unknown'],
  ] as const)('%s: %s', (told, expected) => {
    expect(outcome(shown(told))).toBe(expected)
  })

  test('says the same where our question was not asked or answered', () => {
    expect(outcome(shown('77'), dropped('echo'))).toBe('batch-differs')
    expect(outcome(shown('77'), unanswered(0))).toBe('batch-differs')
  })

  test('is none where nobody read one', () => {
    expect(outcome(code('77'))).toBeUndefined()
    expect(outcome(shown('no idea'))).toBeUndefined()
  })
})

describe('the maker’s words on the display', () => {
  const outcome = (text: string) => shownWords.observe(healthyShop(shown(text)))?.outcome

  test.each([
    ['tampered', 'tampered'],
    ['Alert Irruption!', 'tampered'],
    ['power failed', 'power-failed'],
    ['NO SIGNAL', 'no-signal'],
    ['BAD MAC', 'other'],
  ] as const)('%s: %s', (told, expected) => {
    expect(outcome(told)).toBe(expected)
  })

  test('that no maker is known for say nothing', () => {
    expect(outcome('please wait')).toBeUndefined()
    expect(outcome('97')).toBeUndefined()
  })
})
