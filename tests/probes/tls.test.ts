import { createServer } from 'node:tls'
import { beforeAll, expect, test } from 'vitest'
import type { AnyFact } from '../../src/probes/facts.ts'
import tls from '../../src/probes/tls.ts'
import type { Endpoint, Site, TlsSettings } from '../../src/site/site.ts'
import { makeAuthority, makeLeaf } from '../servers/certificates.ts'
import { tcpServer } from '../servers/tcp.ts'
import { tlsServer } from '../servers/tls.ts'
import { fact, runAlone, siteOf } from './alone.ts'

const host = 'host.acquirer.example'
let root: Awaited<ReturnType<typeof makeAuthority>>
let leaf: Awaited<ReturnType<typeof makeLeaf>>
beforeAll(async () => {
  root = await makeAuthority('CN=Example Root')
  leaf = await makeLeaf([host], root)
})

function opened(port: number, outcome: 'open' | 'refused' = 'open'): AnyFact {
  return fact('tcp', `${host}:${port}`, {
    state: 'seen',
    value: {
      port,
      open: outcome === 'open',
      attempts: [
        {
          address: '127.0.0.9',
          family: 4,
          from: 'application',
          outcome: { outcome: 'refused', ms: 1 },
        },
        { address: '127.0.0.1', family: 4, from: 'application', outcome: { outcome, ms: 1 } },
      ],
    },
  })
}

async function seen(
  port: number,
  settings: Partial<TlsSettings> = {},
  more: { terminal?: Partial<Site['terminal']>; handshake?: number } = {},
) {
  const endpoint: Partial<Endpoint> = { host, port, tls: { mode: 'required', ...settings } }
  const site = siteOf([endpoint])
  Object.assign(site.terminal, more.terminal)
  const found = await runAlone(tls, {
    site,
    facts: [opened(port)],
    waits: { handshake: more.handshake ?? 5_000 },
  })
  const finding = found[`${host}:${port}`]
  if (finding?.state !== 'seen') throw new Error(`not seen: ${finding?.state}`)
  return finding.value
}

test('one handshake with the first open address tells all of a healthy host', async () => {
  await using server = await tlsServer(leaf)
  expect(await seen(server.port, { ca: root.cert })).toMatchObject({
    address: '127.0.0.1',
    serverName: host,
    handshake: { outcome: 'established', protocol: 'TLSv1.3' },
    chainVerdict: 'ok',
    nameMatches: true,
    against: 'configured-ca',
    versions: [],
  })
  expect(server.connections()).toBe(1)
})

test('without a configured authority the public ones are asked', async () => {
  await using server = await tlsServer(leaf)
  expect(await seen(server.port)).toMatchObject({
    against: 'public-ca',
    chainVerdict: 'unknown-issuer',
  })
})

test('the server name of the site file stands in for the host', async () => {
  const other = await makeLeaf(['gateway.example'], root)
  await using server = await tlsServer(other)
  expect(await seen(server.port, { ca: root.cert, serverName: 'gateway.example' })).toMatchObject({
    serverName: 'gateway.example',
    nameMatches: true,
  })
})

test('a terminal that ends at TLS 1.2 is asked for with a handshake of its own', async () => {
  await using server = await tlsServer({ ...leaf, minVersion: 'TLSv1.3' })
  const value = await seen(server.port, {}, { terminal: { tlsMaxVersion: 'TLSv1.2' } })
  expect(value).toMatchObject({
    handshake: { outcome: 'established', protocol: 'TLSv1.3' },
    versions: [{ max: 'TLSv1.2', handshake: { outcome: 'version-rejected' } }],
  })
})

test('a terminal as new as the host leaves no version question', async () => {
  await using server = await tlsServer({ ...leaf, maxVersion: 'TLSv1.2' })
  const value = await seen(server.port, {}, { terminal: { tlsMaxVersion: 'TLSv1.2' } })
  expect(value.versions).toEqual([])
  expect(server.connections()).toBe(1)
})

test('a host that knows only old versions is found out, and its certificate judged', async () => {
  await using server = await tlsServer({
    ...leaf,
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  })
  expect(await seen(server.port, { ca: root.cert })).toMatchObject({
    handshake: { outcome: 'version-rejected' },
    versions: [{ max: 'TLSv1.1', handshake: { outcome: 'established', protocol: 'TLSv1.1' } }],
    chainVerdict: 'ok',
  })
  expect(server.connections()).toBe(2)
})

test('silence counts after a second try, which is made with a long ClientHello', async () => {
  const lengths: number[] = []
  await using mute = await tcpServer((socket) => socket.once('data', (d) => lengths.push(d.length)))
  expect(await seen(mute.port, {}, { handshake: 200 })).toMatchObject({
    handshake: { outcome: 'timeout' },
    largeHello: { outcome: 'timeout' },
    chain: [],
    versions: [],
  })
  expect(mute.connections()).toBe(2)
  expect(lengths[0]).toBeLessThan(400)
  expect(lengths[1]).toBeGreaterThan(1600)
  expect(lengths[1]).toBeLessThan(1800)
})

test.runIf(process.platform === 'linux')(
  'a mute host has taken what it was sent, by the kernel’s word',
  async () => {
    await using mute = await tcpServer()
    expect(await seen(mute.port, {}, { handshake: 200 })).toMatchObject({
      handshake: { outcome: 'timeout', unackedBytes: 0 },
      largeHello: { outcome: 'timeout', unackedBytes: 0 },
    })
  },
)

test('silence that is gone at the second try is one bad moment', async () => {
  const secure = createServer(leaf)
  let times = 0
  await using server = await tcpServer((socket) => {
    times += 1
    if (times > 1) secure.emit('connection', socket)
  })
  expect(await seen(server.port, {}, { handshake: 1000 })).toMatchObject({
    first: { outcome: 'timeout' },
    handshake: { outcome: 'established' },
    largeHello: { outcome: 'established' },
    chainVerdict: expect.any(String),
  })
})

test('a long ClientHello is asked too where the terminal may send one', async () => {
  await using server = await tlsServer(leaf)
  const till = { terminal: { thisMachine: true } }
  expect(await seen(server.port, {}, till)).toMatchObject({
    handshake: { outcome: 'established' },
    largeHello: { outcome: 'established' },
  })
  const modern = { terminal: { thisMachine: false, tlsMaxVersion: 'TLSv1.3' } } as const
  expect(await seen(server.port, {}, modern)).toHaveProperty('largeHello')
  const old = { terminal: { thisMachine: true, tlsMaxVersion: 'TLSv1.2' } } as const
  expect(await seen(server.port, {}, old)).not.toHaveProperty('largeHello')
  expect(await seen(server.port)).not.toHaveProperty('largeHello')
})

test('a reset that is gone at the second try is one bad moment', async () => {
  await using server = await tlsServer(leaf, undefined, (socket, times) => {
    if (times === 1) socket.resetAndDestroy()
  })
  expect(await seen(server.port)).toMatchObject({
    first: { outcome: 'reset' },
    handshake: { outcome: 'established' },
  })
})

test('a port that is only tried is asked once, with less patience and no second question', async () => {
  await using mute = await tcpServer()
  const start = performance.now()
  expect(await seen(mute.port, { mode: 'tried' }, { handshake: 1_500 })).toMatchObject({
    handshake: { outcome: 'timeout' },
  })
  expect(performance.now() - start).toBeLessThan(1_500)
  expect(mute.connections()).toBe(1)
  await using plain = await tcpServer((socket) => socket.once('data', () => socket.end()))
  expect(await seen(plain.port, { mode: 'tried' })).toMatchObject({
    handshake: { outcome: 'closed' },
    versions: [],
  })
})

test('the site’s client certificate is presented', async () => {
  const client = await makeLeaf(['terminal'], root)
  await using server = await tlsServer({
    ...leaf,
    requestCert: true,
    rejectUnauthorized: true,
    ca: root.cert,
  })
  expect(await seen(server.port, { cert: client.cert, key: client.key })).toMatchObject({
    handshake: { outcome: 'established', clientCertificateAsked: true },
  })
  expect(await seen(server.port)).toMatchObject({
    handshake: { outcome: 'client-certificate-required' },
  })
})

test('a closed port is not spoken to, nor one without TLS', async () => {
  const site = siteOf([
    { host, port: 1, tls: { mode: 'required' } },
    { host, port: 2, tls: { mode: 'off' } },
  ])
  expect(await runAlone(tls, { site, facts: [opened(1, 'refused'), opened(2)] })).toEqual({
    [`${host}:1`]: { state: 'skipped', reason: 'needs-earlier' },
    [`${host}:2`]: { state: 'skipped', reason: 'not-needed' },
  })
})

test('an interrupted run says nothing of a handshake in the air and keeps one that failed once', async () => {
  await using mute = await tcpServer()
  await using resets = await tcpServer((socket) =>
    socket.once('data', () => socket.resetAndDestroy()),
  )
  const run = new AbortController()
  const required = { mode: 'required' } as const
  const running = runAlone(tls, {
    site: siteOf([
      { host, port: mute.port, tls: required },
      { host, port: resets.port, tls: required },
    ]),
    facts: [opened(mute.port), opened(resets.port)],
    waits: { handshake: 60_000 },
    signal: run.signal,
  })
  while (resets.connections() < 2) await new Promise(setImmediate)
  run.abort()
  const found = await running
  expect(Object.keys(found)).toEqual([`${host}:${resets.port}`])
  expect(found[`${host}:${resets.port}`]).toMatchObject({
    value: { handshake: { outcome: 'reset' } },
  })
})
