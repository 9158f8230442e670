import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import type { TlsWatch } from './watch.ts'

/** The connection as a stream for `tls.connect`, with all that passes shown to `watch`. */
export function tap(socket: Socket, watch: TlsWatch): Duplex {
  const stream = new Duplex({
    read() {
      socket.resume()
    },
    write(bytes: Buffer, _encoding, done) {
      watch.sent(bytes)
      socket.write(bytes, done)
    },
    final(done) {
      socket.end(done)
    },
    destroy(error, done) {
      socket.destroy()
      done(error)
    },
  })
  socket.on('data', (bytes: Buffer) => {
    watch.received(bytes)
    if (!stream.push(bytes)) socket.pause()
  })
  socket.on('end', () => stream.push(null))
  socket.on('error', (error) => stream.destroy(error))
  // TLS above it reports the failure; a stream that nobody listens to would end the program.
  stream.on('error', () => {})
  return stream
}
