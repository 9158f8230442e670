import type { InterfaceValue, Route } from '../../probes/values.ts'
import { isUnread } from '../ask-tool.ts'
import { readDefaultRoutes } from '../routes/routes.ts'
import { readInterfaces } from './interfaces.ts'

/** Names of interfaces: of tunnels, and of dialled lines that may be one. */
export type Tunnels = { vpn: string[]; dialled: string[] }

/** The tunnels that are up and carry an address of their own. Asks the system only. */
export async function tunnelsUp(signal: AbortSignal): Promise<Tunnels> {
  const { interfaces } = await readInterfaces(signal)
  const isDialled = interfaces.some(({ kind }) => kind === 'dialled')
  const routes = isDialled ? await readDefaultRoutes(signal) : []
  return tunnelsAmong(interfaces, isUnread(routes) ? [] : routes)
}

/**
 * A line over PPP is a VPN where the traffic takes it while there is a router of a cable or Wi-Fi as
 * well: who dials to reach the internet at all has no other way out. `routes`: the preferred first.
 */
export function tunnelsAmong(interfaces: readonly InterfaceValue[], routes: readonly Route[]) {
  const up = interfaces
    .filter((one) => one.up && one.carrier !== false)
    // macOS keeps some that have no more than a link-local address.
    .filter(({ addresses }) => addresses.some(({ origin }) => origin !== 'link-local'))
  const kindOf = (name: string) => interfaces.find((one) => one.name === name)?.kind
  const isLan = ({ interface: name, gateway }: Route) =>
    gateway !== undefined && ['ethernet', 'wifi'].includes(kindOf(name) ?? '')
  const first = routes.find(({ family }) => family === 4)
  const isVpn = ({ name, kind }: InterfaceValue) =>
    kind === 'tunnel' || (kind === 'dialled' && first?.interface === name && routes.some(isLan))
  const names = (some: InterfaceValue[]) => some.map(({ name }) => name)
  return {
    vpn: names(up.filter(isVpn)),
    dialled: names(up.filter((one) => one.kind === 'dialled' && !isVpn(one))),
  }
}
