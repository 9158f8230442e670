import { isIP } from 'node:net'
import type { Route } from '../../probes/values.ts'

/**
 * Default routes in the output of `netstat -rn`: the first is the preferred one; there is no metric.
 * Nothing where it holds no route at all, not even that to this machine.
 */
export function parseRoutesMacos(text: string): Route[] | undefined {
  if (!/^(?:default|127|127\.0\.0\.1|::1)\s+\S+\s+[A-Za-z]+\s/m.test(text)) return undefined
  const rows = text.split('\n').flatMap((line): Omit<Route, 'metric'>[] => {
    // Destination, gateway, flags, interface; older systems have three numbers before the last.
    const [destination, gateway = '', , ...rest] = line.trim().split(/\s+/)
    const name = rest.find((word) => /^[a-z]+\d+$/.test(word))
    if (destination !== 'default' || name === undefined) return []
    const address = gateway.split('%')[0] ?? ''
    const family = isIP(address)
    // "link#12" is a route without a router.
    if (family === 0) return [{ family: gateway.includes(':') ? 6 : 4, interface: name }]
    return [{ family: family as 4 | 6, gateway: address, interface: name }]
  })
  // Tunnels of the system's own have routes to nowhere.
  return rows
    .filter(({ gateway }) => gateway !== 'fe80::')
    .map((row, metric) => ({ ...row, metric }))
}
