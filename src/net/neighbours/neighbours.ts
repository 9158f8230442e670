import { isIPv6 } from 'node:net'
import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import { readSmallFile } from '../small-file.ts'
import { macIn } from './arp-a.ts'
import { parseIpNeighText } from './ip-text.ts'
import { type Neighbour, parseIpNeighbours, parseProcArp } from './linux.ts'

const timeoutMs = 1000

/**
 * What the neighbour table (ARP, NDP) says of an address on this machine's network; sends nothing,
 * so ask after something was sent there. `reachable` means that it answered within `withinMs`: an
 * older entry outlives the router that it names.
 */
export async function readNeighbour(
  address: string,
  withinMs: number,
  signal: AbortSignal,
): Promise<Neighbour> {
  const bare = address.split('%')[0] ?? address
  if (process.platform === 'linux') return await readLinux(bare, withinMs, signal)
  const [tool, ...args] = tableOf(bare)
  const said = await askTool(tool, args, { timeoutMs, signal })
  const mac = isUnread(said) ? undefined : macIn(said, bare)
  // It does not say when it was last heard.
  if (mac !== undefined) return { state: 'unknown', mac }
  const unread = isUnread(said) ? untold(said) : strange(said, bare, [tool, ...args])
  return { state: 'unknown', ...(unread && { unread }) }
}

/** Where there is no entry, these tools say so in a translated sentence, or end with a code. */
function untold(unread: Unread): Unread | undefined {
  return unread.skipped === 'not-understood' ? undefined : unread
}

/** That sentence has no number but the address. */
function strange(said: string, address: string, command: string[]): Unread | undefined {
  return said.includes(address) || !/\d/.test(said) ? undefined : notUnderstood(said, command)
}

/** The tool that prints the neighbours of this system: macOS has no single IPv6 entry to ask for. */
function tableOf(address: string): [string, ...string[]] {
  const ipv6 = isIPv6(address)
  if (process.platform === 'win32')
    return ipv6 ? ['netsh', 'interface', 'ipv6', 'show', 'neighbors'] : ['arp', '-a', address]
  return ipv6 ? ['ndp', '-an'] : ['arp', '-n', address]
}

async function readLinux(
  address: string,
  withinMs: number,
  signal: AbortSignal,
): Promise<Neighbour> {
  const show = ['neigh', 'show', 'to', address]
  const json = await askTool('ip', ['-j', '-s', ...show], { timeoutMs, signal })
  const known = isUnread(json) ? undefined : parseIpNeighbours(json, withinMs)
  if (known) return known
  if (isUnread(json) && json.skipped === 'not-understood') {
    const text = await askTool('ip', isIPv6(address) ? ['-6', ...show] : show, {
      timeoutMs,
      signal,
    })
    const said = isUnread(text) ? undefined : parseIpNeighText(text, address)
    if (said) return said
  }
  return parseProcArp((await readSmallFile('/proc/net/arp')) ?? '', address)
}
