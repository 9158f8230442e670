import { inSubnet } from '../net/subnet.ts'
import type { LinkValue, NamesValue } from './values.ts'

type Address = NamesValue['addresses'][number]

/** At most so many addresses of one endpoint are connected to. */
const most = 4

/**
 * The addresses to connect to, in order: what applications are told; what only other resolvers
 * say where the application is told nothing. IPv6 addresses are left out where no route leads to
 * them and there is another: an AAAA record in a shop without IPv6 is normal.
 */
export function addressesToTry(
  addresses: readonly Address[],
  link: LinkValue | undefined,
): Address[] {
  const own = addresses.filter(({ from }) => from !== 'comparison')
  const wanted = own.length > 0 ? own : addresses
  const routed = wanted.filter(
    ({ address, family }) => family === 4 || link === undefined || isRouted(address, link),
  )
  return (routed.length > 0 ? routed : wanted).slice(0, most)
}

function isRouted(address: string, { interfaces, defaultRoutes }: LinkValue): boolean {
  if (defaultRoutes.some(({ family }) => family === 6)) return true
  const own = interfaces.flatMap(({ addresses }) => addresses)
  return address === '::1' || own.some((subnet) => inSubnet(address, subnet))
}
