import { expect, test } from 'vitest'
import { diagnose } from '../../src/diagnose.ts'
import type { Knowledge } from '../../src/model.ts'
import { call, shop, toyCause, toyFault, toySymptom, well } from './toy.ts'
import type { Seen } from './toy.ts'

const evidenceOf = (knowledge: Knowledge<Seen>, seen: Seen, id: string) =>
  diagnose(knowledge, seen, call).causes.find((cause) => cause.id === id)?.evidence ?? []

test('a finding that two causes explain alike counts for both', () => {
  const twins: Knowledge<Seen> = {
    ...shop,
    causes: {
      ...toyCause('one', 0.5, toyFault('line', { port: { silent: 0.9 } })),
      ...toyCause('other', 0.5, toyFault('host-tcp', { port: { silent: 0.9 } })),
    },
  }
  const seen = { ...well, port: 'silent' }
  expect(evidenceOf(twins, seen, 'one')[0]).toMatchObject({ symptom: 'port', outcome: 'silent' })
  expect(evidenceOf(twins, seen, 'other')[0]?.weight).toBeGreaterThan(1)
})

test('a finding against a cause has a negative weight', () => {
  const hot: Knowledge<Seen> = {
    ...shop,
    symptoms: {
      ...shop.symptoms,
      fan: toySymptom('fan', {
        quiet: { service: 'ok', baseline: 0.9 },
        loud: { service: 'ok', baseline: 0.1 },
      }),
    },
    causes: {
      ...toyCause('hot', 0.5, toyFault('host-tcp', { port: { silent: 0.9 }, fan: { loud: 0.8 } })),
      ...toyCause('other', 0.5, toyFault('host-tcp', { port: { silent: 0.9 } })),
    },
  }
  const list = evidenceOf(hot, { ...well, port: 'silent', fan: 'quiet' }, 'hot')
  expect(list.find(({ symptom }) => symptom === 'fan')?.weight).toBeLessThan(-0.5)
})

test('what one fault explains is no evidence for another beside it', () => {
  const seen = { ...well, loss: 'some', code: 'sign-in' }
  const symptoms = evidenceOf(shop, seen, 'wifi-weak').map(({ symptom }) => symptom)
  expect(symptoms).not.toContain('code')
})

test('the strongest finding comes first, and silent ones are left out', () => {
  const weights = evidenceOf(
    shop,
    { ...well, internet: 'nothing', port: 'silent' },
    'line-dead',
  ).map(({ weight }) => Math.abs(weight))
  expect(weights).toEqual(weights.toSorted((a, b) => b - a))
  expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.1)
})
