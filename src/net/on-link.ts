import { BlockList } from 'node:net'

/** Whether an IPv6 address lies in the network of one of these: no router is needed to reach it. */
export function onSameNetwork(
  address: string,
  own: readonly { address: string; prefix: number; family: 4 | 6 }[],
): boolean {
  const networks = new BlockList()
  for (const { address: one, prefix, family } of own) {
    if (family === 6) networks.addSubnet(bare(one), prefix, 'ipv6')
  }
  return networks.check(bare(address), 'ipv6')
}

/** Without its zone: fe80::1%eth0. */
function bare(address: string): string {
  return address.replace(/%.*$/, '')
}
