import type { Socket } from 'node:net'
import { createServer as createTlsServer, type TlsOptions } from 'node:tls'
import { holdClosedPort } from '../closed-port.ts'
import { listen, type At, type Running } from '../listener.ts'
import { holdSilentPort } from '../silent-port.ts'
import { stalling } from './stalling.ts'

/** What a host does from the first SYN to the end of a handshake; then `talk` takes over. */
export type HostConduct = {
  port?: 'closed' | 'silent' | 'mute' | 'resets' | 'closes' | undefined
  /** Without it the host speaks plain. */
  tls?: TlsOptions | undefined
  handshake?: 'stalls' | undefined
  delayMs: number
  talk: (socket: Socket) => void
}

// A ServerHello of TLS 1.3 and its record header; the certificates would follow.
const serverHelloBytes = 127

/** A host on one port. Rejects with the operating system's error when the port can't be had. */
export async function serveHost(at: At, conduct: HostConduct): Promise<Running> {
  if (conduct.port === 'closed') return holdClosedPort(at)
  if (conduct.port === 'silent') return holdSilentPort(at)
  const begin = conduct.tls === undefined ? conduct.talk : handshaking(conduct, conduct.tls)
  return listen(at, (socket) => {
    if (conduct.port === 'resets') socket.resetAndDestroy()
    else if (conduct.port === 'closes') socket.destroySoon()
    else if (conduct.port === 'mute') socket.on('end', () => socket.end()).resume()
    else if (conduct.delayMs === 0) begin(socket.resume())
    else setTimeout(() => begin(socket.resume()), conduct.delayMs).unref()
  })
}

function handshaking({ handshake, talk }: HostConduct, options: TlsOptions) {
  const server = createTlsServer({ ...options, allowHalfOpen: true }, (socket) => {
    // A peer that ends a connection in its own way is no news to a host.
    socket.on('error', () => {})
    talk(socket)
  })
  return (socket: Socket) => {
    const wire = handshake === 'stalls' ? stalling(socket, serverHelloBytes) : socket
    server.emit('connection', wire)
  }
}
