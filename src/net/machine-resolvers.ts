import dns from 'node:dns'
import { isIP } from 'node:net'
import type { Resolver } from './dns-message.ts'
import { behindStub, type Stub } from './resolvers/linux.ts'
import { resolversMacos } from './resolvers/macos.ts'

/** The C library asks no more than three. */
const most = 3

/**
 * The resolvers that this machine is set to ask, in order. Where that is a stub on the machine
 * itself, those behind it: it is they that live or die. Asks the system only.
 */
export async function machineResolvers(signal: AbortSignal, stubs?: Stub[]): Promise<Resolver[]> {
  const system = process.platform === 'darwin' ? await resolversMacos(signal) : undefined
  const configured = system && system.length > 0 ? system : dns.getServers().map(parseServer)
  const behind = process.platform === 'linux' ? await behindStub(configured, signal, stubs) : []
  return (behind.length > 0 ? behind : configured).slice(0, most)
}

/** `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1`, `[2001:db8::1]:5353`. */
function parseServer(text: string): Resolver {
  if (isIP(text)) return { address: text, port: 53 }
  const at = text.lastIndexOf(':')
  return { address: text.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(text.slice(at + 1)) }
}
