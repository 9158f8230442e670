import { expect, test } from 'vitest'
import namesHere from '../../src/symptoms/names-here.ts'
import stall from '../../src/symptoms/stall.ts'
import type { AnyFact, Facts } from '../../src/probes/facts.ts'
import { gatewaySilent } from '../cases/changes/lan.ts'
import { names } from '../cases/changes/names.ts'
import { but, nothing, saw, series } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const router = '192.168.1.1'
const answersLater = saw('latency', router, series('gateway', 0.6, { spreadMs: 0.2 }))
const silent = names({ here: nothing('timeout', 2000), elsewhere: nothing('timeout', 2000) })

/** When a probe was at work. */
const at = (probe: AnyFact['probe'], startMs: number, endMs: number) => (facts: Facts) => {
  for (const fact of facts.facts)
    if (fact.probe === probe) Object.assign(fact, { startMs, durationMs: endMs - startMs })
}
const deaf = [gatewaySilent, answersLater, silent, at('gateway', 0, 2300)]

test('what was asked while nobody was heard tells nothing but that', () => {
  const shop = healthyShop(...deaf, at('names', 0, 2050))
  expect(namesHere.observe(shop)).toBeUndefined()
  expect(stall.observe(shop)).toMatchObject({ outcome: 'lan', likelihoods: { lan: 0.15 } })
})

test('what stays silent when the router is heard again is silent', () => {
  expect(namesHere.observe(healthyShop(...deaf, at('names', 0, 2900)))?.outcome).toBe('silent')
})

test('a router that is never heard is no bad moment', () => {
  const shop = healthyShop(gatewaySilent, silent, at('gateway', 0, 2300), at('names', 0, 2050))
  expect(namesHere.observe(shop)?.outcome).toBe('silent')
  expect(stall.observe(shop)?.outcome).not.toBe('lan')
})

test('a router that shows its address was there all the time', () => {
  const shown = but('gateway', router, { neighbour: 'reachable', alive: true })
  const shop = healthyShop(...deaf, shown, at('names', 0, 2050))
  expect(namesHere.observe(shop)?.outcome).toBe('silent')
})
