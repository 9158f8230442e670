import { askTool, isUnread } from '../ask-tool.ts'
import { knownValues } from '../known-values.ts'
import { runningPrograms } from './programs.ts'
import { portsUsed, type Socket, type Sockets } from './socket-table.ts'

const timeoutMs = 1500

/** Windows' own tables: connections with their programs' ids, and the range of ports given out. */
export async function readSocketsWindows(
  port: number | undefined,
  signal: AbortSignal,
): Promise<Sockets> {
  const options = { timeoutMs, signal }
  const [table, range] = await Promise.all([
    askTool('netstat', ['-ano'], options),
    askTool('netsh', ['int', 'ipv4', 'show', 'dynamicport', 'tcp'], options),
  ])
  const sockets = isUnread(table) ? [] : parseNetstatWindows(table)
  // Every Windows listens on a few: a table without any row was not understood.
  if (sockets.length === 0) return {}
  const ports = isUnread(range) ? undefined : parseDynamicPorts(range)
  return knownValues({
    localPorts: ports && portsUsed(sockets, ports),
    tillPort: port === undefined ? undefined : await holderOf(port, sockets, signal),
  })
}

async function holderOf(port: number, sockets: readonly Socket[], signal: AbortSignal) {
  const held = sockets.find((one) => one.listens && one.port === port)
  if (!held) return { port, held: false }
  const programs = await runningPrograms(signal)
  const program = programs.find(({ id }) => id === held.program)?.name
  return { port, held: true, ...(program !== undefined && { program }) }
}

/**
 * The TCP rows of `netstat -ano`. Their state is translated; who listens has no peer, which shows as
 * an address of zeros.
 */
export function parseNetstatWindows(text: string): Socket[] {
  return [...text.matchAll(/^ *TCP +\S+:(\d+) +(\S+:\d+) +\S.*? +(\d+) *\r?$/gm)].map(
    ([, port, peer = '', program]) => ({
      port: Number(port),
      listens: ['0.0.0.0:0', '[::]:0'].includes(peer),
      program: Number(program),
    }),
  )
}

/** `netsh int ipv4 show dynamicport tcp`: in every language the first port, then how many. */
export function parseDynamicPorts(text: string): { from: number; all: number } | undefined {
  const numbers = [...text.matchAll(/^[^:\n]*: *(\d{1,5}) *\r?$/gm)].map(([, digits]) =>
    Number(digits),
  )
  const [from, all] = numbers
  if (numbers.length !== 2 || from === undefined || all === undefined) return undefined
  return from > 0 && all > 0 && from + all <= 65_536 ? { from, all } : undefined
}
