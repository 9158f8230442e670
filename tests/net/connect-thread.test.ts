import { expect, test } from 'vitest'
import { connectInThread } from '../../src/net/connect-thread.ts'
import { closedPort, tcpServer } from '../servers/tcp.ts'

const never = new AbortController().signal
const options = { timeoutMs: 5_000, signal: never }

test('what blocks the program is not in the time of a connection', async () => {
  await using server = await tcpServer()
  const to = { address: '127.0.0.1', port: server.port }
  await connectInThread(to, options)
  const running = connectInThread(to, options)
  const blockedMs = 1000
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, blockedMs)
  const seen = await running
  expect(seen).toEqual({ outcome: 'open', ms: expect.any(Number) })
  expect(seen?.ms).toBeLessThan(blockedMs / 2)
})

test('connections under way at the same time are told apart', async () => {
  await using server = await tcpServer()
  const closed = await closedPort()
  const ports = Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? server.port : closed))
  const seen = await Promise.all(
    ports.map((port) => connectInThread({ address: '127.0.0.1', port }, options)),
  )
  expect(seen.map((one) => one?.outcome)).toEqual(
    ports.map((port) => (port === closed ? 'refused' : 'open')),
  )
})
