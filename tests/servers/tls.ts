import { createServer } from 'node:tls'
import type { TlsOptions, TLSSocket } from 'node:tls'
import { served } from './tcp.ts'
import type { TestServer } from './tcp.ts'

/** A TLS server on loopback; like every one of them it says nothing of its own accord. */
export function tlsServer(
  options: TlsOptions,
  onSecure: (socket: TLSSocket) => void = () => {},
): Promise<TestServer> {
  const server = createServer(options, (socket) => {
    socket.on('error', () => {})
    onSecure(socket)
  })
  return served(server, () => {}, { host: '127.0.0.1', port: 0 })
}
