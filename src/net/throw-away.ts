import type { Socket } from 'node:net'

/**
 * Ends a TCP connection by a reset, at once: what Node and the kernel still hold of it is never
 * sent. Node's own `resetAndDestroy` waits until all has been handed over; this is the mark that it
 * sets for its own `destroy`. Where that should not know it, the connection ends in the usual way.
 */
export function throwAway(socket: Socket): void {
  Object.assign(socket, { resetAndClosing: true })
  socket.destroy()
}
