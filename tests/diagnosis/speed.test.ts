import { expect, test } from 'vitest'
import { diagnose } from '../../src/diagnose.ts'
import { knowledge, needed } from '../../src/knowledge.ts'
import { places } from '../../src/model.ts'
import type { Cause, Knowledge, Remedy } from '../../src/model.ts'
import { broken } from '../cases/broken/index.ts'
import { healthyShop } from '../cases/shop.ts'
import { toyFault, toySymptom } from './toy.ts'
import type { Seen } from './toy.ts'

/** The same sequence of numbers below `bound` each time (Park and Miller). */
function numbers(): (bound: number) => number {
  let state = 1
  return (bound) => {
    state = (state * 16_807) % 2_147_483_647
    return state % bound
  }
}

const count = (size: number) => Array.from({ length: size }, (_, i) => i)

/** 25 causes of four faults each, twelve rows a fault, 50 symptoms of which ten are questions. */
function largeKnowledge(): Knowledge<Seen> {
  const next = numbers()
  const outcomes = {
    good: { service: 'ok', baseline: 0.96 },
    odd: { service: 'ok', baseline: 0.03 },
    bad: { service: 'down', baseline: 0.01 },
  } as const
  const symptoms = count(50).map((i) => [
    `s${i}`,
    toySymptom(`s${i}`, outcomes, i % 10 === 0 ? { scale: true } : {}),
  ])
  const fault = () =>
    toyFault(
      places[next(places.length)]!,
      Object.fromEntries(count(12).map(() => [`s${next(50)}`, { bad: 0.5 + next(5) / 10 }])),
      Object.fromEntries(count(4).map(() => [`r${next(60)}`, next(10) / 10])),
      0.25,
    )
  const causes = count(25).map((c): [string, Cause] => {
    const faults = Object.fromEntries(count(4).map((f) => [`c${c}-f${f}`, fault()]))
    return [`c${c}`, { category: 'network', prior: 0.04, faults }]
  })
  const remedies = count(60).map((i): [string, Remedy] => {
    return [
      `r${i}`,
      { actor: 'merchant', minutes: 1 + next(30), ...(i % 6 ? {} : { tests: true }) },
    ]
  })
  return {
    symptoms: Object.fromEntries(symptoms),
    causes: Object.fromEntries(causes),
    remedies: Object.fromEntries(remedies),
    contexts: {},
    questions: Object.fromEntries(count(10).map((i) => [`s${40 + i}`, 1])),
  }
}

/** Processor time, ms: what other processes do does not count. */
function cpuMs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

test('a hundred faults on fifty symptoms are judged within 20 ms of processor time', () => {
  const large = largeKnowledge()
  const good = Object.fromEntries(count(40).map((i) => [`s${i}`, 'good']))
  for (const seen of [good, { ...good, s3: 'bad', s7: 'bad' }]) {
    const situation = { routine: false, answers: {}, needed: [] }
    const times = count(20).map(() => cpuMs(() => diagnose(large, seen, situation)))
    expect(Math.min(...times)).toBeLessThanOrEqual(20)
  }
})

test('with all that is known, a saved run is judged within 20 ms of processor time', () => {
  for (const { name, shop } of broken.filter((_, i) => i % 8 === 0)) {
    const facts = healthyShop(...shop)
    const situation = { routine: false, answers: facts.answers, needed: needed(facts) }
    const times = count(12).map(() => cpuMs(() => diagnose(knowledge, facts, situation)))
    expect(Math.min(...times), name).toBeLessThanOrEqual(20)
  }
})
