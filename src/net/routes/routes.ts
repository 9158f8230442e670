import { endianness } from 'node:os'
import type { Route } from '../../probes/values.ts'
import { exec } from '../exec.ts'
import { readSmallFile } from '../small-file.ts'
import { parseRoutesIpv4, parseRoutesIpv6 } from './linux.ts'
import { parseRoutesMacos } from './macos.ts'
import { parseRoutesWindows } from './windows.ts'

const timeoutMs = 1500

/**
 * The routes out of here, the preferred one first; nothing where this system does not tell. Asks
 * the system only.
 */
export async function readDefaultRoutes(signal: AbortSignal): Promise<Route[] | undefined> {
  const routes = await readers[process.platform]?.(signal)
  return routes?.toSorted((a, b) => a.metric - b.metric)
}

const readers: Partial<
  Record<NodeJS.Platform, (signal: AbortSignal) => Promise<Route[] | undefined>>
> = {
  async linux() {
    const ipv4 = await readSmallFile('/proc/net/route')
    // Missing where the kernel knows no IPv6.
    const ipv6 = await readSmallFile('/proc/net/ipv6_route')
    if (ipv4 === undefined) return undefined
    return [...parseRoutesIpv4(ipv4, endianness()), ...parseRoutesIpv6(ipv6 ?? '')]
  },
  async darwin(signal) {
    const result = await exec('/usr/sbin/netstat', ['-rn'], { timeoutMs, signal })
    return result.ended === 'exited' ? parseRoutesMacos(result.stdout) : undefined
  },
  async win32(signal) {
    const result = await exec('route', ['print'], { timeoutMs, signal })
    return result.ended === 'exited' ? parseRoutesWindows(result.stdout) : undefined
  },
}
