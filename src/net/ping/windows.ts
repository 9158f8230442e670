import { isIP, isIPv6 } from 'node:net'
import type { IcmpError, PingDialect, PingEvent } from './dialect.ts'

/**
 * Windows: one request a second, whatever one asks, so several processes are staggered. Its text is
 * translated; it is read by its numbers, addresses and the token `TTL=` alone.
 */
export const windows: PingDialect = {
  tool: () => 'ping',
  args: ({ address, count, ttl }) => [
    ...[isIPv6(address) ? '-6' : '-4', '-w', '1000', '-n', String(count)],
    ...(ttl === undefined ? [] : ['-i', String(ttl)]),
    address,
  ],
  minIntervalMs: 1000,
  // Each is a process of its own: as many as a slow laptop starts without delaying the others.
  maxProcesses: 8,
  speaksAtOnce: true,
  reader: windowsReader,
}

/**
 * `PING: transmit failed.`, in every language behind its own name, and what stands alone where a
 * firewall of this machine's own lets nothing out (`General failure.`): nothing left this machine.
 * English, Chinese, German, French, Spanish, Italian, Portuguese, Russian, Japanese, Korean.
 */
const unsentLine = new RegExp(
  `^(?:PING\\s?[:：].*|(?:${[
    'General failure',
    '一般故障',
    '常见故障',
    '一般失敗',
    '一般性失敗',
    'Allgemeiner Fehler',
    'Défaillance générale',
    'Error general',
    'Errore generale',
    'Falha geral',
    'Общий сбой',
    '一般エラーです',
    '일반 오류입니다',
    '일반 오류',
  ].join('|')})[.。]?)$`,
)

/** Whether some of what it said are requests that never left this machine. */
export function sentNothing(said: string): boolean {
  return said.split('\n').some((line) => unsentLine.test(line.trim()))
}

const timeThenTtl = /[=<]\s?(\d+)[^\d=]*TTL=(\d+)/
/** Replies over IPv6 show no TTL; the time stands last. */
const timeLast = /([=<])\s?(\d+)\s?\D{1,4}$/

/** Its result lines stand between the first line (which names the address) and the next empty one. */
function windowsReader(address: string): (line: string) => PingEvent | undefined {
  let part: 'before' | 'results' | 'after' = 'before'
  let index = -1
  return (text) => {
    const line = text.trim()
    if (part === 'before') {
      if (line.includes(address)) part = 'results'
      return undefined
    }
    if (part === 'after') return undefined
    if (line === '') {
      part = 'after'
      return { kind: 'summary', sent: index + 1 }
    }
    if (unsentLine.test(line)) return undefined
    index += 1
    return result(line, index, address)
  }
}

function result(line: string, index: number, address: string): PingEvent {
  const [, ms, ttl] = timeThenTtl.exec(line) ?? []
  if (ms !== undefined)
    return { kind: 'reply', index, ms: milliseconds(line, ms), ttl: Number(ttl) }
  const last = isIPv6(address) && timeLast.exec(line)?.[2]
  if (last) return { kind: 'reply', index, ms: milliseconds(line, last) }
  const from = line
    .split(/[\s,()]+/)
    .map((word) => word.replace(/[:：.]+$/, ''))
    .find((word) => isIP(word) !== 0)
  return from === undefined
    ? { kind: 'silence', index }
    : { kind: 'error', from, error: errorIn(line) }
}

/** English and simplified Chinese; another language's words stay `other`. */
const errors: readonly [IcmpError, readonly string[]][] = [
  ['ttl-exceeded', ['TTL expired in transit', 'TTL 传输中过期']],
  ['host-unreachable', ['Destination host unreachable', '无法访问目标主机']],
  ['net-unreachable', ['Destination net unreachable', '目标网无法访问']],
  ['port-unreachable', ['Destination port unreachable']],
  ['frag-needed', ['Packet needs to be fragmented but DF set', '需要拆分数据包但是设置 DF']],
]

function errorIn(line: string): IcmpError {
  return errors.find(([, words]) => words.some((said) => line.includes(said)))?.[0] ?? 'other'
}

/** `<1ms` is read as half of one. */
function milliseconds(line: string, digits: string): number {
  return line.includes(`<${digits}`) ? 0.5 : Number(digits)
}
