import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import gateway from '../../src/probes/gateway.ts'
import { addresses, canMakeShops, openShop, type Shop } from '../net/shop/shop.ts'
import { runAlone, siteOf } from './alone.ts'
import { bundledRunner, type Run, type Runner } from './in-shop.ts'

test('where everything is on loopback, the network says nothing', async () => {
  const references = [{ host: 'localhost', port: 53 }]
  const found = await runAlone(gateway, { site: siteOf([{ host: '127.0.0.1' }], { references }) })
  expect(found).toEqual({ gateway: { state: 'skipped', reason: 'on-loopback' } })
})

test('a gateway of the site file on loopback is looked at all the same', async () => {
  const found = await runAlone(gateway, { site: siteOf([{}], { gateway: '127.0.0.1' }) })
  expect(found).toEqual({
    '127.0.0.1': {
      state: 'seen',
      value: expect.objectContaining({
        source: 'site',
        interface: 'lo',
        icmp: 'answers',
        alive: true,
        others: [],
      }),
    },
  })
})

describe.skipIf(!canMakeShops)('in a shop', { timeout: 30_000 }, () => {
  const site = siteOf([{ host: addresses.acquirer }])
  let runner: Runner
  let shop: Shop
  beforeAll(async () => {
    ;[runner, shop] = await Promise.all([bundledRunner(), openShop()])
    await shop.listen('router', 80)
  }, 30_000)
  afterAll(async () => {
    await shop[Symbol.asyncDispose]()
    await runner[Symbol.asyncDispose]()
  })

  async function found(given = site): Promise<Run['facts'][number] | undefined> {
    const { facts } = await runner.run(shop, { site: given, probes: ['gateway'] })
    return facts.find(({ probe }) => probe === 'gateway')
  }

  test('the router of the default route is found and alive in every way', async () => {
    expect(await found()).toMatchObject({
      target: addresses.router,
      state: 'seen',
      value: {
        source: 'route',
        interface: 'eth0',
        neighbour: 'reachable',
        mac: expect.stringMatching(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/),
        icmp: 'answers',
        tcp: [
          { port: 53, outcome: 'refused' },
          { port: 80, outcome: 'open' },
          { port: 443, outcome: 'refused' },
        ],
        alive: true,
        others: [],
      },
    })
  })

  test('a router that drops all that is meant for itself is alive by its ARP', async () => {
    await using _closed = await shop.firewall('router', '-A INPUT -j DROP')
    await shop.ip('laptop', 'neigh', 'flush', 'all')
    expect(await found()).toMatchObject({
      value: { neighbour: 'reachable', icmp: 'silent', alive: true },
    })
  })

  test('an ARP entry from before the run does not keep a dead router alive', async () => {
    const mac = 'lladdr 02:00:00:00:00:01 dev eth0'
    await using _heard = await shop.changed(
      'laptop',
      `neigh replace 192.0.2.77 ${mac} nud reachable`,
      'neigh del 192.0.2.77 dev eth0',
    )
    const given = siteOf([{ host: addresses.acquirer }], { gateway: '192.0.2.77' })
    // The kernel counts whole seconds: by the end of a first silent run the entry is older than a run.
    await found(given)
    expect(await found(given)).toMatchObject({ value: { neighbour: 'unknown', alive: false } })
  })

  test('a wrong gateway is silent, and the real one is seen beside it', async () => {
    const given = siteOf([{ host: addresses.acquirer }], { gateway: '192.0.2.77' })
    expect(await found(given)).toMatchObject({
      target: '192.0.2.77',
      value: {
        source: 'site',
        interface: 'eth0',
        neighbour: 'failed',
        icmp: 'silent',
        alive: false,
        others: [addresses.router],
      },
    })
  })

  test('a gateway outside the own subnet has no interface', async () => {
    const given = siteOf([{ host: addresses.acquirer }], { gateway: '198.51.100.1' })
    const fact = await found(given)
    expect(fact).toMatchObject({ value: { alive: false, others: [addresses.router] } })
    expect(fact && 'value' in fact && fact.value).not.toHaveProperty('interface')
  })

  test('without a default route there is no way out', async () => {
    const back = `route add default via ${addresses.router}`
    await using _lost = await shop.changed('laptop', 'route del default', back)
    expect(await found()).toMatchObject({
      target: 'gateway',
      state: 'failed',
      failure: 'unreachable',
    })
  })

  test('a way out without a router, as a dialled line has it, is no broken gateway', async () => {
    const back = `route replace default via ${addresses.router}`
    await using _dialled = await shop.changed('laptop', 'route replace default dev eth0', back)
    expect(await found()).toMatchObject({ state: 'skipped', reason: 'not-present' })
  })

  test('an IPv6 router is asked by its link-local address with its interface', async () => {
    await shop.ip('router', 'addr', 'add', 'fe80::1/64', 'dev', 'lan0', 'nodad')
    const back = `route add default via ${addresses.router}`
    await using _ipv4 = await shop.changed('laptop', 'route del default', back)
    const way = 'default via fe80::1 dev eth0'
    await using _ipv6 = await shop.changed('laptop', `-6 route add ${way}`, `-6 route del ${way}`)
    expect(await found()).toMatchObject({
      target: 'fe80::1%eth0',
      value: { neighbour: 'reachable', icmp: 'answers', alive: true },
    })
  })
})
