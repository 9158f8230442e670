import { beforeAll, expect, test } from 'vitest'
import type { AnyFact } from '../../src/probes/facts.ts'
import echo from '../../src/probes/echo.ts'
import type { TlsValue } from '../../src/probes/values.ts'
import type { Endpoint } from '../../src/site/site.ts'
import { makeAuthority, makeLeaf } from '../servers/certificates.ts'
import { closedPort, tcpServer } from '../servers/tcp.ts'
import { tlsServer } from '../servers/tls.ts'
import { fact, runAlone, siteOf } from './alone.ts'

const host = 'host.acquirer.example'
const ids = { terminalId: '12345678', merchantId: '123456789012345' }
const iso: Partial<Endpoint> = { protocol: 'iso8583', iso8583: { dialect: 'cup', ...ids } }
const http: Partial<Endpoint> = { protocol: 'http', http: { path: '/health' } }
/** V1 and V2 of the domain facts: UnionPay's echo and the answer to it. */
const request =
  '003460000300006031003100000820' +
  '0000000000C000103132333435363738313233343536373839303132333435' +
  '0011000000013010'
const answer =
  '003660000000036031003100000830' +
  '0000000002C0001030303132333435363738313233343536373839303132333435' +
  '0011000000013010'

function opened(port: number, outcome: 'open' | 'refused' = 'open'): AnyFact {
  const attempt = { address: '127.0.0.1', family: 4, from: 'application' } as const
  return fact('tcp', `${host}:${port}`, {
    state: 'seen',
    value: {
      port,
      open: outcome === 'open',
      attempts: [{ ...attempt, outcome: { outcome, ms: 1 } }],
    },
  })
}

function secured(port: number, value: Partial<TlsValue> = {}): AnyFact {
  return fact('tls', `${host}:${port}`, {
    state: 'seen',
    value: {
      address: '127.0.0.1',
      serverName: host,
      handshake: {
        outcome: 'established',
        ms: 1,
        protocol: 'TLSv1.3',
        cipher: 'TLS_AES_128_GCM_SHA256',
        clientCertificateAsked: false,
      },
      chain: [],
      chainVerdict: 'ok',
      nameMatches: true,
      against: 'public-ca',
      versions: [],
      ...value,
    },
  })
}

async function found(
  port: number,
  endpoint: Partial<Endpoint>,
  more: { facts?: AnyFact[]; echo?: number } = {},
) {
  const all = await runAlone(echo, {
    site: siteOf([{ host, port, ...endpoint }]),
    facts: more.facts ?? [opened(port)],
    waits: { echo: more.echo ?? 5_000 },
  })
  return all[`${host}:${port}`]
}

async function reply(...args: Parameters<typeof found>) {
  const finding = await found(...args)
  if (finding?.state !== 'seen') throw new Error(`not seen: ${finding?.state}`)
  return finding.value.reply
}

/** Answers whatever comes with these bytes, and keeps what came. */
async function answering(bytes: Buffer | string) {
  const asked: string[] = []
  const server = await tcpServer((socket) => {
    socket.on('data', (data) => {
      asked.push(data.toString('hex').toUpperCase())
      socket.write(bytes)
    })
  })
  return Object.assign(server, { asked })
}

test('one echo is sent, byte for byte, and its answer read', async () => {
  await using server = await answering(Buffer.from(answer, 'hex'))
  expect(await reply(server.port, iso)).toEqual({
    kind: 'response',
    mti: '0830',
    de39: '00',
    headRequirement: 0,
    ms: expect.any(Number),
  })
  expect(server.asked).toEqual([request])
  expect(server.connections()).toBe(1)
})

test('a response code and a wish in the head are passed on', async () => {
  const signIn = answer.replace('603100310000', '603103310000').replace('10303031', '10393731')
  await using server = await answering(Buffer.from(signIn, 'hex'))
  expect(await reply(server.port, iso)).toMatchObject({ de39: '97', headRequirement: 3 })
})

test('an answer in pieces behind a keep-alive is waited for', async () => {
  await using server = await tcpServer((socket) => {
    socket.once('data', () => {
      const bytes = Buffer.from(`0000${answer}`, 'hex')
      socket.write(bytes.subarray(0, 7))
      setImmediate(() => socket.write(bytes.subarray(7)))
    })
  })
  expect(await reply(server.port, iso)).toMatchObject({ kind: 'response', de39: '00' })
})

test('silence is told with how long it was waited for, keep-alives with it', async () => {
  await using mute = await tcpServer()
  expect(await reply(mute.port, iso, { echo: 150 })).toEqual({
    kind: 'silent',
    waitedMs: 150,
    keepAlives: 0,
    // The kernel's word, where there is one: all of it arrived.
    ...(process.platform === 'linux' ? { unackedBytes: 0 } : {}),
  })
  await using alive = await answering(Buffer.from([0, 0]))
  expect(await reply(alive.port, iso, { echo: 150 })).toMatchObject({
    kind: 'silent',
    keepAlives: 1,
  })
})

test('a close and a reset right after our bytes are told apart', async () => {
  await using closes = await tcpServer((socket) => socket.once('data', () => socket.end()))
  expect(await reply(closes.port, iso)).toMatchObject({ kind: 'closed' })
  await using resets = await tcpServer((socket) =>
    socket.once('data', () => socket.resetAndDestroy()),
  )
  expect(await reply(resets.port, iso)).toMatchObject({ kind: 'reset' })
})

test('a host that hangs up is left alone once, unasked, to see whether it does so anyhow', async () => {
  let bytes = 0
  await using onQuestion = await tcpServer((socket) =>
    socket.once('data', ({ length }) => {
      bytes += length
      socket.end()
    }),
  )
  expect(await reply(onQuestion.port, iso)).toMatchObject({ kind: 'closed', unasked: 'held' })
  expect(onQuestion.connections()).toBe(2)
  expect(bytes).toBe(request.length / 2)
  await using onAll = await tcpServer((socket) => socket.end())
  expect(await reply(onAll.port, iso)).toMatchObject({ kind: 'closed', unasked: 'closed' })
  await using throwsOut = await tcpServer((socket) =>
    setTimeout(() => socket.resetAndDestroy(), 50),
  )
  expect(await reply(throwsOut.port, iso)).toMatchObject({ kind: 'reset', unasked: 'reset' })
})

test.each([
  ['an HTTP answer', 'HTTP/1.1 400 Bad Request\r\n\r\n', { kind: 'http', status: 400 }],
  ['a TLS alert', '\x15\x03\x01\x00\x02\x02\x46', { kind: 'garbage', as: 'tls' }],
  ['our own bytes', Buffer.from(request, 'hex'), { kind: 'garbage', as: 'message' }],
  ['noise', 'hello, who is there?\r\n'.repeat(40), { kind: 'garbage', as: 'garbage' }],
])('%s is recognised', async (_, bytes, expected) => {
  await using server = await answering(bytes)
  expect(await reply(server.port, iso)).toMatchObject(expected)
})

test('another format is named, with what differs', async () => {
  const inclusive = Buffer.from(`0038${answer.slice(4)}`, 'hex')
  await using server = await answering(inclusive)
  expect(await reply(server.port, iso)).toMatchObject({
    kind: 'garbage',
    as: 'other-format',
    differs: ['length'],
    settings: { dialect: 'cup', length: '2-byte-inclusive' },
  })
})

test('half an answer is no silence', async () => {
  await using server = await answering(Buffer.from(answer.slice(0, 40), 'hex'))
  expect(await reply(server.port, iso, { echo: 150 })).toMatchObject({
    kind: 'garbage',
    as: 'incomplete',
    bytes: 20,
  })
})

test.each([
  ['200 OK', [], { status: 200 }],
  ['503 Busy', ['Retry-After: 1800'], { status: 503, retryAfter: '1800' }],
  [
    '302 Found',
    ['Location: http://portal.example/'],
    { status: 302, location: 'http://portal.example/' },
  ],
  ['426 Upgrade Required', ['Upgrade: TLS/1.3', 'Connection: Upgrade'], { status: 426 }],
])('HTTP %s is read', async (status, headers, expected) => {
  const head = [`HTTP/1.1 ${status}`, ...headers, 'Content-Length: 2', '', 'ok'].join('\r\n')
  await using server = await answering(head)
  expect(await reply(server.port, http)).toEqual({
    kind: 'http',
    ...expected,
    ms: expect.any(Number),
  })
  expect(server.connections()).toBe(1)
})

test('the GET says whom it asks, for what, and who asks', async () => {
  await using server = await answering('HTTP/1.1 204 No Content\r\n\r\n')
  await reply(server.port, http)
  const lines = Buffer.from(server.asked.join(''), 'hex').toString().split('\r\n')
  expect(lines[0]).toBe('GET /health HTTP/1.1')
  expect(lines).toContain(`Host: ${host}:${server.port}`)
  expect(lines.find((line) => line.startsWith('User-Agent:'))).toMatch(/posdoctor\/\d+\.\d+\.\d+$/)
})

test('an HTTP host that says nothing, leaves, resets or talks something else is told so', async () => {
  await using mute = await tcpServer()
  expect(await reply(mute.port, http, { echo: 150 })).toMatchObject({ kind: 'silent' })
  await using closes = await tcpServer((socket) => socket.once('data', () => socket.end()))
  expect(await reply(closes.port, http)).toMatchObject({ kind: 'closed' })
  await using resets = await tcpServer((socket) =>
    socket.once('data', () => socket.resetAndDestroy()),
  )
  expect(await reply(resets.port, http)).toMatchObject({ kind: 'reset' })
  await using noise = await answering(Buffer.from(answer, 'hex'))
  expect(await reply(noise.port, http)).toMatchObject({ kind: 'garbage', as: 'garbage' })
  await using half = await answering('HTTP/1.1 200 OK\r\nContent-')
  expect(await reply(half.port, http, { echo: 150 })).toMatchObject({
    kind: 'garbage',
    as: 'incomplete',
  })
})

test('a host that resets before it is asked is no crash', async () => {
  await using server = await tcpServer((socket) => socket.resetAndDestroy())
  for (const endpoint of [iso, http]) {
    // Whether the connect still succeeds before the reset comes is up to the kernel.
    const finding = await found(server.port, endpoint)
    expect(['seen', 'failed']).toContain(finding?.state)
    expect(JSON.stringify(finding)).toContain('reset')
  }
})

test('an endless body is not read to its end', async () => {
  let ended = false
  await using server = await tcpServer((socket) => {
    socket.once('data', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      const more = () => socket.write(Buffer.alloc(16_384)) && setImmediate(more)
      socket.on('drain', more)
      more()
    })
    socket.once('close', () => (ended = true))
  })
  expect(await reply(server.port, http)).toMatchObject({ kind: 'http', status: 200 })
  await expect.poll(() => ended).toBe(true)
})

let root: Awaited<ReturnType<typeof makeAuthority>>
let leaf: Awaited<ReturnType<typeof makeLeaf>>
beforeAll(async () => {
  root = await makeAuthority('CN=Example Root')
  leaf = await makeLeaf([host], root)
})
const required = { tls: { mode: 'required' } } as const

test('over TLS the same question is asked', async () => {
  await using speaks = await tlsServer(leaf, (socket) => {
    socket.once('data', () => socket.write(Buffer.from(answer, 'hex')))
  })
  const facts = [opened(speaks.port), secured(speaks.port)]
  expect(await reply(speaks.port, { ...iso, ...required }, { facts })).toMatchObject({ de39: '00' })
  await using web = await tlsServer(leaf, (socket) => {
    socket.once('data', () => socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n'))
  })
  const webFacts = [opened(web.port), secured(web.port)]
  expect(await reply(web.port, { ...http, ...required }, { facts: webFacts })).toMatchObject({
    status: 401,
  })
  await using mute = await tlsServer(leaf)
  const muteFacts = [opened(mute.port), secured(mute.port)]
  expect(
    await reply(mute.port, { ...http, ...required }, { facts: muteFacts, echo: 150 }),
  ).toMatchObject({ kind: 'silent' })
})

test.each<[string, Partial<TlsValue>, 'asked' | 'not asked']>([
  [
    'a private authority that nobody configured',
    { chainVerdict: 'unknown-issuer', nameMatches: false },
    'asked',
  ],
  [
    'a chain that the configured authority did not sign',
    { chainVerdict: 'unknown-issuer', against: 'configured-ca' },
    'not asked',
  ],
  ['an expired certificate', { chainVerdict: 'expired' }, 'not asked'],
  ['another host’s certificate', { nameMatches: false }, 'not asked'],
])('behind %s the host is rightly asked or not', async (_, value, expected) => {
  await using server = await tlsServer(leaf, (socket) => {
    socket.once('data', () => socket.write(Buffer.from(answer, 'hex')))
  })
  const facts = [opened(server.port), secured(server.port, value)]
  const finding = await found(server.port, { ...iso, ...required }, { facts })
  expect(finding?.state).toBe(expected === 'asked' ? 'seen' : 'skipped')
  expect(server.connections()).toBe(expected === 'asked' ? 1 : 0)
})

test('nothing is sent without both ids, without need, or before the port and TLS were got through', async () => {
  await using server = await answering(Buffer.from(answer, 'hex'))
  const { port } = server
  const { terminalId } = ids
  const skipped = (reason: string) => ({ state: 'skipped', reason })
  expect(
    await found(port, { protocol: 'iso8583', iso8583: { dialect: 'cup', terminalId } }),
  ).toEqual(skipped('not-configured'))
  expect(await found(port, { protocol: 'tcp' })).toEqual(skipped('not-needed'))
  expect(await found(port, iso, { facts: [opened(port, 'refused')] })).toEqual(
    skipped('needs-earlier'),
  )
  expect(await found(port, { ...iso, ...required })).toEqual(skipped('needs-earlier'))
  expect(server.connections()).toBe(0)
})

test('only the main endpoint is asked', async () => {
  await using backup = await answering(Buffer.from(answer, 'hex'))
  const site = siteOf([
    { host, port: 1, ...iso },
    { host, port: backup.port, ...iso },
  ])
  const all = await runAlone(echo, { site, facts: [opened(1, 'refused'), opened(backup.port)] })
  expect(Object.keys(all)).toEqual([`${host}:1`])
  expect(backup.connections()).toBe(0)
})

test('a port that closed since is a failure of its own', async () => {
  expect(await found(await closedPort(), iso)).toEqual({
    state: 'failed',
    failure: 'refused',
    detail: 'ECONNREFUSED',
  })
})

test('an interrupted run says nothing of a question in the air', async () => {
  await using mute = await tcpServer()
  const run = new AbortController()
  const running = runAlone(echo, {
    site: siteOf([{ host, port: mute.port, ...iso }]),
    facts: [opened(mute.port)],
    waits: { echo: 60_000 },
    signal: run.signal,
  })
  while (mute.connections() === 0) await new Promise(setImmediate)
  run.abort()
  expect(await running).toEqual({})
})
