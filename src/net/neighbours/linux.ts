import { isMac } from '../interfaces/address.ts'
import type { GatewayValue } from '../../probes/values.ts'
import type { Unread } from '../ask-tool.ts'

/** `unread`: what a tool did not tell. */
export type Neighbour = { state: GatewayValue['neighbour']; mac?: string; unread?: Unread }

type Entry = { lladdr?: unknown; state?: unknown; confirmed?: unknown }

/** Reads `ip -j -s neigh show to ADDRESS`; nothing where that is no JSON or no entry. */
export function parseIpNeighbours(text: string, withinMs: number): Neighbour | undefined {
  const entries = parsed(text)
  if (entries.length === 0) return undefined
  const judged = entries.map((entry) => neighbourOf(entry, withinMs))
  // The same address may be asked for on several interfaces.
  const order: Neighbour['state'][] = ['reachable', 'unknown', 'failed']
  return judged.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))[0]
}

function neighbourOf(entry: Entry, withinMs: number): Neighbour {
  const states = Array.isArray(entry.state) ? entry.state : []
  const mac = typeof entry.lladdr === 'string' && isMac(entry.lladdr) ? { mac: entry.lladdr } : {}
  // The kernel counts whole seconds, rounded down.
  const fresh = typeof entry.confirmed === 'number' && entry.confirmed * 1000 <= withinMs
  if (states.includes('REACHABLE') && fresh) return { state: 'reachable', ...mac }
  if (states.includes('FAILED') || states.includes('INCOMPLETE')) return { state: 'failed' }
  // Stale, or waiting to be asked again: the kernel goes on believing it for some seconds.
  return { state: 'unknown', ...mac }
}

function parsed(text: string): Entry[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one) : []
  } catch {
    return []
  }
}

/** ATF_COM of linux/if_arp.h: the MAC is known; without it, nobody has answered. */
const complete = 0x2

/** Reads /proc/net/arp (IPv4 only), which does not tell how old an entry is. */
export function parseProcArp(text: string, address: string): Neighbour {
  for (const line of text.split('\n')) {
    const [ip, , flags, mac = ''] = line.trim().split(/\s+/)
    if (ip !== address) continue
    return Number(flags) & complete && isMac(mac) ? { state: 'unknown', mac } : { state: 'failed' }
  }
  return { state: 'unknown' }
}
