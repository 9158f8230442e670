import type { TlsPeer } from '../net/tls/settings.ts'
import type { Endpoint } from '../site/site.ts'

/** Whom an endpoint's TLS is spoken with: its host, unless the site file gives another name. */
export function peerOf({ host, tls }: Pick<Endpoint, 'host' | 'tls'>): TlsPeer {
  return { ...tls, serverName: tls.serverName ?? host }
}
