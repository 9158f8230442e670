import { describe, expect, test } from 'vitest'
import { causes } from '../../src/causes/index.ts'
import { diagnose } from '../../src/diagnose.ts'
import { knowledge, needed } from '../../src/knowledge.ts'
import type { Facts } from '../../src/probes/facts.ts'
import { broken } from './broken.ts'
import { oddButFine } from './odd-but-fine.ts'
import { healthyShop } from './shop.ts'
import { oddTalks, talks } from './talks.ts'
import { oddTerminals, thisTerminal } from './this-terminal.ts'

const cases = [...broken, ...talks, ...thisTerminal]

const judge = (facts: Facts) =>
  diagnose(knowledge, facts, {
    routine: facts.routine,
    answers: facts.answers,
    needed: needed(facts),
  })

describe.each(cases)('$name', ({ cause, fault, verdict, shop, cleared }) => {
  const diagnosis = judge(healthyShop(...shop))

  test(`points to ${cause}, and there to ${fault}`, () => {
    const [first] = diagnosis.causes
    expect(first?.id).toBe(cause)
    expect(first?.faults[0]?.id).toBe(fault)
    expect(diagnosis.verdict).toBe(verdict)
  })

  test('is first cured by a step against that fault', () => {
    const remedies: object = causes[cause].faults[fault as never]['remedies']
    expect(Object.keys(remedies)).toContain(diagnosis.remedies[0]?.id)
  })

  test('is cleared when the telling finding is healthy', () => {
    const { verdict: now, causes: left } = judge(healthyShop(...shop, ...cleared))
    expect(now).toBe('healthy')
    expect(left.find(({ id }) => id === cause)?.probability ?? 0).toBeLessThan(0.3)
  })
})

test.each([...oddButFine, ...oddTalks, ...oddTerminals])('$name: nothing is blamed', ({ shop }) => {
  const { verdict, causes: blamed, nothingWrong } = judge(healthyShop(...shop))
  expect(verdict).toBe('healthy')
  expect(blamed.filter(({ probability }) => probability >= 0.2)).toEqual([])
  expect(nothingWrong).toBeGreaterThan(0.5)
})

test('at least 12 causes and 40 faults have a case', () => {
  expect(new Set(cases.map(({ cause }) => cause)).size).toBeGreaterThanOrEqual(12)
  expect(new Set(cases.map(({ fault }) => fault)).size).toBeGreaterThanOrEqual(40)
})
