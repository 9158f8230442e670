import { describe, expect, test } from 'vitest'
import { causes } from '../../src/causes/index.ts'
import { diagnose } from '../../src/diagnose.ts'
import { knowledge, needed } from '../../src/knowledge.ts'
import type { Cause } from '../../src/model.ts'
import type { Facts } from '../../src/probes/facts.ts'
import { broken } from './broken/index.ts'
import { untold } from './broken/untold.ts'
import { oddButFine } from './odd-but-fine.ts'
import { healthyShop } from './shop.ts'

const judge = (facts: Facts) =>
  diagnose(knowledge, facts, {
    routine: facts.routine,
    answers: facts.answers,
    needed: needed(facts),
  })

const every = Object.entries<Cause>(causes).flatMap(([cause, { faults }]) =>
  Object.entries(faults).map(([fault, { remedies }]) => ({ cause, fault, remedies })),
)
const remediesOf = (id: string) => every.find(({ fault }) => fault === id)?.remedies ?? {}
const named = (cause: string, fault: string | undefined) => `${cause}/${fault}`

describe.each(broken)('$name', (given) => {
  const { cause, fault, verdict, shop, cleared, clearedVerdict, neighbour, alike } = given
  const right = [{ cause, fault }, ...(alike?.faults ?? [])]
  const diagnosis = judge(healthyShop(...shop))

  test(`points to ${cause}, and there to ${fault}`, () => {
    const [first] = diagnosis.causes
    expect(right.map((one) => named(one.cause, one.fault))).toContain(
      first && named(first.id, first.faults[0]?.id),
    )
    expect(first?.probability).toBeGreaterThanOrEqual(0.6)
    expect(diagnosis.verdict).toBe(verdict)
  })

  test('is first cured by a step against that fault', () => {
    const steps = right.flatMap((one) => Object.keys(remediesOf(one.fault)))
    expect(steps).toContain(diagnosis.remedies[0]?.id)
  })

  test('is cleared when the telling finding is healthy', () => {
    const { verdict: now, causes: left } = judge(healthyShop(...shop, ...cleared))
    const same = left.find(({ id }) => id === cause)
    expect(now).toBe(clearedVerdict ?? 'healthy')
    expect(same?.faults.find(({ id }) => id === fault)?.probability ?? 0).toBeLessThan(0.3)
    if (now === 'healthy') expect(same?.probability ?? 0).toBeLessThan(0.3)
  })

  test(`is told from ${neighbour.fault} by one finding`, () => {
    const [first] = judge(healthyShop(...shop, ...neighbour.change)).causes
    expect(first && named(first.id, first.faults[0]?.id)).toBe(
      named(neighbour.cause, neighbour.fault),
    )
  })
})

test.each(oddButFine)('$name: nothing is blamed', ({ shop }) => {
  const { verdict, causes: blamed, nothingWrong } = judge(healthyShop(...shop))
  expect(verdict).toBe('healthy')
  expect(blamed.filter(({ probability }) => probability >= 0.2)).toEqual([])
  expect(nothingWrong).toBeGreaterThan(0.5)
})

test('every cause and every fault has a case', () => {
  const covered = broken.flatMap(({ fault, alike }) => [
    fault,
    ...(alike?.faults ?? []).map((one) => one.fault),
  ])
  expect(new Set(broken.map(({ cause }) => cause))).toEqual(new Set(Object.keys(causes)))
  expect(every.map(({ fault }) => fault).filter((fault) => !covered.includes(fault))).toEqual([])
})

/** The best of its own cases: the fault comes first there, and is so probable, with all it may come with. */
function surest({ cause, fault }: { cause: string; fault: string }): number {
  const own = broken.filter((one) => one.cause === cause && one.fault === fault)
  return Math.max(
    0,
    ...own.map(({ shop }) => {
      const [first] = judge(healthyShop(...shop)).causes
      const [best] = first?.faults ?? []
      return first?.id === cause && best?.id === fault ? best.probability : 0
    }),
  )
}

test.each(every.filter(({ fault }) => !(fault in untold)))(
  '$cause/$fault has a case that it explains by itself, with 60 % at least',
  (one) => expect(surest(one)).toBeGreaterThanOrEqual(0.6),
)

test('what nobody can tell apart is still told apart by nothing', () => {
  const faults = every.map(({ fault }) => fault)
  expect(Object.keys(untold).filter((fault) => !faults.includes(fault))).toEqual([])
  for (const one of every.filter(({ fault }) => fault in untold)) {
    expect(broken.some(({ fault }) => fault === one.fault)).toBe(true)
    expect(surest(one)).toBeLessThan(0.6)
  }
})

test('there are at least 150 cases, 25 of them healthy', () => {
  expect(oddButFine.length).toBeGreaterThanOrEqual(25)
  expect(broken.length + oddButFine.length).toBeGreaterThanOrEqual(150)
  const names = [...broken, ...oddButFine].map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
