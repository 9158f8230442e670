import { addressFamily } from '../net/address-family.ts'
import { isLoopback } from '../net/subnet.ts'
import type { Site } from '../site/site.ts'

/**
 * Everything that the site names is on this machine, as with the simulator: the network says
 * nothing. A gateway in the site file is meant to be looked at all the same.
 */
export function everythingOnLoopback({ acquirer, network }: Site): boolean {
  if (network.gateway !== undefined) return false
  const hosts = [
    ...acquirer.endpoints,
    ...network.references,
    ...network.resolvers,
    ...(network.systemResolvers ?? []),
  ].map(({ host }) => host)
  // Names that a resolver on this machine is asked for, as a simulator's, lead nowhere else.
  const namesAreHere = network.systemResolvers !== undefined
  return hosts.length > 0 && hosts.every((host) => isHere(host, namesAreHere))
}

function isHere(host: string, namesAreHere: boolean): boolean {
  if (addressFamily(host) !== undefined) return isLoopback(host)
  // RFC 6761 6.3.
  return namesAreHere || host === 'localhost' || host.endsWith('.localhost')
}
