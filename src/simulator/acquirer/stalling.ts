import { Duplex } from 'node:stream'
import type { Socket } from 'node:net'

/**
 * A connection on which only the first bytes ever reach the peer, as where large packets vanish:
 * a ServerHello comes, the certificates do not.
 */
export function stalling(socket: Socket, firstBytes: number): Duplex {
  let left = firstBytes
  const duplex = new Duplex({
    read() {},
    write(bytes: Buffer, _encoding, done) {
      const part = bytes.subarray(0, left)
      left -= part.length
      if (part.length > 0) socket.write(part)
      done()
    },
    destroy(error, done) {
      socket.destroySoon()
      done(error)
    },
  })
  socket.on('data', (bytes) => duplex.push(bytes))
  socket.on('end', () => duplex.destroy())
  socket.on('close', () => duplex.destroy())
  return duplex
}
