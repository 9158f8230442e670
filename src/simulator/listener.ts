import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'

/** An IP literal, and a port; port 0 takes any that is free. */
export type At = { address: string; port: number }

/** Something that runs until it is stopped; `port` is the one it got. */
export type Running = { port: number; stop: () => Promise<void> }

/**
 * Accepts connections and hands them over before anything is read from them; a peer that has said
 * all it wanted can still be answered. Stopping ends the open ones too. Rejects with the operating system's error when the port can't be had.
 */
export async function listen(at: At, accept: (socket: Socket) => void): Promise<Running> {
  const open = new Set<Socket>()
  const server = createServer({ pauseOnConnect: true, allowHalfOpen: true }, (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    // A peer that resets is no news to a server; 'close' follows.
    socket.on('error', () => {})
    accept(socket)
  })
  server.listen({ host: at.address, port: at.port })
  await once(server, 'listening')
  return {
    // A server that listens on an address and a port says both.
    port: (server.address() as AddressInfo).port,
    async stop() {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
