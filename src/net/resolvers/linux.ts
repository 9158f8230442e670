import { readFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import type { Resolver } from '../dns-message.ts'

/** A program on this machine that answers for it, and the file that names whom it asks itself. */
export type Stub = { addresses: readonly string[]; file: string; tool?: string }

const stubs: readonly Stub[] = [
  {
    addresses: ['127.0.0.53', '127.0.0.54'],
    file: '/run/systemd/resolve/resolv.conf',
    tool: 'resolvectl',
  },
  // NetworkManager's dnsmasq.
  { addresses: ['127.0.0.1', '127.0.1.1'], file: '/run/NetworkManager/no-stub-resolv.conf' },
]

const timeoutMs = 1000

/** Whom the stub that is among these resolvers asks, or why nobody tells; none where there is no stub. */
export async function behindStub(
  configured: readonly Resolver[],
  signal: AbortSignal,
  known: readonly Stub[] = stubs,
): Promise<Resolver[] | Unread> {
  const stub = known.find(({ addresses }) =>
    configured.some(({ address, port }) => port === 53 && addresses.includes(address)),
  )
  if (!stub) return []
  const written = nameserversIn(await readFile(stub.file, 'utf8').catch(() => ''))
  const named = written.filter(({ address }) => !stub.addresses.includes(address))
  if (named.length > 0 || stub.tool === undefined) return named
  const said = await askTool(stub.tool, ['dns'], { timeoutMs, signal })
  if (isUnread(said)) return said
  return parseResolvectl(said) ?? notUnderstood(said, [stub.tool, 'dns'])
}

/** The servers in the text of a resolv.conf. */
function nameserversIn(text: string): Resolver[] {
  return [...text.matchAll(/^\s*nameserver\s+(\S+)/gm)].flatMap(([, address = '']) =>
    isIP(address) ? [{ address, port: 53 }] : [],
  )
}

/**
 * The servers in the output of `resolvectl dns`, each once: `Global: …`, then `Link 2 (eth0): …`. A
 * server may have a port, a zone, and behind `#` the name that its certificate must have. Nothing
 * where it is no such output.
 */
export function parseResolvectl(text: string): Resolver[] | undefined {
  const lists = [...text.matchAll(/^(?:Global|Link \d+ \([^)\n]*\)):(.*)$/gm)]
  if (lists.length === 0) return undefined
  const servers = lists.flatMap(([, list = '']) => list.trim().split(/\s+/).flatMap(serverOf))
  const seen = new Set<string>()
  return servers.filter(({ address, port }) => {
    const key = `${address} ${port}`
    return !seen.has(key) && seen.add(key)
  })
}

function serverOf(text: string): Resolver[] {
  const [bare = ''] = text.split(/[%#]/)
  if (isIP(bare)) return [{ address: bare, port: 53 }]
  const [, address = '', port] = /^\[?([0-9a-f.:]+?)\]?:(\d{1,5})$/i.exec(bare) ?? []
  return isIP(address) ? [{ address, port: Number(port) }] : []
}
