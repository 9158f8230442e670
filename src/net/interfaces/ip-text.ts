import type { IpAddresses } from './ip-addresses.ts'
import { addressValue } from './address.ts'

/**
 * Reads `ip addr` as people read it: that of busybox, and of an iproute2 that knows no JSON. Its
 * words are the kernel's and never translated.
 */
export function parseIpText(text: string): Map<string, IpAddresses> {
  return new Map(
    text.split(/^(?=\d+: )/m).flatMap((block): [string, IpAddresses][] => {
      const [, name, list = ''] =
        /^\d+: ([^:@\s]+)(?:@[^:\s]+)?: <([A-Z0-9_,-]*)>/.exec(block) ?? []
      if (name === undefined) return []
      const flags = list.split(',')
      const mac = /^\s+link\/ether ((?:[0-9a-f]{2}:){5}[0-9a-f]{2})\b/m.exec(block)?.[1]
      return [
        [
          name,
          {
            up: flags.includes('UP'),
            carrier: flags.includes('LOWER_UP') && !flags.includes('NO-CARRIER'),
            ...(mac === undefined ? {} : { mac }),
            addresses: block.split('\n').flatMap(addressOf),
          },
        ],
      ]
    }),
  )
}

function addressOf(line: string): IpAddresses['addresses'] {
  const [, address, prefix, rest = ''] =
    /^\s+inet6? ([0-9a-f.:]+)(?: peer \S+)?\/(\d+) (.*)$/.exec(line) ?? []
  if (address === undefined) return []
  const value = addressValue(address, `${address}/${prefix}`)
  // An IPv4 address that runs out was leased; an IPv6 one may come from a router as well.
  const leased = value.family === 4 && /\bdynamic\b/.test(rest)
  return [leased ? { ...value, origin: 'dhcp' } : value]
}
