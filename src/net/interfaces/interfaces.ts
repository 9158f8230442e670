import { networkInterfaces } from 'node:os'
import type { InterfaceValue } from '../../probes/values.ts'
import { isUnread, type Unread } from '../ask-tool.ts'
import { addressValue, isMac } from './address.ts'
import { kindByName } from './kind-by-name.ts'
import { readInterfacesLinux } from './linux.ts'
import { readInterfacesMacos } from './macos.ts'
import { readAdaptersWindows } from './windows.ts'

/** `unread`: what a tool did not tell; the interfaces are then what is known without it. */
export type ReadInterfaces = { interfaces: InterfaceValue[]; unread?: Unread }

const readers: Partial<
  Record<NodeJS.Platform, (signal: AbortSignal) => Promise<ReadInterfaces | Unread>>
> = {
  linux: readInterfacesLinux,
  darwin: (signal) => readInterfacesMacos(readInterfacesPortable, signal),
  win32: (signal) => readAdaptersWindows(readInterfacesPortable, signal),
}

/**
 * Every network interface of this machine, also those that are down where the system tells. Reads
 * files and asks the system; sends nothing. Counters are there on Linux only. Where the system's
 * tool tells nothing: what Node knows, and why there is no more.
 */
export async function readInterfaces(signal: AbortSignal): Promise<ReadInterfaces> {
  const read = await readers[process.platform]?.(signal)
  if (read === undefined) return { interfaces: readInterfacesPortable() }
  return isUnread(read) ? { interfaces: readInterfacesPortable(), unread: read } : read
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
