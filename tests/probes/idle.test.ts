import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import idle from '../../src/probes/idle.ts'
import type { IdleValue } from '../../src/probes/values/idle.ts'
import { makeLeaf } from '../servers/certificates.ts'
import { closedPort, tcpServer } from '../servers/tcp.ts'
import { tlsServer } from '../servers/tls.ts'
import { addresses, canMakeShops, openShop, type Shop } from '../net/shop/shop.ts'
import { fact, runAlone, siteOf } from './alone.ts'
import { bundledRunner, type Runner } from './in-shop.ts'

const host = 'host.acquirer.example'

function opened(port: number) {
  const attempt = { address: '127.0.0.1', family: 4, from: 'application' } as const
  return fact('tcp', `${host}:${port}`, {
    state: 'seen',
    value: { port, open: true, attempts: [{ ...attempt, outcome: { outcome: 'open', ms: 1 } }] },
  })
}

function secured(port: number, outcome: 'established' | 'timeout') {
  const established = { protocol: 'TLSv1.3', cipher: '', clientCertificateAsked: false }
  return fact('tls', `${host}:${port}`, {
    state: 'seen',
    value: {
      address: '127.0.0.1',
      serverName: host,
      handshake:
        outcome === 'established' ? { outcome, ms: 1, ...established } : { outcome, ms: 1 },
      chain: [],
      against: 'public-ca',
      versions: [],
    },
  })
}

async function found(port: number, { tls = false, secure = false, idleMs = 100 } = {}) {
  const all = await runAlone(idle, {
    site: siteOf([{ host, port, tls: { mode: tls ? 'required' : 'off' } }]),
    facts: [opened(port), ...(tls ? [secured(port, secure ? 'established' : 'timeout')] : [])],
    onRequest: { idleMs },
  })
  return all[`${host}:${port}`]
}

test('one connection is held, nothing is sent on it, and it still works', async () => {
  let bytes = 0
  await using server = await tcpServer((socket) =>
    socket.on('data', ({ length }) => (bytes += length)),
  )
  expect(await found(server.port)).toMatchObject({
    state: 'seen',
    value: { outcome: 'holds', encrypted: false, wantedMs: 100 },
  })
  expect(server.connections()).toBe(1)
  expect(bytes).toBe(0)
})

test('it is encrypted where the endpoint is, and holds there too', async () => {
  const leaf = await makeLeaf([host])
  let bytes = 0
  await using server = await tlsServer(leaf, (socket) => {
    socket.on('data', ({ length }) => (bytes += length))
  })
  expect(await found(server.port, { tls: true, secure: true })).toMatchObject({
    value: { outcome: 'holds', encrypted: true },
  })
  expect(bytes).toBe(0)
})

test('one that the host ends is told from one that it throws out; a fresh one is tried', async () => {
  await using ends = await tcpServer((socket) => setTimeout(() => socket.end(), 50))
  const long = { idleMs: 20_000 }
  expect(await found(ends.port, long)).toMatchObject({
    value: { outcome: 'closed', fresh: { outcome: 'open' } },
  })
  await using resets = await tcpServer((socket) => setTimeout(() => socket.resetAndDestroy(), 50))
  expect(await found(resets.port, long)).toMatchObject({
    value: { outcome: 'reset', fresh: { outcome: 'open' } },
  })
  expect(resets.connections()).toBe(2)
})

test('without a way in there is nothing to hold', async () => {
  expect(await found(await closedPort())).toMatchObject({
    value: { outcome: 'not-opened', failure: 'refused' },
  })
  expect(await found(1, { tls: true })).toEqual({ state: 'skipped', reason: 'needs-earlier' })
})

describe.skipIf(!canMakeShops)('in a shop', { timeout: 60_000 }, () => {
  let runner: Runner
  let shop: Shop
  beforeAll(async () => {
    ;[runner, shop] = await Promise.all([bundledRunner(), openShop()])
    await shop.listen('core', 5000)
  }, 30_000)
  afterAll(async () => {
    await shop[Symbol.asyncDispose]()
    await runner[Symbol.asyncDispose]()
  })

  test('a router that drops what a quiet connection says later has forgotten it', async () => {
    // Empty segments are all that a quiet connection ever says; a new one begins with a SYN.
    await using _ = await shop.firewall(
      'router',
      '-A FORWARD -p tcp --dport 5000 --tcp-flags SYN,ACK,FIN,RST,PSH ACK -j DROP',
    )
    const site = siteOf([{ host: addresses.acquirer, port: 5000 }])
    const { facts } = await runner.run(shop, {
      site,
      probes: ['names', 'references', 'tcp', 'idle'],
      onRequest: { idleMs: 500 },
    })
    const one = facts.find(({ probe }) => probe === 'idle')
    const value = one?.state === 'seen' ? (one.value as IdleValue) : undefined
    expect(value).toMatchObject({ outcome: 'forgotten', fresh: { outcome: 'open' } })
  })
})
