import { expect, test } from 'vitest'
import wayEnds from '../../src/symptoms/way-ends.ts'
import type { RouteHop, RouteWay } from '../../src/probes/values/route.ts'
import { outsideSilent } from '../cases/changes/outside.ts'
import type { Change } from '../cases/facts.ts'
import { found, saw, series } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const router: RouteHop = { ttl: 1, address: '192.168.1.1', error: 'ttl-exceeded' }
const provider: RouteHop = { ttl: 2, address: '100.64.0.1', error: 'ttl-exceeded' }
const core: RouteHop = { ttl: 5, address: '203.0.113.1', error: 'ttl-exceeded' }
const way = (role: RouteWay['role'], end: RouteWay['end'], ...hops: RouteHop[]): RouteWay => ({
  role,
  address: role === 'acquirer' ? '203.0.113.10' : '198.51.100.1',
  hops,
  end,
  askedTtl: 16,
})
const told = (...ways: RouteWay[]) => saw('route', 'route', { ways })
const outcome = (...changes: Change[]) =>
  wayEnds.observe(healthyShop(outsideSilent, ...changes))?.outcome
const reference = way('reference', 'silent', router, provider, core)

test('packets that arrive, or go round in a circle, are told', () => {
  const there: RouteHop = { ttl: 6, address: '203.0.113.10', reached: true, ms: 22 }
  expect(outcome(told(way('acquirer', 'reached', router, core, there)))).toBe('reaches')
  expect(outcome(told(way('acquirer', 'loop', router, provider)))).toBe('loop')
})

test('a way that ends sooner than the one to a reference ends early', () => {
  expect(outcome(told(way('acquirer', 'silent', router), reference))).toBe('early')
  expect(outcome(told(way('acquirer', 'silent', router, provider, core), reference))).toBe('late')
})

test('where nobody behind the router speaks, an early end is not judged', () => {
  const shy = way('reference', 'silent', router)
  expect(outcome(told(way('acquirer', 'silent', router), shy))).toBeUndefined()
  expect(outcome(told(way('acquirer', 'silent', router)))).toBeUndefined()
})

test('who says that there is no way on is told by its address', () => {
  const no = (hop: RouteHop): RouteHop => ({ ...hop, error: 'host-unreachable' })
  expect(outcome(told(way('acquirer', 'error', no(router)), reference))).toBe('told-here')
  expect(outcome(told(way('acquirer', 'error', router, no(core)), reference))).toBe('told-beyond')
})

test('what a router far away answered to pings counts too', () => {
  const pings = saw('latency', '203.0.113.10', {
    ...series('acquirer', 20, { sent: 20, lost: 20 }),
    errors: [{ from: '203.0.113.1', kind: 'host-unreachable', count: 2 }],
  })
  expect(outcome(told(way('acquirer', 'silent', router), reference), pings)).toBe('told-beyond')
})

test('this machine’s own word says nothing of the way', () => {
  const own: RouteHop = { ttl: 0, address: '192.168.1.20', error: 'host-unreachable' }
  expect(outcome(told(way('acquirer', 'error', own), reference))).toBeUndefined()
})

test('a way that nobody asked about is not judged', () => {
  expect(outcome()).toBeUndefined()
  expect(outcome(told(reference))).toBeUndefined()
  expect(
    outcome(
      told(way('acquirer', 'loop', router)),
      found('gateway', '192.168.1.1', { state: 'skipped', reason: 'on-loopback' }),
    ),
  ).toBeUndefined()
})
