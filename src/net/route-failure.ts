import { createSocket } from 'node:dgram'
import { isIPv6 } from 'node:net'
import type { Failure } from '../model.ts'
import { failureOf } from './failure.ts'

/** Any port will do: connecting a UDP socket only asks the routing table. */
const discardPort = 9

/**
 * The address that this machine would send from to an IP literal, or why it could not send at all.
 * Asks the routing table; sends nothing.
 */
export async function localAddressTo(
  address: string,
): Promise<{ address: string } | { failure: Failure; detail: string }> {
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4')
  try {
    await new Promise<void>((resolve, reject) => {
      // An error comes to the callback, though its type does not say so.
      socket.connect(discardPort, address, ((error?: Error) =>
        error ? reject(error) : resolve()) as () => void)
    })
    return { address: socket.address().address }
  } catch (error) {
    return failureOf(error)
  } finally {
    socket.close()
  }
}

/** Why no packet can leave for this address, or nothing when one can. */
export async function routeFailure(
  address: string,
): Promise<{ failure: Failure; detail: string } | undefined> {
  const result = await localAddressTo(address)
  return 'failure' in result ? result : undefined
}
