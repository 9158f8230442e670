import { codeOf } from '../net/failure.ts'
import { listen } from './listener.ts'

const main = '127.0.0.1'

/** Where nothing of the simulator ever listens: the dead address of a name that has two. */
export const deadAddress = '127.0.0.2'
/** Where a resolver that lies sends its clients; nothing listens there either. */
export const liedAddress = '127.0.0.9'

/**
 * Another address of this machine, so that a service does not share the acquirer's: 127.0.0.x
 * where loopback has more than one address (Linux, Windows) and the acquirer is there too.
 */
export async function neighbourOf(address: string, last: number): Promise<string> {
  if (address !== main) return address
  const neighbour = `127.0.0.${last}`
  try {
    const tried = await listen({ address: neighbour, port: 0 }, (socket) => socket.destroy())
    await tried.stop()
    return neighbour
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return address
  }
}

/** Where clients on this machine reach what listens on an address. */
export function reachable(address: string): string {
  if (address === '0.0.0.0') return main
  return address === '::' ? '::1' : address
}
