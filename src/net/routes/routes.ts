import { endianness } from 'node:os'
import type { Route } from '../../probes/values.ts'
import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import { readSmallFile } from '../small-file.ts'
import { parseRoutesIpv4, parseRoutesIpv6 } from './linux.ts'
import { parseRoutesMacos } from './macos.ts'
import { readCimRoutes } from './cim.ts'
import { parseRoutesWindows } from './windows.ts'

const timeoutMs = 1500

/**
 * The routes out of here, the preferred one first, or why this system does not tell. Asks the
 * system only.
 */
export async function readDefaultRoutes(signal: AbortSignal): Promise<Route[] | Unread> {
  const routes = (await readers[process.platform]?.(signal)) ?? { skipped: 'not-supported' }
  return isUnread(routes) ? routes : routes.toSorted((a, b) => a.metric - b.metric)
}

const readers: Partial<
  Record<NodeJS.Platform, (signal: AbortSignal) => Promise<Route[] | Unread>>
> = {
  async linux() {
    const ipv4 = await readSmallFile('/proc/net/route')
    // Missing where the kernel knows no IPv6.
    const ipv6 = await readSmallFile('/proc/net/ipv6_route')
    if (ipv4 === undefined) return { skipped: 'not-permitted' }
    return [...parseRoutesIpv4(ipv4, endianness()), ...parseRoutesIpv6(ipv6 ?? '')]
  },
  darwin: (signal) => readTable(['netstat', '-rn'], parseRoutesMacos, signal),
  win32: readOnWindows,
}

/** Both print the same table; where a policy forbids them, CIM knows the routers of each adapter. */
const onWindows = [
  [['route', 'print'], parseRoutesWindows],
  [['netstat', '-rn'], parseRoutesWindows],
] as const

async function readOnWindows(signal: AbortSignal): Promise<Route[] | Unread> {
  const unread: Unread[] = []
  for (const [command, parse] of onWindows) {
    const routes = await readTable(command, parse, signal)
    // Where one hangs, there is no time for the others.
    if (!isUnread(routes) || routes.skipped === 'hung' || routes.skipped === 'interrupted')
      return routes
    unread.push(routes)
  }
  const routes = await readCimRoutes(signal)
  // What was tried first is what people know.
  return isUnread(routes) ? (unread[0] ?? routes) : routes
}

/** Every table has routes to this machine itself: one without any row was not understood. */
async function readTable(
  command: readonly [string, string],
  parse: (text: string) => Route[] | undefined,
  signal: AbortSignal,
): Promise<Route[] | Unread> {
  const [tool, ...args] = command
  const said = await askTool(tool, args, { timeoutMs, signal })
  if (isUnread(said)) return said
  return parse(said) ?? notUnderstood(said, command)
}
