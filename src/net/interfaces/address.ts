import { isIP, isIPv6 } from 'node:net'
import type { InterfaceValue } from '../../probes/values.ts'

/** An address with its prefix length and, where the address itself tells, its origin. */
export function addressValue(
  address: string,
  cidr: string | null,
): InterfaceValue['addresses'][number] {
  const family = isIPv6(address) ? 6 : 4
  const prefix = Number(cidr?.split('/')[1] ?? (family === 6 ? 128 : 32))
  // RFC 3927 and RFC 4291: the machine gave it to itself.
  const own = family === 6 ? /^fe[89ab]/i.test(address) : address.startsWith('169.254.')
  return { address, family, prefix, ...(own ? { origin: 'link-local' as const } : {}) }
}

/** Whether each is an IP address with a prefix that its family has room for. */
export function arePossible(addresses: InterfaceValue['addresses']): boolean {
  return addresses.every(
    ({ address, family, prefix }) =>
      isIP(address) === family &&
      Number.isInteger(prefix) &&
      prefix >= 0 &&
      prefix <= (family === 6 ? 128 : 32),
  )
}

/** Tunnels and loopback show zeros. */
export function isMac(text: string): boolean {
  return /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(text) && !/^[0:]+$/.test(text)
}
