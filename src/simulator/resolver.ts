import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { isIPv6, type Socket } from 'node:net'
import { codeOf } from '../net/failure.ts'
import { listen, type At, type Running } from './listener.ts'

/** Answers a question, at once or later, or never. Both are DNS messages without a length. */
export type Reply = (question: Buffer, send: (answer: Buffer) => void) => void

// The port that TCP got can be in use on UDP; a handful of tries makes that improbable.
const tries = 5

/** A DNS server on UDP and TCP, on one port. */
export async function serveResolver(at: At, reply: Reply): Promise<Running> {
  for (let tried = 1; ; tried += 1) {
    const tcp = await listen(at, (socket) => serveTcp(socket, reply))
    try {
      const udp = await serveUdp({ ...at, port: tcp.port }, reply)
      return {
        port: tcp.port,
        stop: async () => void (await Promise.all([tcp.stop(), udp.stop()])),
      }
    } catch (error) {
      await tcp.stop()
      if (codeOf(error) !== 'EADDRINUSE' || at.port !== 0 || tried === tries) throw error
    }
  }
}

async function serveUdp({ address, port }: At, reply: Reply): Promise<Running> {
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4')
  let isOpen = true
  socket.on('message', (question, peer) => {
    reply(question, (answer) => isOpen && socket.send(answer, peer.port, peer.address))
  })
  socket.bind(port, address)
  await once(socket, 'listening')
  return {
    port,
    async stop() {
      isOpen = false
      socket.close()
      await once(socket, 'close')
    },
  }
}

/** RFC 1035 section 4.2.2: two bytes of length before each message. */
function serveTcp(socket: Socket, reply: Reply): void {
  let received = Buffer.alloc(0)
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes])
    while (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) {
      const end = 2 + received.readUInt16BE(0)
      reply(received.subarray(2, end), (answer) => {
        if (socket.writable) socket.write(Buffer.concat([lengthOf(answer), answer]))
      })
      received = received.subarray(end)
    }
  })
  socket.on('end', () => socket.end())
  socket.resume()
}

function lengthOf(message: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(message.length)
  return length
}
