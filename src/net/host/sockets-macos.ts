import { askTool, isUnread } from '../ask-tool.ts'
import { knownValues } from '../known-values.ts'
import { portsUsed, type Socket, type Sockets } from './socket-table.ts'

const timeoutMs = 1500

/**
 * macOS' own tables. Netstat shows everybody's sockets; whose a listener is, lsof tells of this
 * user's programs.
 */
export async function readSocketsMacos(
  port: number | undefined,
  signal: AbortSignal,
): Promise<Sockets> {
  const options = { timeoutMs, signal }
  const range = ['-n', 'net.inet.ip.portrange.first', 'net.inet.ip.portrange.last']
  const [table, limits, owner] = await Promise.all([
    askTool('netstat', ['-an', '-p', 'tcp'], options),
    askTool('sysctl', range, options),
    port === undefined
      ? undefined
      : askTool('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], options),
  ])
  if (isUnread(table) || !/^Active Internet connections/m.test(table)) return {}
  const sockets = parseNetstatMacos(table)
  const ports = isUnread(limits) ? undefined : parsePortRange(limits)
  const held = sockets.some((one) => one.listens && one.port === port)
  const program = owner === undefined || isUnread(owner) ? undefined : parseOwner(owner)
  return knownValues({
    localPorts: ports && portsUsed(sockets, ports),
    tillPort:
      port === undefined
        ? undefined
        : { port, held, ...(held && program !== undefined && { program }) },
  })
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
