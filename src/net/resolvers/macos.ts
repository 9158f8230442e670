import { isIP } from 'node:net'
import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import type { Resolver } from '../dns-message.ts'

const timeoutMs = 1000

/** Whom macOS asks for any name, in its order, or why it does not tell. */
export async function resolversMacos(signal: AbortSignal): Promise<Resolver[] | Unread> {
  const said = await askTool('scutil', ['--dns'], { timeoutMs, signal })
  if (isUnread(said)) return said
  return parseScutilDns(said) ?? notUnderstood(said, ['scutil', '--dns'])
}

/**
 * The servers in the output of `scutil --dns` that are asked for any name: those of one domain, of
 * multicast names and of single interfaces are left out. Nothing where it is no such output, or one
 * that has lost lines, or their order: the order of the servers may then be another.
 */
export function parseScutilDns(text: string): Resolver[] | undefined {
  const [, general = '', ...others] = text.split(/^DNS configuration.*$/m)
  const blocks = general.split(/^(?=resolver #\d+$)/m).slice(1)
  if (blocks.length === 0 || !blocks.every(isWhole)) return undefined
  // A text that ends early may have lost the order of its last resolver.
  if (others.length === 0 && orderOf(blocks.at(-1)) === undefined) return undefined
  const servers = blocks
    .filter((block) => !/^\s+(domain|options)\s+:/m.test(block))
    .toSorted((a, b) => (orderOf(a) ?? 0) - (orderOf(b) ?? 0))
    .flatMap((block) => [...block.matchAll(nameserver)])
    .map(([, , address = '']) => address.split('%')[0] ?? '')
    .filter((address) => isIP(address) !== 0)
  return [...new Set(servers)].map((address) => ({ address, port: 53 }))
}

const nameserver = /^\s+nameserver\[(\d+)\] : (\S+)$/gm

/** Counted from one, its servers from zero, and behind them whether they can be reached. */
function isWhole(block: string, index: number): boolean {
  const numbers = [...block.matchAll(nameserver)].map(([, number]) => Number(number))
  return (
    block.startsWith(`resolver #${index + 1}\n`) &&
    numbers.every((number, at) => number === at) &&
    /^(?:(?!.*Reachable|\s+order\s).*\n)+.*Reachable\)?\n(?:\s+order\s+: \d+\n)?\s*$/.test(block)
  )
}

/** The lower, the sooner; the main resolver of a machine without a VPN has none. */
function orderOf(block = ''): number | undefined {
  const digits = /^\s+order\s+: (\d+)$/m.exec(block)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
