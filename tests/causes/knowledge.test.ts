import { expect, test } from 'vitest'
import { causes } from '../../src/causes/index.ts'
import { contexts } from '../../src/causes/contexts.ts'
import { remedies } from '../../src/causes/remedies.ts'
import { isKey } from '../../src/messages/index.ts'
import type { Cause, Remedy } from '../../src/model.ts'
import { answerValues } from '../../src/site/answers.ts'
import { symptoms } from '../../src/symptoms/index.ts'
import { questionMinutes, questions } from '../../src/symptoms/questions.ts'

const all = Object.entries<Cause>(causes)
const faults = all.flatMap(([cause, { faults: own }]) =>
  Object.entries(own).map(([id, fault]) => ({ cause, id, fault })),
)
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

test('there are 27 causes, and their priors sum to one', () => {
  expect(all).toHaveLength(27)
  expect(sum(all.map(([, { prior }]) => prior))).toBeCloseTo(1, 9)
})

test.each(all)('the shares of %s sum to one', (_id, { faults: own }) => {
  expect(sum(Object.values(own).map(({ share }) => share))).toBeCloseTo(1, 9)
})

test.each(Object.entries(symptoms))('the baselines of %s sum to one', (_id, { outcomes }) => {
  expect(sum(Object.values(outcomes).map(({ baseline }) => baseline))).toBeCloseTo(1, 9)
})

test('every likelihood is of an outcome that exists, and no row has more than one', () => {
  for (const { id, fault } of faults)
    for (const [symptom, [row, ground]] of Object.entries(fault.rows)) {
      const known = Object.keys(symptoms[symptom as keyof typeof symptoms].outcomes)
      expect(known, `${id}: ${symptom}`).toEqual(expect.arrayContaining(Object.keys(row)))
      expect(sum(Object.values<number>(row as never)), `${id}: ${symptom}`).toBeLessThanOrEqual(1)
      expect(['mechanism', 'frequency', 'source', 'judgement']).toContain(ground)
    }
})

test('every fault has a step against it, and every step a fault', () => {
  const used = new Set(faults.flatMap(({ fault }) => Object.keys(fault.remedies)))
  expect([...used].toSorted()).toEqual(
    Object.keys(remedies)
      .filter((id) => used.has(id))
      .toSorted(),
  )
  for (const { id, fault } of faults)
    expect(Object.keys(fault.remedies).length, id).toBeGreaterThan(0)
  expect(Object.keys(remedies).filter((id) => !used.has(id))).toEqual([])
})

test('everything that can be told has its words', () => {
  const keys = [
    ...all.flatMap(([id, { category }]) => [`cause.${id}`, `about.${id}`, `category.${category}`]),
    ...faults.map(({ id }) => `fault.${id}`),
    ...Object.entries<Remedy>(remedies).flatMap(([id, { hazard, undo }]) => [
      `remedy.${id}`,
      `helped.${id}`,
      ...(hazard ? [`hazard.${hazard}`] : []),
      ...(undo ? [`undo.${id}`] : []),
    ]),
    ...Object.entries<{ outcomes: object }>(symptoms)
      .filter(([id]) => !Object.hasOwn(questions, id))
      .flatMap(([id, { outcomes }]) => Object.keys(outcomes).map((one) => `sign.${id}.${one}`)),
    ...Object.entries(answerValues).flatMap(([id, values]) => [
      `question.${id}`,
      ...(values === 'text' ? [] : values.map((value) => `answer.${id}.${value}`)),
    ]),
  ]
  expect(keys.filter((key) => !isKey(key))).toEqual([])
})

test('a context names causes and faults that exist', () => {
  for (const context of Object.values(contexts))
    for (const id of Object.keys(context.causes))
      expect([...Object.keys(causes), ...faults.map((one) => one.id)]).toContain(id)
})

test('every question has answers of its own and takes some time', () => {
  for (const [id, { outcomes }] of Object.entries(questions)) {
    expect(answerValues[id as keyof typeof questions]).toEqual(
      expect.arrayContaining(Object.keys(outcomes)),
    )
    expect(questionMinutes[id as keyof typeof questions]).toBeGreaterThan(0)
  }
})
