import { exec } from '../exec.ts'

export type IpAddresses = {
  up: boolean
  carrier: boolean
  mac?: string
  /** IPv4 addresses with a lease that runs out, as only DHCP gives them. */
  leased: Set<string>
}

/** `ip` answers from the kernel's tables in a few ms. */
const timeoutMs = 1000

/** What iproute2 says of each interface; empty without it, or where it knows no JSON (busybox). */
export async function readIpAddresses(signal: AbortSignal): Promise<Map<string, IpAddresses>> {
  const result = await exec('ip', ['-j', 'addr'], { timeoutMs, signal })
  return result.ended === 'exited' && result.code === 0
    ? parseIpAddresses(result.stdout)
    : new Map<string, IpAddresses>()
}

/** Reads the output of `ip -j addr`. */
export function parseIpAddresses(text: string): Map<string, IpAddresses> {
  const links = parsed(text)
  if (!Array.isArray(links)) return new Map()
  return new Map(
    links.filter(isLink).map((link) => {
      const flags = link.flags ?? []
      const addresses = Array.isArray(link.addr_info) ? link.addr_info : []
      const leased = addresses.filter(
        ({ family, dynamic }) => family === 'inet' && dynamic === true,
      )
      return [
        link.ifname,
        {
          up: flags.includes('UP'),
          carrier: flags.includes('LOWER_UP') && !flags.includes('NO-CARRIER'),
          ...(typeof link.address === 'string' ? { mac: link.address } : {}),
          leased: new Set(leased.map(({ local }) => String(local))),
        },
      ]
    }),
  )
}

type Link = {
  ifname: string
  flags?: string[]
  address?: unknown
  addr_info?: { family?: unknown; dynamic?: unknown; local?: unknown }[]
}

function isLink(value: unknown): value is Link {
  return (
    typeof value === 'object' &&
    value !== null &&
    'ifname' in value &&
    typeof value.ifname === 'string' &&
    (!('flags' in value) || Array.isArray(value.flags))
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
