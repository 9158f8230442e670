import { isIPv4, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { Route } from '../../probes/values.ts'

/** Names the interface that has an address, or a scope number. */
export type InterfaceOf = (addressOrScope: string | number) => string | undefined

/**
 * Default routes in the output of `route print`, told by their numbers; its words are translated.
 * Persistent routes are listed once more, of IPv4 with a word in place of the metric, of IPv6 without
 * an interface (`0`), and don't count. Nothing
 * where it holds no route at all, not even that to this machine.
 */
export function parseRoutesWindows(
  text: string,
  interfaceOf: InterfaceOf = ownInterface,
): Route[] | undefined {
  if (!/^\s*(?:0\.0\.0\.0|127\.0\.0\.0)\s+(?:0|255)\.0\.0\.0\s/m.test(text)) return undefined
  return text.split('\n').flatMap((line): Route[] => {
    const ipv4 = /^\s*0\.0\.0\.0\s+0\.0\.0\.0\s+(\S.*?)\s+([\d.]+)\s+(\d+)\s*$/.exec(line)
    if (ipv4) {
      const [, gateway = '', address = '', metric] = ipv4
      if (!isIPv4(address)) return []
      // A route without a router has words there.
      return [
        {
          family: 4,
          interface: interfaceOf(address) ?? address,
          metric: Number(metric),
          ...(isIPv4(gateway) ? { gateway } : {}),
        },
      ]
    }
    const [, scope, metric, gateway = ''] = /^\s*(\d+)\s+(\d+)\s+::\/0\s+(\S+)/.exec(line) ?? []
    if (scope === undefined || scope === '0') return []
    return [
      {
        family: 6,
        interface: interfaceOf(Number(scope)) ?? scope,
        metric: Number(metric),
        ...(isIPv6(gateway) ? { gateway } : {}),
      },
    ]
  })
}

export function ownInterface(key: string | number): string | undefined {
  return Object.entries(networkInterfaces()).find(([, entries]) =>
    entries?.some((entry) =>
      typeof key === 'string' ? entry.address === key : entry.scopeid === key,
    ),
  )?.[0]
}
