import { BlockList } from 'node:net'
import { addressFamily } from './address-family.ts'

export type Subnet = { address: string; prefix: number }

/** Whether an address lies in the subnet of an interface's address. */
export function inSubnet(address: string, { address: own, prefix }: Subnet): boolean {
  const family = addressFamily(own)
  const bare = address.split('%')[0] ?? address
  if (family === undefined || addressFamily(bare) !== family) return false
  const list = new BlockList()
  list.addSubnet(own.split('%')[0] ?? own, prefix, `ipv${family}`)
  return list.check(bare, `ipv${family}`)
}

/** Whether an address is this machine's own loopback. */
export function isLoopback(address: string): boolean {
  return (
    inSubnet(address, { address: '127.0.0.0', prefix: 8 }) ||
    inSubnet(address, { address: '::1', prefix: 128 })
  )
}

/**
 * Where routers usually are in an IPv4 subnet: the first and the last host, and .1 and .254 of the
 * own block of 256 in a larger one. Without the own address.
 */
export function likelyRouters({ address, prefix }: Subnet): string[] {
  if (addressFamily(address) !== 4 || prefix > 30) return []
  const own = toNumber(address)
  const size = 2 ** (32 - prefix)
  const network = Math.floor(own / size) * size
  const block = Math.floor(own / 256) * 256
  const hosts = [network + 1, network + size - 2]
  if (size > 256) hosts.push(block + 1, block + 254)
  return [...new Set(hosts)].filter((host) => host !== own).map(toAddress)
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0)
}

function toAddress(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.')
}
