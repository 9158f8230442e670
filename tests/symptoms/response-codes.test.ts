import { describe, expect, test } from 'vitest'
import { cup, cupAcquirer } from '../../src/symptoms/codes/cup.ts'
import { hypercom, iso87 } from '../../src/symptoms/codes/iso87.ts'
import { iso93 } from '../../src/symptoms/codes/iso93.ts'
import { terminalTexts } from '../../src/symptoms/codes/terminal-texts.ts'
import replySymptom from '../../src/symptoms/reply.ts'
import responseCode from '../../src/symptoms/response-code.ts'
import shownCode from '../../src/symptoms/shown-code.ts'
import { meaningOf } from '../../src/symptoms/response-codes.ts'
import { code, reply } from '../cases/changes/application.ts'
import { answered, dropped } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'
import type { Facts } from '../../src/probes/facts.ts'
import { diagnose } from '../../src/diagnose.ts'
import { knowledge, needed } from '../../src/knowledge.ts'

test.each([
  ['00', 'accepted'],
  ['03', 'merchant-invalid'],
  ['30', 'format-error'],
  ['58', 'not-permitted'],
  ['77', 'batch-differs'],
  ['90', 'cut-over'],
  ['91', 'system-down'],
  ['96', 'system-down'],
  ['97', 'terminal-unknown'],
  ['99', 'keys-out-of-step'],
  ['A0', 'keys-out-of-step'],
  ['a0', 'keys-out-of-step'],
])('the code %s means %s in every two-digit dialect', (de39, meaning) => {
  for (const dialect of ['cup', 'iso87-ascii', undefined])
    expect(meaningOf(de39, dialect)).toBe(meaning)
})

test.each([
  ['22', 'card-only', 'system-down'],
  ['80', undefined, 'batch-differs'],
  ['95', undefined, 'batch-differs'],
  ['98', 'system-down', undefined],
  ['A7', 'keys-out-of-step', undefined],
  ['05', 'wrong-login', 'card-only'],
])('the code %s means %s to China UnionPay, elsewhere %s', (de39, cup, elsewhere) => {
  expect(meaningOf(de39, 'cup')).toBe(cup)
  expect(meaningOf(de39, 'iso87-bcd')).toBe(elsewhere)
})

test.each([
  ['800', 'accepted'],
  ['904', 'format-error'],
  ['909', 'system-down'],
  ['915', 'cut-over'],
  ['919', 'keys-out-of-step'],
  ['940', 'terminal-unknown'],
])('the code %s of ISO 8583:1993 means %s', (de39, meaning) => {
  expect(meaningOf(de39, 'iso93')).toBe(meaning)
})

test.each(['51', '14'])('the code %s is about a card, not about the network', (de39) => {
  expect(meaningOf(de39, 'cup')).toBe('card-only')
})

test.each(['Z9', '116', 'constructor', '__proto__'])('no table has the code %s', (de39) => {
  expect(meaningOf(de39, 'cup')).toBeUndefined()
})

test('the host’s code that no table has still clears the network', () => {
  expect(responseCode.observe(healthyShop(code('Z9')))?.outcome).toBe('unknown')
})

test('a code that a person read on the terminal is none that the host gave us', () => {
  const silent = reply({ kind: 'silent', waitedMs: 5000, keepAlives: 0 })
  const outcomes = (...changes: Parameters<typeof healthyShop>) =>
    [responseCode, shownCode].map(({ observe }) => observe(healthyShop(...changes))?.outcome)
  expect(outcomes(silent, answered({ code: ' 91 ' }))).toEqual([undefined, 'system-down'])
  expect(outcomes(code('00'), answered({ code: '91' }))).toEqual(['accepted', 'system-down'])
  expect(outcomes(silent, answered({ code: 'call us' }))).toEqual([undefined, undefined])
  expect(outcomes(silent)).toEqual([undefined, undefined])
})

describe('the tables', () => {
  test('have every code of UnionPay’s terminal table, each in its class', () => {
    const classes = {
      A: '00 A2 A4 A5 A6',
      B: '13 14 68 77 99 A0',
      C: '01 03 05 12 15 22 25 30 40 45 51 54 55 57 58 59 61 62 64 65 75 90 91 92 94 96 A1 A3 A7',
      D: '04 38 41 43 97',
      E: '98',
    }
    for (const [letter, codes] of Object.entries(classes))
      expect(
        Object.keys(cup)
          .filter((one) => cup[one as keyof typeof cup].class === letter)
          .toSorted(),
      ).toEqual(codes.split(' '))
  })

  test('have every code of the other tables', () => {
    const all = (table: object) => Object.keys(table).toSorted().join(' ')
    expect(all(cupAcquirer)).toBe('02 06 12 21 81 82 98 99 A2 A8 A9 E2 E3 E6 ED EW H7 H8 RV SE UW')
    const connectivity =
      '00 03 06 08 09 10 11 12 19 20 22 30 31 40 58 60 63 66 68 69 77 80 89 90 91 92 93 94 95 96'
    for (const known of connectivity.split(' ')) expect(Object.keys(iso87)).toContain(known)
    expect(all(hypercom)).toBe('89')
    expect(all(iso93)).toBe(
      '109 120 800 904 905 906 907 908 909 910 911 912 913 915 916 917 918 919 920 921 922 923 940',
    )
    expect(Object.keys(terminalTexts)).toHaveLength(47)
  })

  test('a later table refines an earlier one', () => {
    expect(meaningOf('63', 'cup')).toBe('keys-out-of-step')
    expect(meaningOf('89', 'iso87-ascii')).toBeUndefined()
    expect(meaningOf('89', 'iso87-bcd')).toBe('terminal-unknown')
    expect(meaningOf('A8', 'cup')).toBeUndefined()
    const own = [
      { code: 'A8', meaning: 'sign-in-again' },
      { code: '91', meaning: 'card-only' },
    ] as const
    expect(meaningOf('a8', 'cup', own)).toBe('sign-in-again')
    expect(meaningOf('91', 'cup', own)).toBe('card-only')
    expect(meaningOf('97', 'cup', own)).toBe('terminal-unknown')
  })
})

describe('a code on the terminal’s display', () => {
  const shows = (told: string, ...changes: Parameters<typeof healthyShop>) =>
    healthyShop(dropped('echo'), answered({ code: told }), ...changes)
  const own = (facts: Facts) => {
    facts.site.acquirer.responseCodes = [
      { code: 'A8', meaning: 'sign-in-again', text: '终端未签到' },
      { code: 'X0', meaning: 'system-down' },
    ]
  }

  test('is an answer of the host’s: it was reached', () => {
    for (const told of ['00', '91', '906', '终端号未登记'])
      expect(replySymptom.observe(shows(told))?.outcome).toBe('answers')
  })

  test.each(['Z9', 'N0', 'ABC'])('that no table has, “%s”, shows no host', (told) => {
    expect(replySymptom.observe(shows(told))).toBeUndefined()
    expect(shownCode.observe(shows(told))?.outcome).toBe('unknown')
  })

  test('that the terminal says of itself shows no host', () => {
    expect(replySymptom.observe(shows('Acquirer disabled'))).toBeUndefined()
    expect(shownCode.observe(shows('Acquirer disabled'))?.outcome).toBe('sign-in-again')
  })

  test.each([
    ['BAD MAC', 'keys-out-of-step'],
    ['bad mac', 'keys-out-of-step'],
    ['X7', 'keys-out-of-step'],
  ])('in the maker’s words, “%s” passes on the host’s %s', (told, meaning) => {
    expect(shownCode.observe(shows(told))?.outcome).toBe(meaning)
    expect(replySymptom.observe(shows(told))?.outcome).toBe('answers')
  })

  test.each(['X0', 'X8', 'NO RESPONSE', '超时', '1', 'Comm Error', 'call us', ''])(
    'in the maker’s words, “%s” is no answer of the host’s',
    (told) => {
      expect(shownCode.observe(shows(told))).toBeUndefined()
      expect(replySymptom.observe(shows(told))).toBeUndefined()
    },
  )

  test('means what the acquirer’s own file says, in its words', () => {
    expect(shownCode.observe(shows('a8', own))).toMatchObject({
      outcome: 'sign-in-again',
      text: { args: { code: 'a8 “终端未签到”' } },
    })
    expect(shownCode.observe(shows('X0', own))?.outcome).toBe('system-down')
    expect(responseCode.observe(healthyShop(code('A8'), own))?.outcome).toBe('sign-in-again')
  })
})

describe('with nothing measured, a code on the display', () => {
  const probabilityOf = (cause: string, told?: string) => {
    const facts = healthyShop(
      answered({ 'terminal-shows': 'connecting', ...(told !== undefined && { code: told }) }),
      (one) => void (one.facts = []),
    )
    const { causes } = diagnose(knowledge, facts, {
      routine: false,
      answers: facts.answers,
      needed: needed(facts),
    })
    return causes.find(({ id }) => id === cause)?.probability ?? 0
  }

  test.each(['00', '51', '91', '97', 'BAD MAC'])(
    'clears a dead line, whatever it says: %s',
    (told) => {
      expect(probabilityOf('isp-outage')).toBeGreaterThan(0.05)
      expect(probabilityOf('isp-outage', told)).toBeLessThan(probabilityOf('isp-outage') / 3)
    },
  )

  test.each([
    ['97', 'unauthorized-access'],
    ['77', 'sign-in-needed'],
    ['BAD MAC', 'sign-in-needed'],
    ['90', 'host-maintenance'],
  ])('leads by itself: %s to %s', (told, cause) => {
    expect(probabilityOf(cause, told)).toBeGreaterThan(0.7)
  })

  test.each(['91', '96'])('leads to an outage, and after it to maintenance: %s', (told) => {
    const outage = probabilityOf('host-outage', told)
    const maintenance = probabilityOf('host-maintenance', told)
    expect(outage + maintenance).toBeGreaterThan(0.8)
    expect(outage).toBeGreaterThan(2 * maintenance)
    expect(maintenance).toBeGreaterThan(0.1)
  })

  test('in the maker’s words for silence leaves the line where it was', () => {
    const moved = probabilityOf('isp-outage', 'NO RESPONSE') - probabilityOf('isp-outage')
    expect(Math.abs(moved)).toBeLessThan(0.01)
  })
})
