import { askTool, isUnread, notUnderstood } from '../ask-tool.ts'
import { knownValues } from '../known-values.ts'
import { portsUsed, type ReadSockets, type Socket } from './socket-table.ts'

const timeoutMs = 1500

/**
 * macOS' own tables. Netstat shows everybody's sockets; whose a listener is, lsof tells of this
 * user's programs.
 */
export async function readSocketsMacos(
  port: number | undefined,
  signal: AbortSignal,
): Promise<ReadSockets> {
  const options = { timeoutMs, signal }
  const range = ['-n', 'net.inet.ip.portrange.first', 'net.inet.ip.portrange.last']
  const [table, limits, owner] = await Promise.all([
    askTool('netstat', ['-an', '-p', 'tcp'], options),
    askTool('sysctl', range, options),
    port === undefined
      ? undefined
      : askTool('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], options),
  ])
  if (isUnread(table)) return { sockets: {}, unread: table }
  if (!/^Active Internet connections/m.test(table))
    return { sockets: {}, unread: notUnderstood(table, ['netstat', '-an', '-p', 'tcp']) }
  const sockets = parseNetstatMacos(table)
  const ports = isUnread(limits)
    ? limits
    : (parsePortRange(limits) ?? notUnderstood(limits, ['sysctl', ...range]))
  const held = sockets.some((one) => one.listens && one.port === port)
  const program = owner === undefined || isUnread(owner) ? undefined : parseOwner(owner)
  const tillPort =
    port === undefined
      ? undefined
      : { port, held, ...(held && program !== undefined && { program }) }
  if (isUnread(ports)) return { sockets: knownValues({ tillPort }), unread: ports }
  return { sockets: knownValues({ localPorts: portsUsed(sockets, ports), tillPort }) }
}

/** `tcp4 0 0 *.8443 *.* LISTEN`: its words are never translated. */
export function parseNetstatMacos(text: string): Socket[] {
  return [
    ...text.matchAll(/^tcp(?:4|6|46) +\d+ +\d+ +\S+\.(\d+) +\S+\.(?:\d+|\*) +([A-Z_0-9]+) *$/gm),
  ].map(([, port, state]) => ({ port: Number(port), listens: state === 'LISTEN' }))
}

/** The first and the last port, a line each. */
export function parsePortRange(text: string): { from: number; all: number } | undefined {
  const [, first, last] = /^(\d{1,5})\n(\d{1,5})\n$/.exec(text) ?? []
  const [from, to] = [Number(first), Number(last)]
  return from > 0 && to >= from && to < 65_536 ? { from, all: to - from + 1 } : undefined
}

/** The program in lsof's output for programs: each field on a line, behind its letter. */
export function parseOwner(text: string): string | undefined {
  return /^p\d+\nc(.+)$/m.exec(text)?.[1]
}
