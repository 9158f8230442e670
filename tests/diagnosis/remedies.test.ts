import { expect, test } from 'vitest'
import { diagnose } from '../../src/diagnose.ts'
import type { Knowledge, Remedy } from '../../src/model.ts'
import { call, shop, toyCause, toyFault, well } from './toy.ts'
import type { Seen } from './toy.ts'

const seen: Seen = { ...well, port: 'silent' }

/** One certain fault with these steps against it, or two alike with a set of steps each. */
function stepsFor(
  remedies: Record<string, Remedy>,
  cures: Record<string, number>,
  others?: Record<string, number>,
): string[] {
  const rows = { port: { silent: 0.9 } }
  const known: Knowledge<Seen> = {
    ...shop,
    causes: {
      ...toyCause('one', 0.5, toyFault('host-tcp', rows, cures)),
      ...(others ? toyCause('other', 0.5, toyFault('host-tcp', rows, others)) : {}),
    },
    remedies,
    questions: {},
  }
  return diagnose(known, seen, call).remedies.map(({ id }) => id)
}

const merchant = (minutes: number, more: Partial<Remedy> = {}): Remedy => {
  return { actor: 'merchant', minutes, ...more }
}

test('the step that cures most per cost comes first', () => {
  const remedies = { long: merchant(60), short: merchant(5) }
  expect(stepsFor(remedies, { long: 0.9, short: 0.5 })).toEqual(['short', 'long'])
})

test('a technician’s minute costs more than a merchant’s', () => {
  const remedies = { other: { actor: 'technician', minutes: 10 } as const, own: merchant(10) }
  expect(stepsFor(remedies, { other: 0.6, own: 0.5 })).toEqual(['own', 'other'])
})

test('a quick step that hardly helps does not come before a longer one that does', () => {
  const remedies = { call: merchant(10), quick: merchant(1) }
  expect(stepsFor(remedies, { call: 0.8, quick: 0.1 })).toEqual(['call', 'quick'])
})

test('a step that helps less than one time in fifty is left out', () => {
  expect(stepsFor({ vain: merchant(1), good: merchant(1) }, { vain: 0.01, good: 0.5 })).toEqual([
    'good',
  ])
})

test('a hazardous step is not first while a harmless one is worth trying', () => {
  const remedies = { reset: merchant(1, { hazard: 'offline-payments' }), look: merchant(10) }
  expect(stepsFor(remedies, { reset: 0.9, look: 0.1 })).toEqual(['look', 'reset'])
})

test('a hazardous step is first where no harmless one is worth trying', () => {
  const remedies = { reset: merchant(1, { hazard: 'offline-payments' }), look: merchant(10) }
  expect(stepsFor(remedies, { reset: 0.9, look: 0.04 })).toEqual(['reset', 'look'])
})

test('of two equal steps the one that also tests comes first', () => {
  const cures = { plain: 0.5, tests: 0.5 }
  const long = { 'z-one': 0.9 }
  const remedies = {
    plain: merchant(10),
    tests: merchant(10, { tests: true }),
    'z-one': merchant(60),
    'z-two': merchant(60),
  }
  const steps = stepsFor(remedies, { ...cures, ...long }, { 'z-two': 0.9 })
  expect(steps.slice(0, 2)).toEqual(['tests', 'plain'])
})

test('a step names the causes that it cures, and how probably', () => {
  const { causes, remedies } = diagnose(shop, { ...well, code: 'sign-in' }, call)
  const [cause] = causes
  expect(cause?.id).toBe('sign-in-needed')
  expect(cause?.remedies).toContain('sign-in')
  const step = remedies.find(({ id }) => id === 'sign-in')
  expect(step?.cures[0]?.cause).toBe('sign-in-needed')
  expect(step?.cures[0]?.probability).toBeCloseTo(cause!.probability * 0.9, 9)
})

test('no step is named against a cause that is not listed', () => {
  const { causes, remedies } = diagnose(shop, seen, call)
  const listed = causes.map(({ id }) => id)
  expect(remedies.length).toBeGreaterThan(0)
  for (const { cures } of remedies)
    expect(cures.filter(({ cause }) => !listed.includes(cause))).toEqual([])
})
