import type { HostValue } from '../../probes/values.ts'
import type { Unread } from '../ask-tool.ts'

export type Sockets = Pick<HostValue, 'localPorts' | 'tillPort'>

/** `unread`: what a tool did not tell. */
export type ReadSockets = { sockets: Sockets; unread?: Unread }

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
