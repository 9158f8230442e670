import { exec } from '../exec.ts'
import { readSmallFile } from '../small-file.ts'
import { macIn } from './arp-a.ts'
import { type Neighbour, parseIpNeighbours, parseProcArp } from './linux.ts'

const timeoutMs = 1000

/**
 * What the neighbour table (ARP, NDP) says of an address on this machine's network; sends nothing,
 * so ask after something was sent there. `reachable` means that it answered within `withinMs`: an
 * older entry outlives the router that it names.
 */
export async function readNeighbour(
  address: string,
  withinMs: number,
  signal: AbortSignal,
): Promise<Neighbour> {
  const bare = address.split('%')[0] ?? address
  if (process.platform === 'linux') {
    const result = await exec('ip', ['-j', '-s', 'neigh', 'show', 'to', bare], {
      timeoutMs,
      signal,
    })
    const known =
      result.ended === 'exited' && result.code === 0
        ? parseIpNeighbours(result.stdout, withinMs)
        : undefined
    return known ?? parseProcArp((await readSmallFile('/proc/net/arp')) ?? '', bare)
  }
  const args = process.platform === 'win32' ? ['-a', bare] : ['-n', bare]
  const result = await exec('arp', args, { timeoutMs, signal })
  const mac = result.ended === 'exited' ? macIn(result.stdout, bare) : undefined
  // It does not say when it was last heard.
  return mac === undefined ? { state: 'unknown' } : { state: 'unknown', mac }
}
