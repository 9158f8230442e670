import { networkInterfaces } from 'node:os'
import type { InterfaceValue } from '../../probes/values.ts'
import { isUnread, type Unread } from '../ask-tool.ts'
import { knownValues } from '../known-values.ts'
import { addressValue, isMac } from './address.ts'
import { readCounters } from './counters.ts'
import { type IpAddresses, readIpAddresses } from './ip-addresses.ts'
import { kindByName } from './kind-by-name.ts'
import { readSysfs } from './sysfs.ts'

/**
 * /proc/net/dev names the interfaces, `ip` (else Node) knows their addresses, and /sys the hardware.
 * Only /sys can speak of another network namespace than ours (it belongs to a mount), so it is
 * believed only where the MAC agrees.
 */
export async function readInterfacesLinux(
  signal: AbortSignal,
): Promise<{ interfaces: InterfaceValue[]; unread?: Unread }> {
  const [counters, read] = await Promise.all([readCounters(), readIpAddresses(signal)])
  const ip = isUnread(read) ? new Map<string, IpAddresses>() : read
  const known = networkInterfaces()
  const interfaces = await Promise.all(
    [...counters.keys()].map(async (name) => {
      const entries = known[name] ?? []
      const fromIp = ip.get(name)
      // Tunnels and loopback show zeros, or none.
      const mac = [fromIp?.mac, entries[0]?.mac].find((one) => one !== undefined && isMac(one))
      const sysfs = await readSysfs(name, fromIp?.madeBy)
      const hardware = mac === undefined || sysfs?.mac === mac ? sysfs : undefined
      const up = fromIp?.up ?? hardware?.up ?? entries.length > 0
      const carrier = up ? (fromIp?.carrier ?? hardware?.carrier) : undefined
      const { packets, errors, collisions } = counters.get(name) ?? {}
      return {
        name,
        kind: hardware?.kind ?? (name === 'lo' ? 'loopback' : kindByName(name)),
        up,
        ...knownValues({
          carrier,
          speedMbps: hardware?.speedMbps,
          duplex: hardware?.duplex,
          driver: hardware?.driver,
          mac,
          packets,
          errors,
          collisions,
          crcErrors: hardware?.crcErrors,
          carrierChanges: hardware?.carrierChanges,
        }),
        // Node leaves out interfaces without a carrier.
        addresses: fromIp?.addresses ?? entries.map((one) => addressValue(one.address, one.cidr)),
      }
    }),
  )
  // Files and Node tell nearly as much: a machine without iproute2 misses nothing.
  const matters = isUnread(read) && (read.skipped === 'not-understood' || read.skipped === 'hung')
  return { interfaces, ...(matters ? { unread: read } : {}) }
}
