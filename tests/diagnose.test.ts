import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagnose } from '../src/diagnose.ts'
import type { Diagnosis, Knowledge } from '../src/model.ts'
import { call, shop, toyCause, toyFault, toySymptom, well } from './diagnosis/toy.ts'
import type { Seen } from './diagnosis/toy.ts'
import { worlds } from './diagnosis/worlds.ts'

const probability = (diagnosis: Diagnosis, id: string) =>
  diagnosis.causes.find((cause) => cause.id === id)?.probability ?? 0
const ids = (list: { id: string }[]) => list.map(({ id }) => id)

const lineDead: Seen = { gateway: 'answers', internet: 'nothing', loss: 'none', port: 'silent' }

test('a shop where all is well has no cause and no step to take', () => {
  const diagnosis = diagnose(shop, well, call)
  expect(diagnosis).toMatchObject({ verdict: 'healthy', causes: [], remedies: [] })
  expect(diagnosis.nothingWrong).toBeGreaterThan(0.9)
})

test('a dead line is the cause, with the findings that say so', () => {
  const [first] = diagnose(shop, lineDead, call).causes
  expect(first).toMatchObject({ id: 'line-dead', faults: [{ id: 'line-dead-fault' }] })
  expect(first?.probability).toBeGreaterThan(0.8)
  expect(
    ids(first!.evidence.map((one) => ({ id: one.symptom })))
      .slice(0, 2)
      .toSorted(),
  ).toEqual(['internet', 'port'])
})

test('a dead line hides a closed port, which is not judged and never ruled out', () => {
  const diagnosis = diagnose(shop, lineDead, call)
  expect(diagnosis.notJudged).toContainEqual({ id: 'host-down', hiddenBy: 'line-dead' })
  expect(ids(diagnosis.ruledOut)).not.toContain('host-down')
})

test('a dead line hides what was not measured because of it', () => {
  const { port: _, ...rest } = lineDead
  const diagnosis = diagnose(shop, rest, call)
  expect(diagnosis.notJudged).toContainEqual({ id: 'host-down', hiddenBy: 'line-dead' })
})

test('an open port rules a closed one out, and is named', () => {
  const { ruledOut } = diagnose(shop, well, call)
  expect(ruledOut).toContainEqual({
    id: 'host-down',
    because: { symptom: 'port', outcome: 'open', text: expect.anything() },
  })
})

test('a fault that nothing measured is neither ruled out nor hidden', () => {
  const { notJudged } = diagnose(shop, well, call)
  expect(notJudged).toContainEqual({ id: 'terminal-broken', hiddenBy: 'not-measured' })
})

test('two independent faults are both found, each by its own finding', () => {
  const { causes } = diagnose(shop, { ...well, loss: 'some', code: 'sign-in' }, call)
  expect(ids(causes).slice(0, 2).toSorted()).toEqual(['sign-in-needed', 'wifi-weak'])
  const strongest = causes.slice(0, 2).map(({ id, evidence }) => [id, evidence[0]?.symptom])
  expect(Object.fromEntries(strongest)).toEqual({ 'sign-in-needed': 'code', 'wifi-weak': 'loss' })
})

test('a third fault that two others leave unneeded is not ruled out without a finding', () => {
  const diagnosis = diagnose(shop, { ...well, loss: 'some', code: 'sign-in' }, call)
  expect(ids(diagnosis.ruledOut)).not.toContain('terminal-broken')
})

/** P(so many of 50 lost | no loss, 10 % loss), without the number of orders. */
function counts(lost: number): Seen[string] {
  const at = (rate: number) => rate ** lost * (1 - rate) ** (50 - lost)
  return { none: at(0.002), some: at(0.1) }
}

test('one lost packet in fifty makes no cause', () => {
  const diagnosis = diagnose(shop, { ...well, loss: counts(1) }, call)
  expect(diagnosis).toMatchObject({ verdict: 'healthy', causes: [] })
})

test('six lost packets in fifty do', () => {
  const [first] = diagnose(shop, { ...well, loss: counts(6) }, call).causes
  expect(first?.id).toBe('wifi-weak')
})

test('counts too unlikely for any number still leave the outcome they came with', () => {
  const [first] = diagnose(shop, { ...well, loss: { some: 0, none: 0 } }, call).causes
  expect(first?.id).toBe('wifi-weak')
})

test('what convinces in a call for help does not in a health job', () => {
  const seen = { ...well, loss: 'some' }
  const called = diagnose(shop, seen, call)
  const routine = diagnose(shop, seen, { ...call, routine: true })
  expect(probability(called, 'wifi-weak')).toBeGreaterThan(0.5)
  expect(routine.nothingWrong).toBeGreaterThan(0.5)
})

test('all well from here and a terminal that still connects leave the terminal, ranked', () => {
  const answers = { 'terminal-shows': 'connecting' }
  const { verdict, causes } = diagnose(shop, { ...well, shows: 'connecting' }, { ...call, answers })
  expect(verdict).toBe('down')
  expect(causes[0]?.id).toBe('terminal-broken')
})

test('an answer of “connecting” makes nothing being wrong fifty times less likely', () => {
  const before = diagnose(shop, {}, { ...call, needed: ['port'] })
  const answers = { 'terminal-shows': 'connecting' }
  const after = diagnose(shop, {}, { ...call, answers })
  const odds = (one: number) => one / (1 - one)
  expect(odds(before.nothingWrong) / odds(after.nothingWrong)).toBeCloseTo(50, 6)
})

test('a silent port is blamed on the host only where something beyond the shop works', () => {
  const uncontrolled = { gateway: 'answers', loss: 'none', port: 'silent' }
  const blamed = diagnose(shop, { ...uncontrolled, internet: 'works' }, call)
  const candidate = diagnose(shop, uncontrolled, call)
  expect(probability(blamed, 'line-dead')).toBeLessThan(0.02)
  expect(probability(blamed, 'host-down')).toBeGreaterThan(0.3)
  expect(probability(candidate, 'host-down')).toBeLessThan(0.5)
  expect(probability(candidate, 'line-dead')).toBeGreaterThan(0.2)
})

test('with nothing seen no cause is listed: a prior is no evidence', () => {
  const diagnosis = diagnose(shop, {}, call)
  expect(diagnosis).toMatchObject({ verdict: 'inconclusive', causes: [], ruledOut: [] })
  expect(diagnosis.notJudged.map(({ hiddenBy }) => hiddenBy)).toEqual(
    Array.from({ length: 6 }, () => 'not-measured'),
  )
})

test('the symptoms are told in the order in which they are known', () => {
  expect(ids(diagnose(shop, well, call).symptoms)).toEqual([
    'gateway',
    'internet',
    'loss',
    'port',
    'code',
  ])
})

test('the same run gives the same diagnosis, to the last digit', () => {
  const seen = { ...well, loss: counts(4), port: 'refused' }
  expect(JSON.stringify(diagnose(shop, seen, call))).toBe(
    JSON.stringify(diagnose(shop, seen, call)),
  )
})

function reversed<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toReversed())
}

test('the order of the lists changes nothing', () => {
  fc.assert(
    fc.property(worlds, ({ knowledge, seen }) => {
      const causes = Object.entries(knowledge.causes).map(([id, cause]) => [
        id,
        { ...cause, faults: reversed(cause.faults) },
      ])
      const other: Knowledge<Seen> = {
        symptoms: reversed(knowledge.symptoms),
        causes: Object.fromEntries(causes.toReversed()),
        remedies: reversed(knowledge.remedies),
        contexts: {},
        questions: reversed(knowledge.questions),
      }
      const one = diagnose(knowledge, seen, call)
      const two = diagnose(other, seen, call)
      expect({ ...two, symptoms: two.symptoms.toReversed() }).toEqual(one)
    }),
  )
})

test('whatever is seen, a healthy verdict has no cause of a half, and down no doubt that something is wrong', () => {
  fc.assert(
    fc.property(worlds, ({ knowledge, seen }) => {
      const diagnosis = diagnose(knowledge, seen, { ...call, needed: [] })
      const most = Math.max(0, ...diagnosis.causes.map((cause) => cause.probability))
      if (diagnosis.verdict === 'healthy') expect(most).toBeLessThan(0.5)
      if (diagnosis.verdict === 'down') expect(diagnosis.nothingWrong).toBeLessThanOrEqual(0.05)
      const sum = diagnosis.nothingWrong + diagnosis.unknownCause
      expect(sum).toBeLessThanOrEqual(1 + 1e-12)
      expect(sum + most).toBeLessThanOrEqual(1 + 1e-12)
    }),
    { numRuns: 300 },
  )
})

test('every cause is listed, ruled out or not judged, and only once', () => {
  fc.assert(
    fc.property(worlds, ({ knowledge, seen }) => {
      const { causes, ruledOut, notJudged } = diagnose(knowledge, seen, call)
      const all = [...ids(causes), ...ids(ruledOut), ...ids(notJudged)]
      expect(all.toSorted()).toEqual(Object.keys(knowledge.causes).toSorted())
    }),
  )
})

test('a situation multiplies the causes and single faults that it names', () => {
  const twin = (rows: Record<string, Record<string, number>>) => toyFault('lan', rows, {}, 0.5)
  const rows = { loss: { some: 0.9 } }
  const causes = {
    ...toyCause('a', 0.5, toyFault('lan', rows)),
    b: {
      category: 'network',
      prior: 0.5,
      faults: { 'b-one': twin(rows), 'b-two': twin(rows) },
    },
  } as const
  const loss = toySymptom('loss', {
    none: { service: 'ok', baseline: 0.99 },
    some: { service: 'degraded', baseline: 0.01 },
  })
  const base = { symptoms: { loss }, causes, remedies: {}, questions: {} }
  const applies = () => true
  const contexts = { moved: { applies, causes: { b: 4, 'b-one': 10 } } }
  const never = { moved: { applies: () => false, causes: { b: 4, 'b-one': 10 } } }
  const list = (known: Knowledge<Seen>['contexts']) =>
    diagnose({ ...base, contexts: known }, { loss: 'some' }, call).causes
  expect(list(never).map(({ probability: p }) => p.toFixed(2))).toEqual(
    list({}).map(({ probability: p }) => p.toFixed(2)),
  )
  const [first] = list(contexts)
  expect(first?.id).toBe('b')
  expect(first!.faults[0]!.probability / first!.faults[1]!.probability).toBeGreaterThan(5)
})
