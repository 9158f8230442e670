import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import mtu from '../../src/probes/mtu.ts'
import type { MtuValue } from '../../src/probes/values/mtu.ts'
import type { HandshakeOutcome } from '../../src/probes/values.ts'
import { addresses, canMakeShops, openShop, type Shop } from '../net/shop/shop.ts'
import { fact, runAlone, siteOf } from './alone.ts'
import { bundledRunner, type Runner } from './in-shop.ts'

const spoken = { tls: { mode: 'required' } } as const
const target = '127.0.0.1:5000'

function connected(outcome: 'open' | 'refused', address = '127.0.0.1') {
  const attempt = { address, family: 4, from: 'application' } as const
  const attempts = [{ ...attempt, outcome: { outcome, ms: 1 } }]
  return fact('tcp', target, {
    state: 'seen',
    value: { port: 5000, attempts, open: outcome === 'open' },
  })
}

function shaken(handshake: HandshakeOutcome) {
  return fact('tls', target, {
    state: 'seen',
    value: {
      ...{ address: '127.0.0.1', serverName: '127.0.0.1', handshake },
      ...{ chain: [], against: 'public-ca', versions: [] },
    },
  })
}

test.each([
  ['the port does not open', spoken, [connected('refused')]],
  ['no TLS is spoken', {}, [connected('open')]],
  [
    'the handshake is refused in words',
    spoken,
    [connected('open'), shaken({ outcome: 'version-rejected', ms: 5 })],
  ],
])('nobody asks for packet sizes where %s', async (_, endpoint, facts) => {
  expect(await runAlone(mtu, { site: siteOf([endpoint]), facts })).toEqual({
    mtu: { state: 'skipped', reason: 'not-needed' },
  })
})

test('on this machine itself all packets pass', async () => {
  const facts = [connected('open'), shaken({ outcome: 'stalled', ms: 5 })]
  expect(await runAlone(mtu, { site: siteOf([spoken]), facts })).toEqual({
    mtu: { state: 'skipped', reason: 'on-loopback' },
  })
})

test('half a series is no loss: an interrupted run claims none', async () => {
  const facts = [connected('open', '198.51.100.1'), shaken({ outcome: 'stalled', ms: 5 })]
  const signal = AbortSignal.abort()
  expect(await runAlone(mtu, { site: siteOf([spoken]), facts, signal })).toEqual({})
})

describe.skipIf(!canMakeShops)('in a shop', { timeout: 30_000 }, () => {
  const { acquirer, reference } = addresses
  const site = siteOf([{ host: acquirer, port: 5000, ...spoken }], {
    references: [{ host: reference, port: 53 }],
  })
  let runner: Runner
  let shop: Shop
  beforeAll(async () => {
    ;[runner, shop] = await Promise.all([bundledRunner(), openShop()])
    // Accepts, and leaves the ClientHello unanswered.
    await Promise.all([shop.listen('core', 53), shop.listen('core', 5000)])
  }, 30_000)
  afterAll(async () => {
    await shop[Symbol.asyncDispose]()
    await runner[Symbol.asyncDispose]()
  })

  async function found(path?: string) {
    const probes = ['names', 'link', 'references', 'tcp', 'tls', 'mtu'] as const
    const { facts } = await runner.run(shop, { site, probes: [...probes], timeoutMs: 5000 }, path)
    const one = facts.find(({ probe }) => probe === 'mtu')
    if (!one) throw new Error('no fact')
    return one
  }
  async function ways(): Promise<MtuValue['ways']> {
    const one = await found()
    if (one.probe !== 'mtu' || one.state !== 'seen') throw new Error(JSON.stringify(one))
    return one.value.ways
  }
  const all = (bytes: number) => ({ bytes, sent: 3, received: 3 })
  const none = (bytes: number) => ({ bytes, sent: 3, received: 0 })

  test('a host that is mute over a sound line takes all sizes', async () => {
    const sizes = [84, 1280, 1428, 1500].map(all)
    expect(await ways()).toEqual([
      { role: 'acquirer', address: acquirer, sizes },
      { role: 'reference', address: reference, sizes },
    ])
  })

  test('a line that swallows large packets without a word is found on both ways', async () => {
    await using _ = await shop.firewall('router', '-A FORWARD -m length --length 1301: -j DROP')
    const sizes = [all(84), all(1280), none(1428), none(1500)]
    expect(await ways()).toEqual([
      { role: 'acquirer', address: acquirer, sizes },
      { role: 'reference', address: reference, sizes },
    ])
  })

  test('a line that says what it takes is told from one that says nothing', async () => {
    await using _router = await shop.changed(
      'router',
      'link set wan0 mtu 1400',
      'link set wan0 mtu 1500',
    )
    await using _provider = await shop.changed(
      'provider',
      'link set cpe0 mtu 1400',
      'link set cpe0 mtu 1500',
    )
    const [toAcquirer] = await ways()
    expect(toAcquirer).toMatchObject({
      sizes: [all(84), all(1280), none(1428), none(1500)],
      reportedMtu: { bytes: 1400 },
    })
  })

  test('an acquirer that answers no pings is told by its smallest size', async () => {
    await using _ = await shop.firewall(
      'core',
      `-A INPUT -d ${acquirer} -p icmp --icmp-type echo-request -j DROP`,
      '-A INPUT -m length --length 1301: -j DROP',
    )
    expect(await ways()).toMatchObject([
      { sizes: [none(84), none(1280), none(1428), none(1500)] },
      { sizes: [all(84), all(1280), none(1428), none(1500)] },
    ])
  })

  test('without ping nothing is claimed', async () => {
    expect(await found('/nowhere')).toMatchObject({ state: 'skipped', reason: 'no-tool' })
  })
})
