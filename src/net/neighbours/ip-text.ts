import { isMac } from '../interfaces/address.ts'
import type { Neighbour } from './linux.ts'

/**
 * An address in the lines of `ip neigh` as people read them (busybox, an older iproute2), which do
 * not tell how old an entry is; nothing where it has no line. The words are the kernel's.
 */
export function parseIpNeighText(text: string, address: string): Neighbour | undefined {
  for (const line of text.split('\n')) {
    const words = line.trim().split(/\s+/)
    if (words[0] !== address) continue
    const mac = words[words.indexOf('lladdr') + 1]
    const state = words.at(-1)
    if (state === 'FAILED' || state === 'INCOMPLETE') return { state: 'failed' }
    return mac !== undefined && words.includes('lladdr') && isMac(mac)
      ? { state: 'unknown', mac }
      : { state: 'unknown' }
  }
  return undefined
}
