import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { isIPv6 } from 'node:net'
import type { At, Running } from './listener.ts'

// NTP counts seconds from 1900 (RFC 5905 section 6).
const secondsTo1970 = 2_208_988_800

/** An SNTP server (RFC 4330) that tells the time of `now`, in ms since 1970. */
export async function serveClock({ address, port }: At, now: () => number): Promise<Running> {
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4')
  socket.on('message', (request, peer) => {
    const isClient = request.length >= 48 && ((request[0] ?? 0) & 7) === 3
    if (isClient) socket.send(answerTo(request, now()), peer.port, peer.address)
  })
  socket.bind(port, address)
  await once(socket, 'listening')
  return {
    port: socket.address().port,
    async stop() {
      socket.close()
      await once(socket, 'close')
    },
  }
}

function answerTo(request: Uint8Array, now: number): Uint8Array {
  const reply = Buffer.alloc(48)
  const version = (request[0] ?? 0) & 0b0011_1000
  reply[0] = version | 4 // no leap second, mode server
  reply[1] = 2 // stratum
  reply[2] = request[2] ?? 0 // poll interval
  reply[3] = 0xec // precision: 2^-20 s
  reply.writeUInt32BE(0x0a00_0001, 12) // a reference of its own
  writeTime(reply, 16, now - 16_000)
  reply.set(request.subarray(40, 48), 24) // originate: the client's own transmit time
  writeTime(reply, 32, now)
  writeTime(reply, 40, now)
  return reply
}

function writeTime(bytes: Buffer, at: number, ms: number): void {
  const seconds = Math.floor(ms / 1000)
  // Era 1 begins in 2036: the seconds wrap.
  bytes.writeUInt32BE((seconds + secondsTo1970) % 2 ** 32, at)
  bytes.writeUInt32BE(Math.floor(((ms - seconds * 1000) / 1000) * 2 ** 32), at + 4)
}
