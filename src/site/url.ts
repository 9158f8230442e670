import { message } from '../messages/index.ts'
import { readHostPort } from './host-port.ts'
import { bad, good, type Reading } from './reading.ts'
import type { HostPort } from './site.ts'

export type HttpAddress = HostPort & { tls: boolean; path: string }

/** `https://host:8443/path`, without user name and password. */
export function readHttpAddress(text: string): Reading<HttpAddress> {
  const [, scheme, authority = '', rest = ''] = /^(https?):\/\/([^/?#]*)([^#]*)/i.exec(text) ?? []
  if (scheme === undefined) return bad()
  if (authority.includes('@')) return bad(message('site.hint.no-login'))
  const tls = scheme.toLowerCase() === 'https'
  const place = readHostPort(authority, tls ? 443 : 80)
  if (!place.ok) return place
  const { pathname, search } = new URL(`http://host${rest}`)
  return good({ ...place.value, tls, path: `${pathname}${search}` })
}

/** The same as one text in its plain form. */
export function readUrl(text: string): Reading<string> {
  const address = readHttpAddress(text)
  if (!address.ok) return address
  const { host, port, tls, path } = address.value
  const name = host.includes(':') ? `[${host}]` : host
  return good(new URL(`${tls ? 'https' : 'http'}://${name}:${port}${path}`).href)
}
