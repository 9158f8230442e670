import { networkInterfaces } from 'node:os'
import type { InterfaceValue } from '../../probes/values.ts'
import { addressValue, isMac } from './address.ts'
import { kindByName } from './kind-by-name.ts'
import { readInterfacesLinux } from './linux.ts'

/**
 * Every network interface of this machine, also those that are down where the system tells. Reads
 * files and asks the system; sends nothing. Counters, speed and duplex are there on Linux only.
 */
export async function readInterfaces(signal: AbortSignal): Promise<InterfaceValue[]> {
  return process.platform === 'linux' ? await readInterfacesLinux(signal) : readInterfacesPortable()
}

/** Interfaces that are up and have an address: all that Node itself knows. */
export function readInterfacesPortable(): InterfaceValue[] {
  return Object.entries(networkInterfaces()).map(([name, entries = []]) => ({
    name,
    kind: entries.some(({ internal }) => internal) ? 'loopback' : kindByName(name),
    up: true,
    carrier: true,
    ...(entries[0] && isMac(entries[0].mac) ? { mac: entries[0].mac } : {}),
    addresses: entries.map(({ address, cidr }) => addressValue(address, cidr)),
  }))
}
