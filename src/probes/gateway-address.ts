import type { SkipReason } from '../model.ts'
import { isUnread } from '../net/ask-tool.ts'
import { kindByName } from '../net/interfaces/kind-by-name.ts'
import { readDefaultRoutes } from '../net/routes/routes.ts'
import type { Site } from '../site/site.ts'
import { everythingOnLoopback } from './on-loopback.ts'
import type { GatewayValue, Route } from './values.ts'

export type GatewayAddress =
  | { address: string; interface?: string; source: GatewayValue['source'] }
  /** `none`: this machine knows no way out. */
  | { missing: SkipReason | 'none' }

/** The shop's router is meant, also while a VPN takes the traffic. */
function isTunnel(route: Route): number {
  return Number(['tunnel', 'dialled'].includes(kindByName(route.interface)))
}

/**
 * The router of this network: the site file's, else that of the preferred default route, IPv4
 * before IPv6. Asks the routing table only.
 */
export async function gatewayAddress(site: Site, signal: AbortSignal): Promise<GatewayAddress> {
  if (everythingOnLoopback(site)) return { missing: 'on-loopback' }
  if (site.network.gateway !== undefined) return { address: site.network.gateway, source: 'site' }
  const routes = await readDefaultRoutes(signal)
  if (isUnread(routes)) return { missing: routes.skipped }
  if (routes.length === 0) return { missing: 'none' }
  const [first] = routes
    .filter(({ gateway }) => gateway !== undefined)
    .toSorted((a, b) => a.family - b.family || isTunnel(a) - isTunnel(b))
  // A dialled line or a tunnel leads out without a router of its own.
  if (first?.gateway === undefined) return { missing: 'not-present' }
  const zone = first.gateway.startsWith('fe80:') ? `%${first.interface}` : ''
  return { address: first.gateway + zone, interface: first.interface, source: 'route' }
}
