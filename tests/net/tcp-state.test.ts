import { connect } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stateIn, tcpState } from '../../src/net/tcp-state.ts'
import { tcpServer } from '../servers/tcp.ts'

/** Linux 6.1: a listener, a connection with 0x34 bytes unacknowledged, one that waits for keep-alives. */
const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1388 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 45012 1 0000000000000000 100 0 0 10 0
   1: 144DA8C0:C5C6 827100CB:1388 01 00000034:00000000 01:00000015 00000002  1000        0 45013 3 0000000000000000 24 4 0 10 -1
   2: 144DA8C0:C5C8 827100CB:1388 01 00000000:00000000 02:00000040 00000000  1000        4 45014 2 0000000000000000 20 4 0 10 -1
`
const to = { remoteAddress: '203.0.113.130', remotePort: 5000 }

test('a connection is found by its ends, and its queue and unanswered probes are read', () => {
  expect(stateIn(table, { localPort: 50_630, ...to }, 'LE')).toEqual({
    unackedBytes: 0x34,
    unansweredProbes: 0,
  })
  expect(stateIn(table, { localPort: 50_632, ...to }, 'LE')).toEqual({
    unackedBytes: 0,
    unansweredProbes: 4,
  })
})

test('another connection is none of ours, nor is half a line', () => {
  expect(stateIn(table, { localPort: 50_631, ...to }, 'LE')).toBeUndefined()
  const elsewhere = { localPort: 50_630, remoteAddress: '203.0.113.131', remotePort: 5000 }
  expect(stateIn(table, elsewhere, 'LE')).toBeUndefined()
  expect(stateIn(table.slice(0, 290), { localPort: 50_630, ...to }, 'LE')).toBeUndefined()
  expect(stateIn('', { localPort: 1, ...to }, 'LE')).toBeUndefined()
})

describe.skipIf(process.platform !== 'linux')('on this machine', () => {
  let server: Awaited<ReturnType<typeof tcpServer>>
  beforeAll(async () => {
    server = await tcpServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test('what the other end has taken is acknowledged', async () => {
    const socket = connect(server.port, '127.0.0.1')
    await once(socket, 'connect')
    await new Promise<void>((resolve) => socket.write('hello', () => resolve()))
    expect(await tcpState(socket)).toEqual({ unackedBytes: 0, unansweredProbes: 0 })
    socket.destroy()
    expect(await tcpState(socket)).toBeUndefined()
  })
})
