import { isIP } from 'node:net'
import { askTool, isUnread } from '../ask-tool.ts'
import type { Resolver } from '../dns-message.ts'

const timeoutMs = 1000

/** Whom macOS asks for any name, in its order; nothing where it does not tell. */
export async function resolversMacos(signal: AbortSignal): Promise<Resolver[] | undefined> {
  const said = await askTool('scutil', ['--dns'], { timeoutMs, signal })
  return isUnread(said) ? undefined : parseScutilDns(said)
}

/**
 * The servers in the output of `scutil --dns` that are asked for any name: those of one domain, of
 * multicast names and of single interfaces are left out. Nothing where it is no such output.
 */
export function parseScutilDns(text: string): Resolver[] | undefined {
  const [, general = ''] = text.split(/^DNS configuration.*$/m)
  if (!/^resolver #1$/m.test(general)) return undefined
  const blocks = general.split(/^resolver #\d+$/m).slice(1)
  const servers = blocks
    .filter((block) => !/^\s+(domain|options)\s+:/m.test(block))
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .flatMap((block) => [...block.matchAll(/^\s+nameserver\[\d+\] : (\S+)$/gm)])
    .map(([, address = '']) => address.split('%')[0] ?? '')
    .filter((address) => isIP(address) !== 0)
  return [...new Set(servers)].map((address) => ({ address, port: 53 }))
}

/** The lower, the sooner; the main resolver of a machine without a VPN has none. */
function orderOf(block: string): number {
  return Number(/^\s+order\s+: (\d+)$/m.exec(block)?.[1] ?? 0)
}
