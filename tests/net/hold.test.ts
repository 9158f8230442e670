import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { hold } from '../../src/net/hold.ts'
import { tcpServer } from '../servers/tcp.ts'

const never = new AbortController().signal

async function held(
  onConnection: (socket: Socket) => void,
  { quietMs = 100, signal = never } = {},
) {
  await using server = await tcpServer(onConnection)
  const socket = connect(server.port, '127.0.0.1')
  await once(socket, 'connect')
  socket.on('error', () => {})
  const result = await hold(socket, { quietMs, signal })
  socket.destroy()
  return result
}

test('a connection that the other end still knows holds, by the kernel’s word where it gives one', async () => {
  let bytes = 0
  const result = await held((socket) => socket.on('data', (data) => (bytes += data.length)))
  const by = process.platform === 'linux' ? 'kernel' : 'no-failure'
  expect(result).toEqual({ outcome: 'holds', by })
  expect(bytes).toBe(0)
})

test('one that is ended meanwhile is told by its end, with its time', async () => {
  const long = { quietMs: 20_000 }
  const closed = await held((socket) => setTimeout(() => socket.end(), 200), long)
  expect(closed).toEqual({ outcome: 'closed', afterMs: expect.any(Number) })
  expect(await held((socket) => setTimeout(() => socket.resetAndDestroy(), 50), long)).toEqual({
    outcome: 'reset',
    afterMs: expect.any(Number),
  })
})

test('an interrupted run says nothing of it', async () => {
  const run = new AbortController()
  const quiet = { quietMs: 20_000, signal: run.signal }
  expect(await held(() => setTimeout(() => run.abort(), 50), quiet)).toBeUndefined()
})
