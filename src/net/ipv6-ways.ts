import { networkInterfaces } from 'node:os'
import { isUnread } from './ask-tool.ts'
import { readDefaultRoutes } from './routes/routes.ts'
import type { Subnet } from './subnet.ts'

/** How IPv6 can leave this machine. `defaultRoute` is undefined where the system does not tell. */
export type Ipv6Ways = { defaultRoute: boolean | undefined; own: Subnet[] }

/** Reads whether IPv6 has a default route, and the networks of the own IPv6 addresses. Asks the system only. */
export async function readIpv6Ways(signal: AbortSignal): Promise<Ipv6Ways> {
  const routes = await readDefaultRoutes(signal)
  const own = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .flatMap(({ family, address, cidr }) => {
      const prefix = Number(cidr?.split('/')[1])
      return family === 'IPv6' && Number.isInteger(prefix) ? [{ address, prefix }] : []
    })
  const defaultRoute = isUnread(routes) ? undefined : routes.some(({ family }) => family === 6)
  return { defaultRoute, own }
}
