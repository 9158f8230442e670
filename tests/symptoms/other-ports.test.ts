import { expect, test } from 'vitest'
import otherPorts from '../../src/symptoms/other-ports.ts'
import type { Change } from '../cases/facts.ts'
import { but } from '../cases/facts.ts'
import { failing, portFails } from '../cases/changes/port.ts'
import { healthyShop } from '../cases/shop.ts'

const refused = [{ port: 443, outcome: 'refused' as const, ms: 22 }]
const outcome = (...changes: Change[]) =>
  otherPorts.observe(
    healthyShop(portFails(failing('refused', 22), { otherPorts: refused }), ...changes),
  )?.outcome

test('a host that refuses another port is there', () => {
  expect(outcome()).toBe('answers')
})

test('a box that turns everything away says nothing of the host', () => {
  const points = [
    { target: '223.5.5.5:53', outcome: 'refused' as const, ms: 0.4 },
    { target: '1.1.1.1:443', outcome: 'refused' as const, ms: 0.4 },
  ]
  expect(
    outcome(but('references', 'references', { points }), (facts) => {
      facts.facts = facts.facts.filter(
        (fact) =>
          fact.probe !== 'latency' || fact.state !== 'seen' || fact.value.role !== 'reference',
      )
    }),
  ).toBeUndefined()
})
