import type { Socket } from 'node:net'
import { createServer } from 'node:tls'
import type { TlsOptions, TLSSocket } from 'node:tls'
import { served } from './tcp.ts'
import type { TestServer } from './tcp.ts'

/** A TLS server on loopback; like every one of them it says nothing of its own accord. */
export function tlsServer(
  options: TlsOptions,
  onSecure: (socket: TLSSocket) => void = () => {},
  onConnection: (socket: Socket, times: number) => void = () => {},
): Promise<TestServer> {
  let times = 0
  const server = createServer(options, (socket) => {
    socket.on('error', () => {})
    onSecure(socket)
  })
  return served(server, (socket) => onConnection(socket, (times += 1)), {
    host: '127.0.0.1',
    port: 0,
  })
}
