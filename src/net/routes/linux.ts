import { isIP, isIPv4 } from 'node:net'
import type { Route } from '../../probes/values.ts'

/** RTF_UP, RTF_GATEWAY, RTF_REJECT of linux/route.h. */
const flags = { up: 0x1, gateway: 0x2, reject: 0x200 }

/** Default routes in the text of /proc/net/route, whose addresses are in the machine's byte order. */
export function parseRoutesIpv4(text: string, order: 'LE' | 'BE'): Route[] {
  return text.split('\n').flatMap((line): Route[] => {
    const [name, destination, gateway, hexFlags, , , metric, mask] = line.trim().split(/\s+/)
    if (name === undefined || destination !== '00000000' || mask !== '00000000') return []
    const set = Number.parseInt(hexFlags ?? '', 16)
    if (!(set & flags.up) || set & flags.reject) return []
    const bytes = gateway?.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []
    const address = (order === 'LE' ? bytes.toReversed() : bytes).join('.')
    if (!/^\d+$/.test(metric ?? '') || !isIPv4(address)) return []
    return [
      {
        family: 4,
        interface: name,
        metric: Number(metric),
        ...(set & flags.gateway ? { gateway: address } : {}),
      },
    ]
  })
}

/** Default routes in the text of /proc/net/ipv6_route. */
export function parseRoutesIpv6(text: string): Route[] {
  return text.split('\n').flatMap((line): Route[] => {
    const [destination, prefix, , , gateway = '', metric, , , hexFlags, name] = line
      .trim()
      .split(/\s+/)
    if (name === undefined || prefix !== '00' || !/^0{32}$/.test(destination ?? '')) return []
    const set = Number.parseInt(hexFlags ?? '', 16)
    if (!(set & flags.up) || set & flags.reject) return []
    const address = shortened(gateway)
    if (!/^[0-9a-f]{8}$/.test(metric ?? '') || isIP(address) !== 6) return []
    return [
      {
        family: 6,
        interface: name,
        metric: Number.parseInt(metric ?? '', 16),
        ...(set & flags.gateway ? { gateway: address } : {}),
      },
    ]
  })
}

/** Thirty-two hexadecimal digits as people write the address; nothing where it is no such number. */
function shortened(digits: string): string {
  if (!/^[0-9a-f]{32}$/.test(digits)) return ''
  const long = digits.match(/.{4}/g)?.join(':') ?? digits
  return new URL(`http://[${long}]`).hostname.slice(1, -1)
}
