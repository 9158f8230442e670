import { createSocket } from 'node:dgram'
import { once } from 'node:events'

export type UdpServer = { port: number; received: Buffer[] } & AsyncDisposable

/** A UDP server on loopback that answers each datagram with what `replies` makes of it and its number. */
export async function udpServer(
  replies: (request: Buffer, times: number) => Buffer[],
): Promise<UdpServer> {
  const received: Buffer[] = []
  const socket = createSocket('udp4')
  socket.on('message', (request, peer) => {
    received.push(request)
    for (const reply of replies(request, received.length))
      socket.send(reply, peer.port, peer.address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    port: socket.address().port,
    received,
    async [Symbol.asyncDispose]() {
      socket.close()
      await once(socket, 'close')
    },
  }
}
