import type { HostValue } from '../../probes/values.ts'
import { knownValues } from '../known-values.ts'
import { readListener } from './listener.ts'
import { readLocalPorts } from './local-ports.ts'
import { readSocketsMacos } from './sockets-macos.ts'
import { readSocketsWindows } from './sockets-windows.ts'

export type Sockets = Pick<HostValue, 'localPorts' | 'tillPort'>

/**
 * How many local ports are given out and in use, and who listens on the terminal's port for the till,
 * where one is named. Sends nothing.
 */
export async function readSockets(port: number | undefined, signal: AbortSignal): Promise<Sockets> {
  if (process.platform === 'win32') return await readSocketsWindows(port, signal)
  if (process.platform === 'darwin') return await readSocketsMacos(port, signal)
  const [localPorts, tillPort] = await Promise.all([
    readLocalPorts(),
    port === undefined ? undefined : readListener(port),
  ])
  return knownValues({ localPorts, tillPort })
}

/** A TCP connection or listener of this machine, as a table of the system shows it. */
export type Socket = { port: number; listens: boolean; program?: number }

/** Connections whose own port is one that the system gives out. */
export function portsUsed(
  sockets: readonly Socket[],
  range: { from: number; all: number },
): HostValue['localPorts'] {
  const given = new Set(sockets.filter(({ listens }) => !listens).map(({ port }) => port))
  const used = [...given].filter((port) => port >= range.from && port < range.from + range.all)
  return { used: used.length, all: range.all }
}
