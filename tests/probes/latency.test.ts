import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LatencyValue } from '../../src/probes/values.ts'
import { addresses, canMakeShops, openShop, type Shop } from '../net/shop/shop.ts'
import { siteOf } from './alone.ts'
import { bundledRunner, type Run, type Runner } from './in-shop.ts'

const site = siteOf([{ host: addresses.acquirer, port: 5000 }], {
  references: [{ host: addresses.reference, port: 53 }],
})

function seen(run: Run, target: string): LatencyValue {
  const fact = run.facts.find((one) => one.probe === 'latency' && one.target === target)
  if (fact?.probe !== 'latency' || fact.state !== 'seen')
    throw new Error(`not seen: ${target}: ${JSON.stringify(fact)}`)
  return fact.value
}

function latency(run: Run) {
  return run.facts
    .filter(({ probe }) => probe === 'latency')
    .map((fact) => [fact.target, fact.state, 'value' in fact ? undefined : fact])
}

const wayOut = `default via ${addresses.router}`
const pings = '-A INPUT -p icmp --icmp-type echo-request'

describe.skipIf(!canMakeShops)('in a shop', { timeout: 30_000 }, () => {
  let runner: Runner
  let shop: Shop
  beforeAll(async () => {
    ;[runner, shop] = await Promise.all([bundledRunner(), openShop()])
    await Promise.all([
      shop.listen('core', 53),
      shop.listen('core', 5000),
      shop.listen('router', 80),
    ])
  }, 30_000)
  afterAll(async () => {
    await shop[Symbol.asyncDispose]()
    await runner[Symbol.asyncDispose]()
  })

  test('a sound way brings fifty samples of each part and twenty of the acquirer', async () => {
    const run = await runner.run(shop, { site })
    const summaries = [
      [addresses.router, 'gateway', 1, 50],
      [addresses.provider, 'hop', 2, 50],
      [addresses.reference, 'reference', 3, 50],
      [addresses.acquirer, 'acquirer', 3, 20],
    ] as const
    for (const [target, role, hops, least] of summaries) {
      const value = seen(run, target)
      expect(value).toMatchObject({ role, method: 'icmp', hops, lossPercent: 0 })
      expect(value.received).toBeGreaterThanOrEqual(least)
    }
    expect(latency(run)).toHaveLength(4)
  })

  test('pings are 20 to 40 ms apart, those to the acquirer no less than 40', async () => {
    const run = await runner.run(shop, { site })
    for (const target of [addresses.router, addresses.provider, addresses.reference]) {
      expect(seen(run, target).intervalMs).toBeGreaterThanOrEqual(20)
    }
    expect(seen(run, addresses.acquirer).intervalMs).toBeGreaterThanOrEqual(40)
  })

  test('where no ping is answered, TCP stands in, and nothing is called lost', async () => {
    await using _router = await shop.firewall('router', `${pings} -j DROP`)
    await using _core = await shop.firewall('core', `${pings} -j DROP`)
    const run = await runner.run(shop, { site })
    for (const [target, least] of [
      [addresses.router, 50],
      [addresses.reference, 40],
      [addresses.acquirer, 1],
    ] as const) {
      const value = seen(run, target)
      expect(value).toMatchObject({ method: 'tcp', lossPercent: 0 })
      expect(value.sent).toBeGreaterThanOrEqual(least)
      expect(value.unansweredPings).toBeGreaterThan(10)
    }
  })

  test('a reference that limits its answers to pings is checked by TCP, which loses nothing', async () => {
    const limit = `${pings} -d ${addresses.reference} -m limit --limit 10/s -j ACCEPT`
    await using _limited = await shop.firewall('core', limit, `${pings} -j DROP`)
    const run = await runner.run(shop, { site })
    const { lossPercent, tcpCheck } = seen(run, addresses.reference)
    expect(lossPercent).toBeGreaterThan(30)
    expect(tcpCheck).toEqual({ port: 53, sent: 20, received: 20 })
  })

  test('a hop that answers no pings is left out, not lossy', async () => {
    await using _silent = await shop.firewall('provider', `${pings} -j DROP`)
    const run = await runner.run(shop, { site })
    expect(latency(run)).toContainEqual(['hop', 'skipped', expect.anything()])
    expect(seen(run, addresses.reference).lossPercent).toBe(0)
  })

  test('a router on the way that prohibits is named, with no answer counted', async () => {
    const route = `prohibit ${addresses.acquirer}/32`
    await using _prohibited = await shop.changed(
      'provider',
      `route add ${route}`,
      `route del ${route}`,
    )
    const run = await runner.run(shop, { site })
    const value = seen(run, addresses.acquirer)
    expect(value).toMatchObject({ role: 'acquirer', method: 'icmp', received: 0 })
    expect(value.errors).toEqual([
      { from: addresses.provider, kind: 'prohibited', count: expect.any(Number) },
    ])
  })

  test('a dead reference is given up for one that opens', async () => {
    const references = ['203.0.113.99', addresses.reference].map((host) => ({ host, port: 53 }))
    const run = await runner.run(shop, {
      site: siteOf([{ host: addresses.acquirer }], { references }),
    })
    expect(seen(run, addresses.reference)).toMatchObject({ role: 'reference', method: 'icmp' })
    expect(latency(run).map(([target]) => target)).not.toContain('203.0.113.99')
  })

  test('a dead router makes failures, and no share of loss', async () => {
    await using _dead = await shop.changed('router', 'link set lan0 down', 'link set lan0 up')
    const run = await runner.run(shop, { site })
    const states = Object.fromEntries(latency(run).map(([target, state]) => [target, state]))
    expect(states).toEqual({
      [addresses.router]: 'failed',
      [addresses.reference]: 'failed',
      [addresses.acquirer]: 'failed',
      hop: 'skipped',
    })
    expect(run.durationMs).toBeLessThan(8000)
  })

  test('without a way out, each address is unreachable', async () => {
    await using _lost = await shop.changed('laptop', 'route del default', `route add ${wayOut}`)
    const run = await runner.run(shop, { site })
    expect(latency(run)).toEqual(
      [addresses.reference, addresses.acquirer].map((target) => [
        target,
        'failed',
        expect.objectContaining({ failure: 'unreachable', detail: 'ENETUNREACH' }),
      ]),
    )
  })

  test('without a ping tool TCP stands in, and the lack is said once', async () => {
    const run = await runner.run(shop, { site }, '/nowhere')
    expect(seen(run, addresses.router)).toMatchObject({ method: 'tcp', lossPercent: 0 })
    expect(seen(run, addresses.reference)).toMatchObject({ method: 'tcp', lossPercent: 0 })
    expect(seen(run, addresses.acquirer)).toMatchObject({ method: 'tcp', lossPercent: 0 })
    const others = latency(run).filter(([, state]) => state !== 'seen')
    expect(others).toEqual([['ping', 'skipped', expect.objectContaining({ reason: 'no-tool' })]])
  })

  test('an interruption keeps the samples taken so far and ends at once', async () => {
    const whole = await runner.run(shop, { site })
    const run = await runner.run(shop, { site, interruptAfterMs: 700 })
    expect(run.durationMs).toBeLessThan(whole.durationMs)
    const { sent, received, lossPercent } = seen(run, addresses.router)
    expect(sent).toBeLessThan(50)
    expect([received, lossPercent]).toEqual([sent, 0])
  })
})
