import { askTool, isUnread, notUnderstood } from '../ask-tool.ts'
import { knownValues } from '../known-values.ts'
import { runningPrograms } from './programs.ts'
import { portsUsed, type ReadSockets, type Socket } from './socket-table.ts'

const timeoutMs = 1500

const netstat = ['netstat', ['-ano']] as const
const dynamicPort = ['netsh', ['int', 'ipv4', 'show', 'dynamicport', 'tcp']] as const

/** Windows' own tables: connections with their programs' ids, and the range of ports given out. */
export async function readSocketsWindows(
  port: number | undefined,
  signal: AbortSignal,
): Promise<ReadSockets> {
  const options = { timeoutMs, signal }
  const [table, range] = await Promise.all([
    askTool(...netstat, options),
    askTool(...dynamicPort, options),
  ])
  if (isUnread(table)) return { sockets: {}, unread: table }
  const sockets = parseNetstatWindows(table)
  // Every Windows listens on a few: a table without any row was not understood.
  if (sockets.length === 0) return { sockets: {}, unread: notUnderstood(table, netstat.flat()) }
  const tillPort = port === undefined ? undefined : await holderOf(port, sockets, signal)
  const ports = isUnread(range)
    ? range
    : (parseDynamicPorts(range) ?? notUnderstood(range, dynamicPort.flat()))
  if (isUnread(ports)) return { sockets: knownValues({ tillPort }), unread: ports }
  return { sockets: knownValues({ localPorts: portsUsed(sockets, ports), tillPort }) }
}

async function holderOf(port: number, sockets: readonly Socket[], signal: AbortSignal) {
  const held = sockets.find((one) => one.listens && one.port === port)
  if (!held) return { port, held: false }
  const programs = await runningPrograms(signal)
  const program = isUnread(programs)
    ? undefined
    : programs.find(({ id }) => id === held.program)?.name
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

/** What the two lines are called: English, French, Chinese. */
const firstPort = ['Start Port', 'Port de démarrage', '启动端口']
const howMany = ['Number of Ports', 'Nombre de ports', '端口数']

/** What every Windows since Vista gives out, unless somebody has changed it. */
const usual = { from: 49_152, all: 16_384 }

/**
 * `netsh int ipv4 show dynamicport tcp`: the first port, then how many. Each may pass for the other,
 * so in a language that we do not know only the usual range is believed.
 */
export function parseDynamicPorts(text: string): { from: number; all: number } | undefined {
  const rows = [...text.matchAll(/^([^:：\n]*?) *[:：] *(\d{1,5}) *\r?$/gm)]
  const numbered = (known: readonly string[]) =>
    Number(rows.find(([, label = '']) => known.includes(label))?.[2])
  const [from, all] = [numbered(firstPort), numbered(howMany)]
  if (rows.length !== 2) return undefined
  if (from > 0 && all > 0 && from + all <= 65_536) return { from, all }
  const [first, second] = rows.map(([, , digits]) => Number(digits))
  return first === usual.from && second === usual.all ? usual : undefined
}
