import type { InterfaceValue } from '../../probes/values.ts'
import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import { addressValue, arePossible } from './address.ts'
import { parseIpText } from './ip-text.ts'

export type IpAddresses = Pick<InterfaceValue, 'up' | 'mac' | 'addresses'> & {
  carrier: boolean
  /** What made the interface, where it is none of hardware: veth, vlan, bridge, tun … */
  madeBy?: string
}

/** `ip` answers from the kernel's tables in a few ms. */
const timeoutMs = 1000

/** What `ip` says of each interface, or why nothing. busybox knows no JSON. */
export async function readIpAddresses(
  signal: AbortSignal,
): Promise<Map<string, IpAddresses> | Unread> {
  const json = await askTool('ip', ['-j', '-d', 'addr'], { timeoutMs, signal })
  const found = isUnread(json) ? undefined : parseIpAddresses(json)
  if (found && found.size > 0) return believed(found, json)
  if (isUnread(json) && json.skipped !== 'not-understood') return json
  const text = await askTool('ip', ['addr'], { timeoutMs, signal })
  if (isUnread(text)) return text
  const read = parseIpText(text)
  return believed(read, text)
}

/** A tool that tells what no address can be is not believed in the rest either. */
function believed(found: Map<string, IpAddresses>, said: unknown) {
  const possible = [...found.values()].every(({ addresses }) => arePossible(addresses))
  return found.size > 0 && possible ? found : notUnderstood(String(said), ['ip', 'addr'])
}

/** Reads the output of `ip -j -d addr`. */
export function parseIpAddresses(text: string): Map<string, IpAddresses> {
  const links = parsed(text)
  if (!Array.isArray(links)) return new Map()
  return new Map(
    links.filter(isLink).map((link) => {
      const flags = link.flags ?? []
      const entries = Array.isArray(link.addr_info) ? link.addr_info : []
      return [
        link.ifname,
        {
          up: flags.includes('UP'),
          carrier: flags.includes('LOWER_UP') && !flags.includes('NO-CARRIER'),
          ...(typeof link.address === 'string' ? { mac: link.address } : {}),
          ...(typeof link.linkinfo?.info_kind === 'string'
            ? { madeBy: link.linkinfo.info_kind }
            : {}),
          addresses: entries.flatMap(ipAddress),
        },
      ]
    }),
  )
}

function ipAddress({ local, prefixlen, dynamic }: Entry): InterfaceValue['addresses'] {
  if (typeof local !== 'string' || typeof prefixlen !== 'number') return []
  const value = addressValue(local, `${local}/${prefixlen}`)
  // An IPv4 address that runs out was leased; an IPv6 one may come from a router as well.
  return [value.family === 4 && dynamic === true ? { ...value, origin: 'dhcp' } : value]
}

type Entry = { local?: unknown; prefixlen?: unknown; dynamic?: unknown }
type Link = {
  ifname: string
  flags?: string[]
  address?: unknown
  linkinfo?: { info_kind?: unknown }
  addr_info?: Entry[]
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
