import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import link from '../../src/probes/link.ts'
import type { LinkValue } from '../../src/probes/values.ts'
import { addresses, canMakeShops, openShop, type Shop } from '../net/shop/shop.ts'
import { runAlone, siteOf } from './alone.ts'
import { bundledRunner, type Runner } from './in-shop.ts'

test('loopback is up, with its address, and its traffic is watched', async () => {
  const { link: finding } = await runAlone(link, { site: siteOf([{}]) })
  expect(finding).toMatchObject({ state: 'seen', value: { primary: 'lo' } })
  const value = finding?.state === 'seen' ? finding.value : undefined
  expect(value?.interfaces.find(({ name }) => name === 'lo')).toMatchObject({
    kind: 'loopback',
    up: true,
    addresses: expect.arrayContaining([{ address: '127.0.0.1', family: 4, prefix: 8 }]),
    during: { errors: 0, carrierChanges: 0, overMs: expect.any(Number) },
  })
})

test('an interruption leaves the first reading', async () => {
  const stop = new AbortController()
  const running = runAlone(link, { site: siteOf([{}]), signal: stop.signal })
  setTimeout(() => stop.abort(), 200)
  const { link: finding } = await running
  expect(finding?.state).toBe('seen')
  const value = finding?.state === 'seen' ? finding.value : undefined
  expect(value?.interfaces.some(({ during }) => during)).toBe(false)
})

describe.skipIf(!canMakeShops)('in a shop', { timeout: 30_000 }, () => {
  let runner: Runner
  let shop: Shop
  beforeAll(async () => {
    ;[runner, shop] = await Promise.all([bundledRunner(), openShop()])
  }, 30_000)
  afterAll(async () => {
    await shop[Symbol.asyncDispose]()
    await runner[Symbol.asyncDispose]()
  })

  async function look(meanwhile?: Promise<unknown>): Promise<LinkValue> {
    const site = siteOf([{ host: addresses.acquirer }])
    const { facts } = await runner.run(shop, { site, probes: ['link'] })
    await meanwhile
    const [fact] = facts
    if (fact?.probe !== 'link' || fact.state !== 'seen') throw new Error(JSON.stringify(facts))
    return fact.value
  }
  const eth0 = ({ interfaces }: LinkValue) => interfaces.find(({ name }) => name === 'eth0')

  test('the cable carries the traffic to the acquirer', async () => {
    const value = await look()
    expect(value.primary).toBe('eth0')
    expect(value.defaultRoutes).toEqual([
      { family: 4, gateway: addresses.router, interface: 'eth0', metric: 0 },
    ])
    expect(eth0(value)).toMatchObject({
      kind: 'ethernet',
      up: true,
      carrier: true,
      speedMbps: 10_000,
      duplex: 'full',
      addresses: expect.arrayContaining([{ address: addresses.laptop, family: 4, prefix: 24 }]),
    })
  })

  test('a pulled cable shows no carrier and keeps its address', async () => {
    await using _pulled = await shop.changed('router', 'link set lan0 down', 'link set lan0 up')
    expect(eth0(await look())).toMatchObject({
      up: true,
      carrier: false,
      addresses: expect.arrayContaining([{ address: addresses.laptop, family: 4, prefix: 24 }]),
    })
  })

  test('an interface that is down says nothing of its carrier', async () => {
    const back = `route add default via ${addresses.router}`
    await using _route = await shop.changed('laptop', 'link show eth0', back)
    await using _down = await shop.changed('laptop', 'link set eth0 down', 'link set eth0 up')
    const value = await look()
    expect(eth0(value)).toMatchObject({ up: false })
    expect(eth0(value)).not.toHaveProperty('carrier')
    expect(value.defaultRoutes).toEqual([])
  })

  test('a leased address is told from one without a lease', async () => {
    const leased = '192.0.2.77/24 dev eth0'
    await using _lease = await shop.changed(
      'laptop',
      `addr add ${leased} valid_lft 3600 preferred_lft 3600`,
      `addr del ${leased}`,
    )
    expect(eth0(await look())?.addresses).toEqual(
      expect.arrayContaining([
        { address: '192.0.2.77', family: 4, prefix: 24, origin: 'dhcp' },
        { address: addresses.laptop, family: 4, prefix: 24 },
      ]),
    )
  })

  test('an address that the machine gave itself is marked', async () => {
    const own = '169.254.7.7/16 dev eth0'
    await using _own = await shop.changed('laptop', `addr add ${own}`, `addr del ${own}`)
    expect(eth0(await look())?.addresses).toContainEqual({
      address: '169.254.7.7',
      family: 4,
      prefix: 16,
      origin: 'link-local',
    })
  })

  test('two ways out are both listed, the preferred one first', async () => {
    const second = 'default via 192.0.2.2 metric 700'
    await using _second = await shop.changed('laptop', `route add ${second}`, `route del ${second}`)
    expect((await look()).defaultRoutes).toEqual([
      { family: 4, gateway: addresses.router, interface: 'eth0', metric: 0 },
      { family: 4, gateway: '192.0.2.2', interface: 'eth0', metric: 700 },
    ])
  })

  test('a tunnel and a bridge are told from a cable', async () => {
    await using _tunnel = await shop.changed(
      'laptop',
      'tuntap add tun7 mode tun',
      'tuntap del tun7 mode tun',
    )
    await using _bridge = await shop.changed('laptop', 'link add br7 type bridge', 'link del br7')
    const kinds = (await look()).interfaces.map(({ name, kind }) => [name, kind])
    expect(Object.fromEntries(kinds)).toMatchObject({
      lo: 'loopback',
      eth0: 'ethernet',
      tun7: 'tunnel',
      br7: 'virtual',
    })
  })
})
