import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import route from '../../src/probes/route.ts'
import type { RouteValue } from '../../src/probes/values/route.ts'
import type { TcpAttempt } from '../../src/probes/values.ts'
import type { Site } from '../../src/site/site.ts'
import { addresses, canMakeShops, openShop, type Shop } from '../net/shop/shop.ts'
import { fact, runAlone, siteOf } from './alone.ts'
import { bundledRunner, type Runner } from './in-shop.ts'

const attempt = (address: string, outcome: 'open' | 'timeout'): TcpAttempt => ({
  ...{ address, family: 4, from: 'application' },
  outcome: { outcome, ms: 1 },
})

function connected(...attempts: TcpAttempt[]) {
  const open = attempts.some(({ outcome }) => outcome.outcome === 'open')
  return fact('tcp', '127.0.0.1:5000', { state: 'seen', value: { port: 5000, attempts, open } })
}

test('nobody asks for the way to an endpoint that opens', async () => {
  const facts = [connected(attempt('192.0.2.1', 'timeout'), attempt('192.0.2.2', 'open'))]
  expect(await runAlone(route, { site: siteOf([{}]), facts })).toEqual({
    route: { state: 'skipped', reason: 'not-needed' },
  })
})

test('nobody asks for the way on this machine itself', async () => {
  const facts = [connected(attempt('127.0.0.1', 'timeout'))]
  expect(await runAlone(route, { site: siteOf([{}]), facts })).toEqual({
    route: { state: 'skipped', reason: 'on-loopback' },
  })
})

test('without an address there is no way to ask for', async () => {
  expect(await runAlone(route, { site: siteOf([{}]) })).toEqual({
    route: { state: 'skipped', reason: 'needs-earlier' },
  })
})

test('half a ladder is no way: an interrupted run claims none', async () => {
  const facts = [connected(attempt('198.51.100.1', 'timeout'))]
  const signal = AbortSignal.abort()
  expect(await runAlone(route, { site: siteOf([{}]), facts, signal })).toEqual({})
})

describe.skipIf(!canMakeShops)('in a shop', { timeout: 30_000 }, () => {
  const { laptop, router, provider, reference, acquirer } = addresses
  const site = siteOf([{ host: acquirer, port: 5000 }], {
    references: [{ host: reference, port: 53 }],
  })
  let runner: Runner
  let shop: Shop
  beforeAll(async () => {
    ;[runner, shop] = await Promise.all([bundledRunner(), openShop()])
    await shop.listen('core', 53)
  }, 30_000)
  afterAll(async () => {
    await shop[Symbol.asyncDispose]()
    await runner[Symbol.asyncDispose]()
  })

  async function found(given: Site = site, path?: string) {
    const probes = ['names', 'link', 'references', 'tcp', 'route'] as const
    const { facts } = await runner.run(
      shop,
      { site: given, probes: [...probes], timeoutMs: 5000 },
      path,
    )
    const one = facts.find(({ probe }) => probe === 'route')
    if (!one) throw new Error('no fact')
    return one
  }
  async function ways(given?: Site): Promise<RouteValue['ways']> {
    const one = await found(given)
    if (one.probe !== 'route' || one.state !== 'seen') throw new Error(JSON.stringify(one))
    return one.value.ways
  }

  test('a host whose port is closed is reached, hop by hop', async () => {
    const [toAcquirer, toReference] = await ways()
    expect(toAcquirer).toEqual({
      ...{ role: 'acquirer', address: acquirer, end: 'reached', askedTtl: 12 },
      hops: [
        { ttl: 1, address: router },
        { ttl: 2, address: provider },
        { ttl: 3, address: acquirer, ms: expect.any(Number), reached: true },
      ],
    })
    expect(toReference).toMatchObject({ role: 'reference', end: 'reached' })
  })

  test('where a router stops only the acquirer, its way ends there and the reference’s goes on', async () => {
    await using _ = await shop.firewall('provider', `-A FORWARD -d ${acquirer} -j DROP`)
    const [toAcquirer, toReference] = await ways()
    expect(toAcquirer).toMatchObject({
      end: 'silent',
      hops: [
        { ttl: 1, address: router },
        { ttl: 2, address: provider },
      ],
    })
    expect(toReference).toMatchObject({ end: 'reached', hops: { length: 3 } })
  })

  test('a router that knows no way says so', async () => {
    // Of a missing route the kernel speaks five times, then once a second, and no namespace can
    // change that; its firewall says the same without such a limit.
    const rule = `-A FORWARD -d ${acquirer} -j REJECT --reject-with icmp-host-unreachable`
    await using _ = await shop.firewall('provider', rule)
    const [toAcquirer] = await ways()
    expect(toAcquirer).toMatchObject({
      end: 'error',
      hops: [
        { ttl: 1, address: router },
        { ttl: 2, address: provider, error: 'host-unreachable' },
      ],
    })
  })

  test('a firewall’s prohibition belongs to the router that it stands on', async () => {
    const rule = `-A FORWARD -d ${acquirer} -j REJECT --reject-with icmp-admin-prohibited`
    await using _ = await shop.firewall('router', rule)
    const [toAcquirer] = await ways()
    expect(toAcquirer).toMatchObject({
      end: 'error',
      hops: [{ ttl: 1, address: router, error: 'prohibited' }],
    })
  })

  test('routers that send the packets back and forth are a loop', async () => {
    const back = `route add ${acquirer}/32 via 100.64.0.2`
    await using _ = await shop.changed('provider', back, `route del ${acquirer}/32`)
    const [toAcquirer] = await ways()
    expect(toAcquirer).toMatchObject({ end: 'loop', askedTtl: 12 })
    expect(toAcquirer?.loop?.toSorted()).toEqual([provider, router].toSorted())
  })

  test('a hop that never speaks leaves a gap, not an end', async () => {
    await using _ = await shop.firewall(
      'router',
      '-A OUTPUT -p icmp --icmp-type time-exceeded -j DROP',
    )
    const [toAcquirer] = await ways()
    expect(toAcquirer).toMatchObject({
      end: 'reached',
      hops: [{ ttl: 1 }, { ttl: 2, address: provider }, { ttl: 3, reached: true }],
    })
    expect(toAcquirer?.hops[0]).not.toHaveProperty('address')
  })

  test('that nobody has the router’s address is this machine’s own word', async () => {
    const quick = 'ntable change name arp_cache dev eth0 retrans'
    await using _quick = await shop.changed('laptop', `${quick} 50`, `${quick} 1000`)
    const via = 'route replace default via'
    await using _ = await shop.changed('laptop', `${via} 192.0.2.77`, `${via} ${router}`)
    const [toAcquirer] = await ways()
    expect(toAcquirer).toMatchObject({
      end: 'error',
      hops: [{ ttl: 0, address: laptop, error: 'host-unreachable' }],
    })
  })

  test('the way to the internet is asked for where no reference opens and no acquirer is known', async () => {
    const internet = siteOf([], { references: [{ host: reference, port: 54 }] })
    expect(await ways(internet)).toMatchObject([{ role: 'reference', end: 'reached' }])
  })

  test('beyond the last hop that speaks, a way is silent', async () => {
    await using _ = await shop.firewall('router', '-A FORWARD -j DROP')
    const silent = { end: 'silent', hops: [{ ttl: 1, address: router }] }
    expect(await ways()).toMatchObject([silent, silent])
  })

  test('pings that have asked again are not waited for to their end', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'posdoctor-ping-'))
    await chmod(folder, 0o755)
    const mute = '#!/bin/sh\necho "no answer yet for icmp_seq=1"\nexec sleep 60\n'
    await writeFile(join(folder, 'ping'), mute, { mode: 0o755 })
    const one = await found(site, `${folder}:/usr/bin:/bin`)
    await rm(folder, { recursive: true })
    const silent = { end: 'silent', hops: [] }
    expect(one).toMatchObject({ state: 'seen', value: { ways: [silent, silent] } })
  })

  test('without ping, traceroute finds the same way', async () => {
    await using _ = await shop.firewall('router', '-A FORWARD -j DROP')
    const traced = await found(site, '/nowhere')
    const silent = { end: 'silent', hops: [{ ttl: 1, address: router }] }
    expect(traced).toMatchObject({ state: 'seen', value: { ways: [silent, silent] } })
  })

  test('without either nothing is claimed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'posdoctor-trace-'))
    await chmod(folder, 0o755)
    await writeFile(join(folder, 'traceroute'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    expect(await found(site, folder)).toMatchObject({ state: 'skipped', reason: 'no-tool' })
    await rm(folder, { recursive: true })
  })
})
