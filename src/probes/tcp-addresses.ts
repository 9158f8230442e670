import type { Ipv6Ways } from '../net/ipv6-ways.ts'
import { inSubnet } from '../net/subnet.ts'
import type { NamesValue } from './values.ts'

type Address = NamesValue['addresses'][number]

/** At most so many addresses of one endpoint are connected to. */
const most = 4

/**
 * The addresses to connect to, in order: what applications are told; what only other resolvers
 * say where the application is told nothing. IPv6 addresses are left out where no route leads to
 * them and there is another: an AAAA record in a shop without IPv6 is normal.
 */
export function addressesToTry(addresses: readonly Address[], ways: Ipv6Ways): Address[] {
  const own = addresses.filter(({ from }) => from !== 'comparison')
  const wanted = own.length > 0 ? own : addresses
  const routed = wanted.filter(({ address, family }) => family === 4 || isRouted(address, ways))
  return (routed.length > 0 ? routed : wanted).slice(0, most)
}

function isRouted(address: string, { defaultRoute, own }: Ipv6Ways): boolean {
  return defaultRoute !== false || own.some((subnet) => inSubnet(address, subnet))
}
