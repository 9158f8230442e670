import dns from 'node:dns'
import { isIP } from 'node:net'
import { isUnread, type Unread } from './ask-tool.ts'
import type { Resolver } from './dns-message.ts'
import { behindStub, type Stub } from './resolvers/linux.ts'
import { resolversMacos } from './resolvers/macos.ts'

/** The C library asks no more than three. */
const most = 3

/** `unread`: what the system did not tell of them; they are then those that Node knows. */
export type MachineResolvers = { resolvers: Resolver[]; unread?: Unread }

/**
 * The resolvers that this machine is set to ask, in order. Where that is a stub on the machine
 * itself, those behind it: it is they that live or die. Asks the system only.
 */
export async function machineResolvers(
  signal: AbortSignal,
  stubs?: Stub[],
): Promise<MachineResolvers> {
  const known = dns.getServers().map(parseServer)
  const told = await toldBy[process.platform]?.(known, signal, stubs)
  if (told === undefined) return { resolvers: known.slice(0, most) }
  if (isUnread(told)) return { resolvers: known.slice(0, most), unread: told }
  return { resolvers: (told.length > 0 ? told : known).slice(0, most) }
}

const toldBy: Partial<
  Record<
    NodeJS.Platform,
    (known: Resolver[], signal: AbortSignal, stubs?: Stub[]) => Promise<Resolver[] | Unread>
  >
> = {
  darwin: (_, signal) => resolversMacos(signal),
  linux: behindStub,
}

/** `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1`, `[2001:db8::1]:5353`. */
function parseServer(text: string): Resolver {
  if (isIP(text)) return { address: text, port: 53 }
  const at = text.lastIndexOf(':')
  return { address: text.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(text.slice(at + 1)) }
}
