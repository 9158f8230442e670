import type { HostValue } from '../../probes/values.ts'
import { readSmallFile } from '../small-file.ts'

/**
 * How many local ports Linux gives out for connections, and how many TCP connections hold one, those
 * that only wait to be forgotten (TIME_WAIT) included. Nothing on other systems.
 */
export async function readLocalPorts(root = '/proc'): Promise<HostValue['localPorts']> {
  const [range = '', sockets = '', sockets6 = ''] = await Promise.all([
    readSmallFile(`${root}/sys/net/ipv4/ip_local_port_range`),
    readSmallFile(`${root}/net/sockstat`),
    readSmallFile(`${root}/net/sockstat6`),
  ])
  const [, from, to] = /^(\d+)\s+(\d+)$/.exec(range) ?? []
  const [, inUse, waiting] = /^TCP: inuse (\d+) .*\btw (\d+)\b/m.exec(sockets) ?? []
  const [, inUse6 = '0'] = /^TCP6: inuse (\d+)$/m.exec(sockets6) ?? []
  if (from === undefined || to === undefined || inUse === undefined || waiting === undefined)
    return undefined
  if (Number(to) < Number(from) || Number(to) > 65_535) return undefined
  return {
    used: Number(inUse) + Number(waiting) + Number(inUse6),
    all: Number(to) - Number(from) + 1,
  }
}
