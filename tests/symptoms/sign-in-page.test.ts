import { expect, test } from 'vitest'
import signInPage from '../../src/symptoms/sign-in-page.ts'
import type { PortalCheck } from '../../src/probes/values/portal.ts'
import { saw } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const check = (outcome: PortalCheck['outcome'], location?: string) =>
  ({
    url: 'http://check.example/generate_204',
    ms: 30,
    status: 200,
    outcome,
    ...(location ? { location } : {}),
  }) as PortalCheck
const observed = (...checks: PortalCheck[]) =>
  signInPage.observe(healthyShop(saw('portal', 'portal', { checks })))

test('a page that redirects, or shows another body, is one to sign in on', () => {
  expect(observed(check('redirected', 'http://hotspot.example'))?.outcome).toBe('page')
  expect(observed(check('other-body'))?.outcome).toBe('page')
})

test('a page that a box in the shop serves is told from one elsewhere', () => {
  expect(observed(check('redirected', 'http://192.168.1.1:8080'))?.outcome).toBe('page-here')
  expect(observed(check('redirected', 'https://pay.provider.example'))?.outcome).toBe('page')
  const byName = { ...check('other-body'), address: '10.0.0.1' }
  expect(observed(byName)?.outcome).toBe('page-here')
  // Somebody's words in the place of a page's own come from anywhere.
  const unknown = observed({ ...byName, address: '203.0.113.9' })
  expect(unknown?.likelihoods).toMatchObject({ page: 1, 'page-here': 1, none: 0 })
})

test('one check that comes through clears the network', () => {
  expect(observed(check('redirected'), check('expected'))?.outcome).toBe('none')
})

test.each(['timeout', 'reset', 'no-such-name', 'other-status', 'unjudged'] as const)(
  'a check that ends in %s is no sign-in page',
  (outcome) => {
    expect(observed(check(outcome))?.outcome).toBe('unreached')
  },
)

test('a sign-in page stops a shop without an acquirer; else the acquirer decides', () => {
  expect(observed(check('redirected'))?.service).toBe('ok')
  const shop = healthyShop(saw('portal', 'portal', { checks: [check('redirected')] }), (facts) => {
    facts.site.acquirer.endpoints = []
  })
  expect(signInPage.observe(shop)).not.toHaveProperty('service')
})

test('without a check nothing is said', () => {
  expect(observed()).toBeUndefined()
})
