import type { Socket } from 'node:net'
import { endianness } from 'node:os'
import { addressFamily } from './address-family.ts'
import { readSmallFile } from './small-file.ts'

/** What the kernel says of one connection of this process. */
export type TcpState = {
  /** Bytes handed to the kernel that the peer's has not acknowledged: they, or the word of them, got lost. */
  unackedBytes: number
  /** Keep-alive probes in a row that nobody answered. */
  unansweredProbes: number
}

/** The ends of a connection: addresses as IP literals. */
export type Ends = {
  localPort: number
  remoteAddress: string
  remotePort: number
}

/**
 * Looks a connection up in the kernel's own table (/proc/net/tcp, tcp6), which an ordinary user may
 * read. Nothing on other systems, and of a connection that is no more. Sends nothing.
 */
export async function tcpState(socket: Socket): Promise<TcpState | undefined> {
  const { localPort, remoteAddress, remotePort } = socket
  if (localPort === undefined || remoteAddress === undefined || remotePort === undefined)
    return undefined
  const file = addressFamily(remoteAddress) === 6 ? '/proc/net/tcp6' : '/proc/net/tcp'
  const ends = { localPort, remoteAddress, remotePort }
  return stateIn((await readSmallFile(file)) ?? '', ends, endianness())
}

/** Of these the first number alone. */
export async function unackedBytes(socket: Socket): Promise<number | undefined> {
  return (await tcpState(socket))?.unackedBytes
}

/**
 * Finds a connection in the text of /proc/net/tcp or tcp6 (Linux, Documentation/networking/proc_net_tcp):
 * ports and queues are hexadecimal numbers, addresses are in words of the machine's byte order.
 */
export function stateIn(
  text: string,
  { localPort, remoteAddress, remotePort }: Ends,
  order: 'LE' | 'BE',
): TcpState | undefined {
  for (const line of text.split('\n')) {
    const [, local = '', remote = '', , queues = '', , , , probes] = line.trim().split(/\s+/)
    if (portOf(local) !== localPort || portOf(remote) !== remotePort) continue
    if (!isAddress(remote.split(':')[0] ?? '', remoteAddress, order)) continue
    const unackedBytes = Number.parseInt(queues.split(':')[0] ?? '', 16)
    const unansweredProbes = Number(probes)
    if (Number.isNaN(unackedBytes) || Number.isNaN(unansweredProbes)) return undefined
    return { unackedBytes, unansweredProbes }
  }
  return undefined
}

function portOf(end: string): number {
  return Number.parseInt(end.split(':')[1] ?? '', 16)
}

/** Of IPv6 the ports decide: no two connections of a machine share both, but by a rare chance. */
function isAddress(digits: string, address: string, order: 'LE' | 'BE'): boolean {
  if (addressFamily(address) !== 4) return true
  const bytes = (digits.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))
  return (order === 'LE' ? bytes.toReversed() : bytes).join('.') === address
}
