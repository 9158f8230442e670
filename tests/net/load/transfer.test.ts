import type { Socket } from 'node:net'
import { beforeAll, expect, test } from 'vitest'
import { transfer } from '../../../src/net/load/transfer.ts'
import type { Direction, LoadEnd } from '../../../src/net/load/transfer.ts'
import { makeLeaf } from '../../servers/certificates.ts'
import { closedPort, tcpServer } from '../../servers/tcp.ts'
import { tlsServer } from '../../servers/tls.ts'

const address = '127.0.0.1'
let leaf: Awaited<ReturnType<typeof makeLeaf>>
beforeAll(async () => {
  leaf = await makeLeaf(['files.example'])
})

function move(direction: Direction, end: LoadEnd, more: { bytes?: number; ms?: number } = {}) {
  const { bytes = 1_000_000, ms = 20_000 } = more
  const { signal } = new AbortController()
  return transfer(direction, end, { maxBytes: bytes, maxMs: ms, signal })
}

/** Pours without end, as a character generator does. */
function pour(socket: Socket): void {
  const more = () => {
    while (socket.writable && socket.write(Buffer.alloc(16_384))) continue
  }
  socket.on('drain', more)
  more()
}

/** A server that counts what it is sent and how its connections end. */
async function sink(answer?: (head: string) => string) {
  const seen = { bytes: 0, resets: 0, closed: 0, heads: [] as string[] }
  const server = await tcpServer((socket) => {
    socket.once('data', (bytes: Buffer) => {
      const head = bytes.toString('latin1')
      seen.heads.push(head.slice(0, head.indexOf('\r\n\r\n')))
      if (answer) socket.write(answer(head))
    })
    socket.on('data', (bytes: Buffer) => (seen.bytes += bytes.length))
    socket.on('error', () => (seen.resets += 1))
    socket.on('close', () => (seen.closed += 1))
  })
  return Object.assign(server, { seen })
}

const ok = (length: number) => `HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n`

test('a download ends at its bytes, over four connections', async () => {
  await using source = await tcpServer(pour)
  const moved = await move('download', { address, port: source.port })
  expect(moved.bytes).toBeGreaterThanOrEqual(1_000_000)
  // What was read at once beyond the last byte: one read each at most.
  expect(moved.bytes).toBeLessThan(1_000_000 + 4 * 65_536)
  expect(moved.failure).toBeUndefined()
  expect(source.connections()).toBe(4)
})

test('a download ends at its time, and is no failure then', async () => {
  await using slow = await tcpServer((socket) => void socket.write('some bytes'))
  const moved = await move('download', { address, port: slow.port }, { ms: 300 })
  expect(moved).toEqual({ bytes: 40, ms: expect.any(Number) })
  expect(moved.ms).toBeGreaterThanOrEqual(299)
})

test('an upload sends no more than its bytes and is thrown away at its end', async () => {
  await using server = await sink()
  // So many that all four are under way.
  const most = 50_000_000
  const moved = await move('upload', { address, port: server.port }, { bytes: most })
  expect(moved.bytes).toBeGreaterThan(0)
  expect(moved.bytes).toBeLessThanOrEqual(most + 4 * 65_536)
  await expect.poll(() => server.seen.closed).toBe(4)
  // Node shows a reset as an end where the last bytes were read with it.
  expect(server.seen.resets).toBeGreaterThan(0)
  expect(server.seen.bytes).toBeLessThanOrEqual(most + 4 * 65_536)
})

test('bytes that nobody reads do not count as sent', async () => {
  await using stuck = await tcpServer((socket) => socket.pause())
  const end = { address, port: stuck.port }
  const moved = await move('upload', end, { bytes: 200_000_000, ms: 500 })
  expect(moved.failure).toBeUndefined()
  // Two kernels' buffers hold some megabytes each, of which the other's has acknowledged its own.
  expect(moved.bytes).toBeLessThan(100_000_000)
})

test('a port that refuses is named as such', async () => {
  const end = { address, port: await closedPort() }
  expect(await move('download', end)).toMatchObject({ bytes: 0, failure: 'refused' })
  expect(await move('upload', end)).toMatchObject({ bytes: 0, failure: 'refused' })
})

test('a page is fetched, again where it is short, and its host is named', async () => {
  const body = 'x'.repeat(50_000)
  await using server = await sink(() => ok(body.length) + body)
  const url = `http://files.example:${server.port}/10MB.bin?x=1`
  const moved = await move('download', { address, url })
  expect(moved).toMatchObject({ bytes: 4 * 5 * 50_000 })
  expect(server.seen.heads).toHaveLength(20)
  expect(server.seen.heads[0]).toContain('GET /10MB.bin?x=1 HTTP/1.1')
  expect(server.seen.heads[0]).toContain(`Host: files.example:${server.port}`)
})

test('zeros are posted to a page', async () => {
  await using server = await sink()
  const moved = await move('upload', { address, url: `http://files.example:${server.port}/up` })
  expect(server.seen.heads[0]).toContain('POST /up HTTP/1.1')
  expect(moved.bytes).toBeGreaterThan(0)
  expect(moved.failure).toBeUndefined()
})

test('a page that is not there is a failure with its status', async () => {
  await using server = await sink(() => 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n')
  const url = `http://files.example:${server.port}/`
  const found = { failure: 'unknown', detail: 'HTTP 404' }
  expect(await move('download', { address, url })).toMatchObject({ bytes: 0, ...found })
  expect(await move('upload', { address, url }, { bytes: 1e9 })).toMatchObject(found)
})

test('a page over HTTPS is fetched too', async () => {
  await using server = await tlsServer(leaf, (socket) => {
    socket.once('data', () => socket.write(ok(300_000) + 'x'.repeat(300_000)))
  })
  const url = `https://files.example:${server.port}/`
  const moved = await move('download', { address, url })
  expect(moved.bytes).toBeGreaterThanOrEqual(1_000_000)
  expect(moved.failure).toBeUndefined()
})
