import { expect, test } from 'vitest'
import defaultRoutes from '../../src/symptoms/default-routes.ts'
import type { Route } from '../../src/probes/values.ts'
import { but } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const over = (name: string, gateway: string, metric: number): Route => ({
  family: 4,
  gateway,
  interface: name,
  metric,
})
const outcome = (...routes: Route[]) =>
  defaultRoutes.observe(healthyShop(but('link', 'link', { defaultRoutes: routes })))?.outcome

test('cable and radio to one router are one way out', () => {
  expect(outcome(over('eth0', '192.168.1.1', 100), over('wlan0', '192.168.1.1', 600))).toBe('one')
})

test('two routers of different metric are two ways, of which one is used', () => {
  expect(outcome(over('eth0', '192.168.1.1', 100), over('wwan0', '10.0.0.1', 700))).toBe('two')
})

test('two routers of the same metric compete', () => {
  expect(outcome(over('eth0', '192.168.1.1', 100), over('eth1', '192.168.2.1', 100))).toBe(
    'competing',
  )
})

test('no way out, or IPv6 only, is not judged here', () => {
  expect(outcome()).toBeUndefined()
  expect(outcome({ family: 6, gateway: 'fe80::1', interface: 'eth0', metric: 1 })).toBeUndefined()
})
