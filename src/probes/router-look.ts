import type { Neighbour } from '../net/neighbours/linux.ts'
import { readNeighbour } from '../net/neighbours/neighbours.ts'
import { ping } from '../net/ping/ping.ts'
import { connectOnce } from '../net/tcp.ts'
import type { ConnectOutcome, GatewayValue } from './values.ts'

export type RouterLook = Pick<GatewayValue, 'icmp' | 'tcp' | 'alive'> & { neighbour: Neighbour }

/**
 * Asks an address on this network for a sign of life: pings, a TCP connection to each port that is
 * ended at once, and then the neighbour table.
 */
export async function lookAtRouter(
  address: string,
  options: {
    ports: readonly number[]
    pings: number
    timeoutMs: number
    signal: AbortSignal
    now: () => number
  },
): Promise<RouterLook> {
  const { ports, pings, timeoutMs, signal, now } = options
  const startMs = now()
  const [pinged, tcp] = await Promise.all([
    ping({ address, count: pings, intervalMs: 50, signal }),
    Promise.all(
      ports.map(async (port) => ({
        port,
        ...(await connectOnce({ address, port }, { timeoutMs, signal })),
      })),
    ),
  ])
  const neighbour = await readNeighbour(address, now() - startMs, signal)
  const measured = pinged.state === 'measured'
  const replied = measured && pinged.series.some((ms) => ms !== null)
  return {
    neighbour,
    icmp: replied ? 'answers' : measured ? 'silent' : 'not-measured',
    tcp,
    alive: replied || neighbour.state === 'reachable' || tcp.some(isAnswer),
  }
}

/** A refusal is a sign of life; what another router says, or silence, is none. */
function isAnswer({ outcome }: ConnectOutcome): boolean {
  return outcome === 'open' || outcome === 'refused' || outcome === 'reset'
}
