import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import load from '../../src/probes/load.ts'
import type { LoadValue } from '../../src/probes/values/load.ts'
import { addresses, canMakeShops, openShop, type Shop } from '../net/shop/shop.ts'
import { fact, runAlone, siteOf } from './alone.ts'
import { bundledRunner, type Runner } from './in-shop.ts'

const away = [{ host: '192.0.2.1' }]

test('without a place to fetch from or send to nothing is loaded', async () => {
  expect(await runAlone(load, { site: siteOf(away) })).toEqual({
    load: { state: 'skipped', reason: 'not-configured' },
  })
})

test('on this machine alone there is no line to fill', async () => {
  const site = siteOf([{}], { load: { download: '127.0.0.1:19' } })
  expect(await runAlone(load, { site })).toEqual({
    load: { state: 'skipped', reason: 'on-loopback' },
  })
})

test('a place that cannot be reached is said, without delays', async () => {
  const site = siteOf(away, { load: { download: '127.0.0.1:1', upload: 'http://127.0.0.1:1/' } })
  const references = fact('references', 'references', {
    state: 'seen',
    value: { points: [], reached: 0 },
  })
  const { load: found } = await runAlone(load, { site, facts: [references] })
  expect(found).toMatchObject({
    state: 'seen',
    value: {
      download: { target: '127.0.0.1:1', bytes: 0, failure: 'refused', delays: [] },
      upload: { target: 'http://127.0.0.1:1/', bytes: 0, failure: 'refused', delays: [] },
    },
  })
})

describe.skipIf(!canMakeShops)('in a shop', { timeout: 60_000 }, () => {
  const { router, provider, reference, acquirer } = addresses
  let runner: Runner
  let shop: Shop
  beforeAll(async () => {
    ;[runner, shop] = await Promise.all([bundledRunner(), openShop()])
    // A character generator of 800 kB a second, so that the transfer lasts its seconds.
    const source =
      "require('net').createServer(s => { s.on('error', () => {}); const t = setInterval(() => s.write(Buffer.alloc(4000)), 20); s.on('close', () => clearInterval(t)) }).listen(19, () => console.log('up'))"
    await Promise.all([
      shop.keep('core', process.execPath, '-e', source),
      shop.listen('core', 53),
      shop.listen('core', 5000),
    ])
  }, 30_000)
  afterAll(async () => {
    await shop[Symbol.asyncDispose]()
    await runner[Symbol.asyncDispose]()
  })

  test('delays are taken to router, hop and reference before and meanwhile', async () => {
    const site = siteOf([{ host: acquirer, port: 5000 }], {
      references: [{ host: reference, port: 53 }],
      load: { download: `${reference}:19` },
    })
    const { facts } = await runner.run(shop, {
      site,
      probes: ['names', 'references', 'gateway', 'tcp', 'latency', 'load'],
      onRequest: { load: true },
    })
    const one = facts.find(({ probe }) => probe === 'load')
    const { download } = (one?.state === 'seen' ? one.value : {}) as LoadValue
    expect(download?.failure).toBeUndefined()
    expect(download?.bytes).toBeGreaterThan(1_000_000)
    expect(download?.bytes).toBeLessThanOrEqual(10_000_000 + 4 * 65_536)
    expect(download?.ms).toBeLessThan(5000)
    const delays = download?.delays ?? []
    expect(delays.map(({ role, address }) => `${role} ${address}`).toSorted()).toEqual(
      [`gateway ${router}`, `hop ${provider}`, `reference ${reference}`].toSorted(),
    )
    for (const { sent, quietMs, loadedMs } of delays) {
      expect(sent).toBeGreaterThan(20)
      expect(Math.abs(loadedMs - quietMs)).toBeLessThan(20)
    }
  })
})
