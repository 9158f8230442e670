import { isIPv6 } from 'node:net'
import type { IcmpError, PingDialect, PingEvent } from './dialect.ts'

/** Linux's ping (iputils). It refuses less than 2 ms. */
export const iputils: PingDialect = {
  tool: () => 'ping',
  args: ({ address, count, intervalMs, ttl }) => [
    ...['-n', '-O', '-W', '1', '-i', String(intervalMs / 1000), '-c', String(count)],
    ...(ttl === undefined ? [] : ['-t', String(ttl)]),
    address,
  ],
  minIntervalMs: 2,
  maxProcesses: 1,
  speaksAtOnce: true,
  reader: () => unixReader(1),
}

/** The same before 2021, which lets only root ask more often than every 0.2 s. */
export const olderIputils: PingDialect = { ...iputils, minIntervalMs: 200, maxProcesses: 8 }

/** busybox, which has no -n and no -O. */
export const busybox: PingDialect = {
  tool: () => 'ping',
  args: ({ address, count, intervalMs, ttl }) => [
    ...['-W', '1', '-i', String(intervalMs / 1000), '-c', String(count)],
    ...(ttl === undefined ? [] : ['-t', String(ttl)]),
    address,
  ],
  minIntervalMs: 2,
  maxProcesses: 1,
  speaksAtOnce: false,
  reader: () => unixReader(0),
}

/** macOS, by its manual page: -W is in ms, -t a timeout, and less than 0.1 s is for root. */
export const macos: PingDialect = {
  tool: (address) => (isIPv6(address) ? 'ping6' : 'ping'),
  args: ({ address, count, intervalMs, ttl }) => [
    ...['-n', '-i', String(intervalMs / 1000), '-c', String(count)],
    ...(isIPv6(address) ? [] : ['-W', '1000']),
    ...(ttl === undefined ? [] : [isIPv6(address) ? '-h' : '-m', String(ttl)]),
    address,
  ],
  minIntervalMs: 100,
  maxProcesses: 4,
  // Not known.
  speaksAtOnce: false,
  reader: () => unixReader(0),
}

// Nothing may follow the time: a duplicate, a reply from elsewhere and a bad checksum are marked there.
const reply =
  /^\d+ bytes from [^\s,]+[:,] (?:icmp_)?seq=(\d+) (?:(?:ttl|hlim)=(\d+) )?time=([\d.]+) ms$/
const silence = /^(?:no answer yet for icmp_seq=|Request timeout for icmp_seq )(\d+)$/
const fromRouter = /^From (\S+?):? icmp_seq=\d+ (.+)$/
const fromRouterMacos = /^\d+ bytes from (?:\S+ \()?([0-9a-f.:%]+)\)?: ([A-Z].+)$/
const summary = /^(\d+) packets transmitted, \d+ .*?(?:, time (\d+)ms)?$/

/** Reads the lines of ping in the C locale. iputils counts its requests from 1, the others from 0. */
function unixReader(first: 0 | 1): (line: string) => PingEvent | undefined {
  return (line) => {
    const replied = reply.exec(line)
    if (replied) {
      const [, seq, ttl, ms] = replied
      return {
        kind: 'reply',
        index: Number(seq) - first,
        ms: Number(ms),
        ...(ttl === undefined ? {} : { ttl: Number(ttl) }),
      }
    }
    const silent = silence.exec(line)?.[1]
    if (silent !== undefined) return { kind: 'silence', index: Number(silent) - first }
    const [, sent, overMs] = summary.exec(line) ?? []
    if (sent !== undefined)
      return {
        kind: 'summary',
        sent: Number(sent),
        ...(overMs === undefined ? {} : { overMs: Number(overMs) }),
      }
    const [, from, said = ''] = fromRouter.exec(line) ?? fromRouterMacos.exec(line) ?? []
    // These two are advice, and an answer follows.
    if (from === undefined || /^(Redirect|Source Quench)/.test(said)) return undefined
    return { kind: 'error', from, error: errorNamed(said) }
  }
}

/** The words of iputils and BSD, IPv4 and IPv6; neither translates them in the C locale. */
const errors: readonly [RegExp, IcmpError][] = [
  [/^(Time to live exceeded|Time exceeded)/, 'ttl-exceeded'],
  [/prohibited|^Packet filtered|Prohibited|ingress|Reject route|^Precedence/i, 'prohibited'],
  [/Port unreachable/i, 'port-unreachable'],
  [/^(Frag needed|frag needed|Packet too big)/, 'frag-needed'],
  [/Destination Net |No route/i, 'net-unreachable'],
  [/Destination Host |Address unreachable/i, 'host-unreachable'],
]

function errorNamed(words: string): IcmpError {
  return errors.find(([pattern]) => pattern.test(words))?.[1] ?? 'other'
}
