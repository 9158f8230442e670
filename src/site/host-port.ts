import { message } from '../messages/index.ts'
import { shownText } from './complaint.ts'
import { isAddress, readHost } from './host.ts'
import { bad, good, type Reading } from './reading.ts'
import type { HostPort } from './site.ts'

/** A TCP or UDP port as a person writes it. */
export function readPort(text: string): Reading<number> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= 65_535 ? good(port) : bad()
}

/**
 * `host:5000`, `[2001:db8::1]:5000`; without a port the one given as usual. An IPv6 address needs
 * brackets only before a port.
 */
export function readHostPort(text: string, usualPort?: number): Reading<HostPort> {
  const { host: hostText, port: portText } = split(text)
  const host = readHost(hostText)
  if (!host.ok) return host
  if (portText === undefined && usualPort !== undefined) {
    return good({ host: host.value, port: usualPort })
  }
  if (!portText) {
    return bad(message('site.hint.port-missing', { example: example(host.value) }))
  }
  const port = readPort(portText)
  if (!port.ok) return bad(message('site.hint.port-range', { port: shownText(portText) }))
  return good({ host: host.value, port: port.value })
}

function split(text: string): { host: string; port?: string } {
  if (isAddress(text)) return { host: text }
  const [, host, port] = /^(\[[^\]]*\]|[^:]*):([^:/]*)$/s.exec(text) ?? []
  return host === undefined || port === undefined ? { host: text } : { host, port }
}

function example(host: string): string {
  return host.includes(':') ? `[${host}]:5000` : `${host}:5000`
}
