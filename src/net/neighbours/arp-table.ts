import { isMac } from '../interfaces/address.ts'
import { readSmallFile } from '../small-file.ts'
import { readNeighbour } from './neighbours.ts'

/**
 * The MACs that the neighbour table has for an address: on Linux over all interfaces, elsewhere the
 * one that the system's tool names. Sends nothing.
 */
export async function knownMacs(address: string, signal: AbortSignal): Promise<string[]> {
  if (process.platform === 'linux')
    return macsFor(address, (await readSmallFile('/proc/net/arp')) ?? '')
  const { mac } = await readNeighbour(address, 0, signal)
  return mac === undefined ? [] : [mac]
}

/** Reads the text of /proc/net/arp. An entry without an answer has a MAC of zeros. */
export function macsFor(address: string, table: string): string[] {
  const macs = table.split('\n').flatMap((line) => {
    const [ip, , , mac = ''] = line.trim().split(/\s+/)
    return ip === address && isMac(mac) ? [mac.toLowerCase()] : []
  })
  return [...new Set(macs)]
}
