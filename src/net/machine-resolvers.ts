import dns from 'node:dns'
import { readFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import type { Resolver } from './dns-message.ts'

/** Where systemd-resolved answers for this machine, and where it writes whom it asks itself. */
const stubs = ['127.0.0.53', '127.0.0.54']
const behindStub = '/run/systemd/resolve/resolv.conf'

/** The C library asks no more than three. */
const most = 3

/**
 * The resolvers that this machine is set to ask, in order. Where that is systemd-resolved's stub,
 * those behind it: it is they that live or die.
 */
export async function machineResolvers(file = behindStub): Promise<Resolver[]> {
  const configured = dns.getServers().map(parseServer)
  const behind = configured.some(({ address }) => stubs.includes(address))
    ? await nameserversIn(file)
    : []
  return (behind.length > 0 ? behind : configured).slice(0, most)
}

/** `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1`, `[2001:db8::1]:5353`. */
function parseServer(text: string): Resolver {
  if (isIP(text)) return { address: text, port: 53 }
  const at = text.lastIndexOf(':')
  return { address: text.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(text.slice(at + 1)) }
}

async function nameserversIn(file: string): Promise<Resolver[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return [...text.matchAll(/^\s*nameserver\s+(\S+)/gm)].flatMap(([, address = '']) =>
    isIP(address) ? [{ address, port: 53 }] : [],
  )
}
