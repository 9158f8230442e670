import { once } from 'node:events'
import { connect } from 'node:net'
import { listen, type At, type Running } from './listener.ts'

/**
 * A port that refuses connections for as long as it runs: a connection of ours to ourselves
 * holds it, so that the system gives it to no other program.
 */
export async function holdClosedPort({ address, port }: At): Promise<Running> {
  const peer = await listen({ address, port: 0 }, (socket) => socket.resume())
  const holder = connect({
    host: address,
    port: peer.port,
    localAddress: address,
    ...(port === 0 ? {} : { localPort: port }),
  })
  try {
    await once(holder, 'connect')
  } catch (error) {
    await peer.stop()
    throw error
  }
  holder.on('error', () => {})
  return {
    port: holder.localPort ?? port,
    async stop() {
      holder.destroy()
      await peer.stop()
    },
  }
}
