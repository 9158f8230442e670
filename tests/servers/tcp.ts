import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export type TestServer = {
  port: number
  connections: () => number
  [Symbol.asyncDispose](): Promise<void>
}

/** A TCP server on loopback that does what `onConnection` says with each connection; port 0 picks a free one. */
export async function tcpServer(
  onConnection: (socket: Socket) => void = () => {},
  { host = '127.0.0.1', port = 0 } = {},
): Promise<TestServer> {
  const server = createServer()
  return await served(server, onConnection, { host, port })
}

/** Listens with a server made elsewhere (a TLS one) and ends all its connections on disposal. */
export async function served(
  server: Server,
  onConnection: (socket: Socket) => void,
  at: { host: string; port: number },
): Promise<TestServer> {
  const open = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket) => {
    connections += 1
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    onConnection(socket)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(at.port, at.host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A port on loopback that was free a moment ago. */
export async function closedPort(host = '127.0.0.1'): Promise<number> {
  const server = await tcpServer(() => {}, { host })
  await server[Symbol.asyncDispose]()
  return server.port
}

/** Resolves when a closed port has refused somebody in this process. */
export function refusal(port: number): Promise<void> {
  return new Promise((resolve) => {
    const channel = 'net.client.socket'
    const watch = (message: unknown) => {
      const { socket } = message as { socket: Socket }
      socket.once('error', (error) => {
        if (!('port' in error) || error.port !== port) return
        unsubscribe(channel, watch)
        resolve()
      })
    }
    subscribe(channel, watch)
  })
}
