import { isMac } from '../interfaces/address.ts'
import { readSmallFile } from '../small-file.ts'

/**
 * The MACs that the kernel's ARP table has for an IPv4 address, over all interfaces; none where
 * this system keeps no such file. Sends nothing.
 */
export async function macsInArpTable(address: string): Promise<string[]> {
  return macsFor(address, (await readSmallFile('/proc/net/arp')) ?? '')
}

/** Reads the text of /proc/net/arp. An entry without an answer has a MAC of zeros. */
export function macsFor(address: string, table: string): string[] {
  const macs = table.split('\n').flatMap((line) => {
    const [ip, , , mac = ''] = line.trim().split(/\s+/)
    return ip === address && isMac(mac) ? [mac.toLowerCase()] : []
  })
  return [...new Set(macs)]
}
