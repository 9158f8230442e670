import { createServer } from 'node:tls'
import { beforeAll, expect, test, vi } from 'vitest'
import { makeHandshake } from '../../../src/net/tls/handshake.ts'
import type { HelloSize, TlsPeer } from '../../../src/net/tls/settings.ts'
import type { TlsVersion } from '../../../src/site/site.ts'
import { makeAuthority, makeLeaf } from '../../servers/certificates.ts'
import { silentPort } from '../../servers/silent.ts'
import { closedPort, tcpServer } from '../../servers/tcp.ts'
import { tlsServer } from '../../servers/tls.ts'

const name = 'host.acquirer.example'
let root: Awaited<ReturnType<typeof makeAuthority>>
let leaf: Awaited<ReturnType<typeof makeLeaf>>
beforeAll(async () => {
  root = await makeAuthority('O=Example Acquirer, CN=Example Root')
  leaf = await makeLeaf([name, '127.0.0.1'], root)
})

async function shake(
  port: number,
  more: {
    peer?: Partial<TlsPeer>
    max?: TlsVersion
    hello?: HelloSize
    timeoutMs?: number
    signal?: AbortSignal
  } = {},
) {
  return makeHandshake(
    { address: '127.0.0.1', port },
    {
      peer: { serverName: name, ca: root.cert, ...more.peer },
      maxVersion: more.max ?? 'TLSv1.3',
      hello: more.hello ?? 'small',
      connectMs: 2_000,
      timeoutMs: more.timeoutMs ?? 5_000,
      signal: more.signal ?? new AbortController().signal,
    },
  )
}

test.each(['TLSv1.2', 'TLSv1.3'] as const)('a %s host is spoken with', async (maxVersion) => {
  await using server = await tlsServer({ ...leaf, maxVersion })
  expect(await shake(server.port)).toEqual({
    handshake: {
      outcome: 'established',
      protocol: maxVersion,
      cipher: expect.stringMatching(/^TLS_/),
      clientCertificateAsked: false,
      ms: expect.any(Number),
      connectMs: expect.any(Number),
    },
    presented: {
      chainVerdict: 'ok',
      nameMatches: true,
      chain: [
        expect.objectContaining({
          subject: `CN=${name}`,
          issuer: 'O=Example Acquirer, CN=Example Root',
          names: [name, '127.0.0.1'],
          selfSigned: false,
          validTo: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        }),
        expect.objectContaining({ selfSigned: true }),
      ],
    },
  })
})

test('the name is asked for, and an IP literal by no name', async () => {
  const names: unknown[] = []
  await using server = await tlsServer(leaf, (socket) => {
    names.push('servername' in socket && socket.servername)
  })
  await shake(server.port)
  const literal = await shake(server.port, { peer: { serverName: '127.0.0.1' } })
  await vi.waitFor(() => expect(names).toEqual([name, false]))
  expect(literal?.presented?.nameMatches).toBe(true)
})

test.each(['TLSv1', 'TLSv1.1'] as const)('a host that knows only %s rejects newer', async (old) => {
  await using server = await tlsServer({
    ...leaf,
    minVersion: 'TLSv1',
    maxVersion: old,
    ciphers: 'DEFAULT@SECLEVEL=0',
  })
  expect(await shake(server.port)).toMatchObject({ handshake: { outcome: 'version-rejected' } })
  expect(await shake(server.port, { max: 'TLSv1.1' })).toMatchObject({
    handshake: { outcome: 'established', protocol: old },
  })
})

test('a host that wants TLS 1.3 rejects a terminal that ends at 1.2', async () => {
  await using server = await tlsServer({ ...leaf, minVersion: 'TLSv1.3' })
  expect(await shake(server.port, { max: 'TLSv1.2' })).toMatchObject({
    handshake: { outcome: 'version-rejected', detail: 'alert PROTOCOL_VERSION' },
  })
})

test('a host with none of our ciphers rejects them', async () => {
  await using server = await tlsServer({
    ...leaf,
    maxVersion: 'TLSv1.2',
    // A cipher for RSA keys, which this host has none of.
    ciphers: 'AES128-SHA',
  })
  expect(await shake(server.port)).toMatchObject({ handshake: { outcome: 'cipher-rejected' } })
})

test.each([
  [0, 'closed'],
  [40, 'cipher-rejected'],
  [70, 'version-rejected'],
  [80, 'alert'],
  [112, 'name-rejected'],
  [116, 'client-certificate-required'],
])('alert %i before anything else is %s', async (description, outcome) => {
  const alert = Buffer.from([0x15, 3, 3, 0, 2, 2, description])
  await using server = await tcpServer((socket) => socket.once('data', () => socket.end(alert)))
  expect(await shake(server.port)).toMatchObject({ handshake: { outcome } })
})

test('a host that speaks no TLS is told by its first bytes', async () => {
  await using http = await tcpServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  expect(await shake(http.port)).toMatchObject({
    handshake: { outcome: 'not-tls', detail: 'http' },
  })
  await using other = await tcpServer((socket) => socket.write('\x00\x34\x60\x00\x03\x00\x00'))
  expect(await shake(other.port)).toMatchObject({
    handshake: { outcome: 'not-tls', detail: 'other' },
  })
})

test('silence after the connect is a timeout, silence after a few bytes a stall', async () => {
  await using mute = await tcpServer()
  expect(await shake(mute.port, { timeoutMs: 150 })).toMatchObject({
    handshake: { outcome: 'timeout' },
  })
  await using stuck = await tcpServer((socket) => socket.write('\x16\x03\x03\x00\x7a\x02'))
  expect(await shake(stuck.port, { timeoutMs: 150 })).toMatchObject({
    handshake: { outcome: 'stalled' },
  })
})

test('a reset and a goodbye are told apart', async () => {
  await using resets = await tcpServer((socket) =>
    socket.once('data', () => socket.resetAndDestroy()),
  )
  expect(await shake(resets.port)).toMatchObject({ handshake: { outcome: 'reset' } })
  await using leaves = await tcpServer((socket) => socket.once('data', () => socket.end()))
  expect(await shake(leaves.port)).toMatchObject({ handshake: { outcome: 'closed' } })
})

test('a port that does not open says so', async () => {
  expect(await shake(await closedPort())).toMatchObject({ handshake: { outcome: 'refused' } })
  await using silent = await silentPort()
  const found = await makeHandshake(
    { address: '127.0.0.1', port: silent.port },
    {
      peer: { serverName: name },
      maxVersion: 'TLSv1.3',
      connectMs: 150,
      timeoutMs: 5_000,
      signal: new AbortController().signal,
    },
  )
  expect(found).toMatchObject({ handshake: { outcome: 'timeout' } })
})

test.each(['TLSv1.2', 'TLSv1.3'] as const)(
  'over %s a host that demands a client certificate is told from one that only asks',
  async (maxVersion) => {
    await using demands = await tlsServer({
      ...leaf,
      maxVersion,
      requestCert: true,
      rejectUnauthorized: true,
      ca: root.cert,
    })
    expect(await shake(demands.port)).toMatchObject({
      handshake: { outcome: 'client-certificate-required' },
    })
    const client = await makeLeaf(['terminal'], root)
    const { cert, key } = client
    expect(await shake(demands.port, { peer: { cert, key } })).toMatchObject({
      handshake: { outcome: 'established', clientCertificateAsked: true },
    })
    const stranger = await makeLeaf(['terminal'])
    expect(
      await shake(demands.port, { peer: { cert: stranger.cert, key: stranger.key } }),
    ).toMatchObject({ handshake: { outcome: 'client-certificate-required' } })

    await using asks = await tlsServer({
      ...leaf,
      maxVersion,
      requestCert: true,
      rejectUnauthorized: false,
      ca: root.cert,
    })
    expect(await shake(asks.port)).toMatchObject({
      handshake: { outcome: 'established', clientCertificateAsked: true },
    })
  },
)

test('a key that does not fit its certificate is an unknown failure, not a crash', async () => {
  await using server = await tlsServer(leaf)
  const found = await shake(server.port, { peer: { cert: leaf.cert, key: root.key } })
  expect(found).toMatchObject({ handshake: { outcome: 'unknown', detail: /^ERR_/ } })
})

test('a handshake that the run ends leaves nothing', async () => {
  await using mute = await tcpServer()
  const run = new AbortController()
  const shaking = shake(mute.port, { signal: run.signal, timeoutMs: 60_000 })
  while (mute.connections() === 0) await new Promise(setImmediate)
  run.abort()
  expect(await shaking).toBeUndefined()
})

test('the connection is ended in good order', async () => {
  let ended = false
  await using server = await tlsServer(leaf, (socket) => {
    socket.resume().once('end', () => (ended = true))
  })
  await shake(server.port)
  await vi.waitFor(() => expect(ended).toBe(true))
})

test('the ClientHello fits one segment of the smallest usual size', async () => {
  let hello = 0
  await using server = await tcpServer((socket) => {
    socket.on('data', (bytes) => (hello += bytes.length))
  })
  await shake(server.port, { timeoutMs: 100 })
  // 536 bytes is what every IPv4 host must take in one piece (RFC 9293 section 3.7.1).
  expect(hello).toBeGreaterThan(100)
  expect(hello).toBeLessThanOrEqual(536)
})

// Of this name, on every Node from 20 to 26; the libraries differ by three bytes.
test.each([
  ['small', 'TLSv1.3', 327, 330],
  ['small', 'TLSv1.2', 232, 235],
  ['large', 'TLSv1.3', 1645, 1648],
  ['large', 'TLSv1.2', 1582, 1585],
] as const)(
  'a %s ClientHello of %s has a size of ours, and a host answers it',
  async (hello, max, least, most) => {
    const lengths: number[] = []
    const secure = createServer(leaf)
    await using server = await tcpServer((socket) => {
      socket.once('readable', () => {
        const bytes = socket.read() as Buffer
        lengths.push(bytes.length)
        socket.unshift(bytes)
        secure.emit('connection', socket)
      })
    })
    expect((await shake(server.port, { max, hello }))?.handshake).toMatchObject({
      outcome: 'established',
      protocol: max,
    })
    expect(lengths).toHaveLength(1)
    expect(lengths[0]).toBeGreaterThanOrEqual(least)
    expect(lengths[0]).toBeLessThanOrEqual(most)
  },
)
