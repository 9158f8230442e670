import { once } from 'node:events'
import { expect, test, vi } from 'vitest'
import { connectOnce } from '../../src/net/tcp.ts'
import { silentPort } from '../servers/silent.ts'
import { closedPort, tcpServer } from '../servers/tcp.ts'

const never = new AbortController().signal
const options = { timeoutMs: 2_000, signal: never }

test('an open port is open, and nothing is sent to it', async () => {
  let received = 0
  let ended: Promise<unknown> | undefined
  await using server = await tcpServer((socket) => {
    socket.on('data', (bytes) => (received += bytes.length))
    ended = once(socket, 'end')
  })
  const seen = await connectOnce({ address: '127.0.0.1', port: server.port }, options)
  expect(seen).toEqual({ outcome: 'open', ms: expect.any(Number) })
  await vi.waitFor(() => expect(ended).toBeDefined())
  await ended
  expect(received).toBe(0)
})

test('a closed port is refused, with its time', async () => {
  const port = await closedPort()
  const seen = await connectOnce({ address: '127.0.0.1', port }, options)
  expect(seen).toEqual({ outcome: 'refused', ms: expect.any(Number), detail: 'ECONNREFUSED' })
})

test('an IPv6 literal is connected to without brackets', async () => {
  await using server = await tcpServer(() => {}, { host: '::1' })
  const seen = await connectOnce({ address: '::1', port: server.port }, options)
  expect(seen.outcome).toBe('open')
})

test('silence is a timeout after the wait and no sooner', async () => {
  await using silent = await silentPort()
  const seen = await connectOnce(
    { address: '127.0.0.1', port: silent.port },
    { timeoutMs: 150, signal: never },
  )
  expect(seen.outcome).toBe('timeout')
  expect(seen.ms).toBeGreaterThan(140)
})

test('a connect that the run ends is too slow, whether it had begun or not', async () => {
  await using silent = await silentPort()
  const run = new AbortController()
  const to = { address: '127.0.0.1', port: silent.port }
  const seen = connectOnce(to, { timeoutMs: 60_000, signal: run.signal })
  run.abort()
  expect((await seen).outcome).toBe('too-slow')
  expect((await connectOnce(to, { timeoutMs: 60_000, signal: run.signal })).outcome).toBe(
    'too-slow',
  )
})

test('an address that no route leads to is unreachable', async () => {
  // The kernel has no TCP route to the limited broadcast address: no packet leaves.
  const seen = await connectOnce({ address: '255.255.255.255', port: 9 }, options)
  expect(seen.outcome).toBe('unreachable')
})
