import { isIP, isIPv6 } from 'node:net'
import type { SkipReason } from '../../model.ts'
import { exec } from '../exec.ts'
import type { PingDialect } from './dialect.ts'
import { iputils, macos } from './unix.ts'
import { windows } from './windows.ts'

export type WholePingResult =
  | {
      state: 'measured'
      sent: number
      received: number
      /** The largest packet that the way takes: a router's word, or what this machine itself knows. */
      reportedMtu?: { bytes: number; by: 'router' | 'this-machine' }
    }
  | { state: 'skipped'; reason: SkipReason }

const intervalMs = 200
/** A silent ping waits 1 s after its last request, and a busy machine starts it late. */
const graceMs = 2000

/** IP and ICMP headers: what a packet holds besides ping's own bytes. */
const headerBytes = { 4: 28, 6: 48 }

type Way = { dialect: PingDialect; args(payload: number, count: number, address: string): string[] }

/** `-f` and `-D` are for IPv4 only: over IPv6 no router cuts packets, but these tools' own machine does. */
const ways: Partial<Record<NodeJS.Platform, { 4?: Way; 6?: Way }>> = {
  linux: { 4: linux(), 6: linux() },
  darwin: {
    4: {
      dialect: macos,
      args: (payload, count, address) => [
        ...['-n', '-D', '-s', String(payload), '-c', String(count)],
        ...['-i', String(intervalMs / 1000), '-W', '1000', address],
      ],
    },
  },
  win32: {
    4: {
      dialect: windows,
      args: (payload, count, address) => [
        ...['-4', '-f', '-l', String(payload), '-n', String(count), '-w', '1000', address],
      ],
    },
  },
}

function linux(): Way {
  return {
    dialect: iputils,
    args: (payload, count, address) => [
      ...['-n', '-O', '-M', 'do', '-s', String(payload), '-c', String(count)],
      ...['-i', String(intervalMs / 1000), '-W', '1', address],
    ],
  }
}

/**
 * Sends `count` pings in IP packets of `bytes` each that must not be cut into pieces. Never rejects
 * because of the network; ends with the signal, with what is known by then.
 */
export async function pingWhole({
  address,
  bytes,
  count,
  signal,
}: {
  address: string
  bytes: number
  count: number
  signal: AbortSignal
}): Promise<WholePingResult> {
  if (isIP(address) === 0) throw new TypeError('ping takes IP literals only')
  const family = isIPv6(address) ? 6 : 4
  const way = ways[process.platform]?.[family]
  if (!way) return { state: 'skipped', reason: 'not-supported' }
  const read = way.dialect.reader(address)
  let sent = 0
  let events = 0
  const replied = new Set<number>()
  const result = await exec(
    way.dialect.tool(address),
    way.args(bytes - headerBytes[family], count, address),
    {
      signal,
      // Windows keeps its own second between two, and waits a second for each.
      timeoutMs: count * Math.max(intervalMs, way.dialect.minIntervalMs) + graceMs,
      onLine(line) {
        const event = read(line)
        if (!event) return
        events += 1
        if (event.kind === 'reply') replied.add(event.index)
        if (event.kind === 'summary') sent = event.sent
      },
    },
  )
  if (result.ended === 'no-tool') return { state: 'skipped', reason: 'no-tool' }
  if (result.ended === 'not-permitted') return { state: 'skipped', reason: 'not-permitted' }
  if (result.ended === 'aborted' && replied.size === 0)
    return { state: 'skipped', reason: 'interrupted' }
  if (result.ended === 'not-started') return { state: 'skipped', reason: 'not-supported' }
  // busybox knows no -M: it says how it is used, and nothing that counts. The C locale fixes the
  // words of EPERM and EACCES, for which tools give no codes.
  if (events === 0) {
    const forbidden = /not permitted|permission denied/i.test(result.stderr)
    return { state: 'skipped', reason: forbidden ? 'not-permitted' : 'not-supported' }
  }
  const received = replied.size
  // A firewall of this machine's own lets none out.
  if (sent === 0 && received === 0)
    return { state: 'skipped', reason: result.ended === 'exited' ? 'not-permitted' : 'hung' }
  const reportedMtu = mtuIn(result.stdout, 'router') ?? mtuIn(result.stderr, 'this-machine')
  return {
    state: 'measured',
    sent: Math.max(sent, received),
    received,
    ...(reportedMtu ? { reportedMtu } : {}),
  }
}

/** `(mtu = 1400)`, `mtu=1400`, `mtu: 1400`, `(MTU 1492)`; RFC 791 wants 68 bytes at least. */
function mtuIn(text: string, by: 'router' | 'this-machine') {
  const bytes = Number(/\bmtu[ :=]{1,3}(\d{2,5})\b/i.exec(text)?.[1] ?? 0)
  return bytes >= 68 ? { bytes, by } : undefined
}
