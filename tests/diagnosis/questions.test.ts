import { expect, test } from 'vitest'
import { diagnose } from '../../src/diagnose.ts'
import type { Knowledge } from '../../src/model.ts'
import { call, shop, toyCause, toyFault, toySymptom } from './toy.ts'
import type { Seen } from './toy.ts'

const silent: Seen = { gateway: 'answers', internet: 'works', loss: 'none', port: 'silent' }
const asked = (knowledge: Knowledge<Seen>, seen: Seen) =>
  diagnose(knowledge, seen, call).questions.map(({ id }) => id)

test('the question that tells the router from the host is worth asking', () => {
  const [first] = diagnose(shop, silent, call).questions
  expect(first?.id).toBe('hotspot')
  expect(first?.gain).toBeGreaterThan(0)
})

test('an answered question is not asked again', () => {
  expect(asked(shop, { ...silent, hotspot: 'no' })).not.toContain('hotspot')
})

test('a question whose answer would change no step is not asked', () => {
  expect(asked(shop, { ...silent, internet: 'nothing' })).not.toContain('hotspot')
})

test('of two that tell the same, the quicker one comes first', () => {
  const hotspot = shop.symptoms['hotspot']!.outcomes
  const rows = { port: { silent: 0.95 } }
  const host = { ...rows, slow: { no: 0.95 }, quick: { no: 0.95 } }
  const two: Knowledge<Seen> = {
    ...shop,
    symptoms: {
      ...shop.symptoms,
      slow: toySymptom('slow', hotspot),
      quick: toySymptom('quick', hotspot),
    },
    causes: {
      ...toyCause('filter', 0.5, toyFault('router', rows, { 'restart-router': 0.9 })),
      ...toyCause('host', 0.5, toyFault('host-tcp', host, { 'call-acquirer': 0.9 })),
    },
    questions: { slow: 4, quick: 2 },
  }
  expect(asked(two, silent)).toEqual(['quick', 'slow'])
  const [first, second] = diagnose(two, silent, call).questions
  expect(first!.gain / second!.gain).toBeCloseTo(2, 6)
})

test('what only something unknown would answer otherwise is not asked', () => {
  const weather = toySymptom('weather', {
    fair: { service: 'ok', baseline: 0.99 },
    foul: { service: 'ok', baseline: 0.01 },
  })
  const odd: Knowledge<Seen> = {
    ...shop,
    symptoms: { ...shop.symptoms, weather },
    questions: { weather: 0.1 },
  }
  expect(asked(odd, silent)).toEqual([])
})
