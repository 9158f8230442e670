import { isIP } from 'node:net'
import type { IcmpError } from '../ping/dialect.ts'
import type { LadderAnswer } from '../ping/ladder-answer.ts'

/** What traceroute puts behind a time where a router said more than that the packet died there. */
const marks: Readonly<Record<string, IcmpError>> = {
  '!H': 'host-unreachable',
  '!N': 'net-unreachable',
  '!X': 'prohibited',
  '!A': 'prohibited',
  '!C': 'prohibited',
  '!P': 'port-unreachable',
  '!F': 'frag-needed',
}

/** Both are told to wait a second at most for an answer; they are no exact clocks. */
const mostMs = 2000

/**
 * The hops in the output of traceroute without names (`-n`), of Linux, busybox and macOS: a number,
 * an address, times. Its first answer counts of each; a hop that stayed silent is left out.
 */
export function parseTraceroute(text: string, target: string): LadderAnswer[] {
  return text.split('\n').flatMap((line): LadderAnswer[] => {
    const [, digits, rest = ''] = /^\s{0,3}(\d{1,2})\s+(.*)$/.exec(line) ?? []
    const [, from = '', ms, mark] =
      /(?:^|[\s(])([0-9a-f.:]+)\)?\s+(\d+(?:\.\d+)?) ms(?: (![A-Z]))?/i.exec(rest) ?? []
    if (digits === undefined || isIP(from) === 0 || Number(ms) > mostMs) return []
    return [answer(Number(digits), from, Number(ms), target, marks[mark ?? ''])]
  })
}

/**
 * The hops in the output of Windows' `tracert -d`, whose words are translated: a number, three times
 * or asterisks, an address. A line without an address is a hop that stayed silent.
 */
export function parseTracert(text: string, target: string): LadderAnswer[] {
  return text.split(/\r?\n/).flatMap((line): LadderAnswer[] => {
    const [, digits, times = '', from = ''] =
      /^\s{1,3}(\d{1,2})((?:\s+(?:<?\d+ \S+|\*)){3})\s+(\S+)\s*$/.exec(line) ?? []
    const ms = /<?\d+/.exec(times)?.[0]
    if (digits === undefined || ms === undefined || isIP(from) === 0) return []
    const read = ms.startsWith('<') ? 0.5 : Number(ms)
    if (read > mostMs) return []
    return [answer(Number(digits), from, read, target, undefined)]
  })
}

function answer(
  ttl: number,
  from: string,
  ms: number,
  target: string,
  error: IcmpError | undefined,
): LadderAnswer {
  if (error) return { ttl, kind: 'error', from, error }
  return from === target
    ? { ttl, kind: 'reply', ms }
    : { ttl, kind: 'error', from, error: 'ttl-exceeded' }
}
