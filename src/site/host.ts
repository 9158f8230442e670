import { isIP, isIPv4, isIPv6 } from 'node:net'
import { domainToASCII } from 'node:url'
import { message } from '../messages/index.ts'
import { bad, good, type Reading } from './reading.ts'

/**
 * A name or an IP address as a person writes it → its plain form: names in lower-case ASCII
 * (punycode) without the final dot, IPv6 without brackets.
 */
export function readHost(text: string): Reading<string> {
  const address = readAddress(text)
  if (address.ok) return address
  const ascii = asciiName(text)
  if (/(^|\.)\d+$/.test(ascii))
    return isIPv4(ascii) ? good(ascii) : bad(message('site.hint.octets'))
  if (isName(ascii)) return good(ascii)
  return bad(whatElse(text))
}

/** An IP address, an IPv6 one with or without brackets. */
export function readAddress(text: string): Reading<string> {
  const plain = /^\[(.*)\]$/.exec(text)?.[1] ?? text
  if (isIPv4(plain)) return plain === text ? good(plain) : bad()
  if (!isIPv6(plain)) return bad(isAlmostIPv4(plain) ? message('site.hint.octets') : undefined)
  // URL knows the canonical form, but not zones such as fe80::1%eth0.
  if (!plain.includes('%')) return good(new URL(`http://[${plain}]`).hostname.slice(1, -1))
  return /%[\w.-]+$/.test(plain) ? good(plain) : bad()
}

export function isAddress(host: string): boolean {
  return isIP(host) !== 0
}

function asciiName(text: string): string {
  // domainToASCII would drop line ends and tabs without a word.
  const asItStands = /^\p{ASCII}*$|\s/u.test(text)
  const ascii = asItStands ? text : domainToASCII(text)
  return ascii.toLowerCase().replace(/\.$/, '')
}

function isName(ascii: string): boolean {
  // 253 and 63: RFC 1035 2.3.4. An underscore is no host name by RFC 1123, but resolves.
  return (
    ascii.length <= 253 &&
    ascii.split('.').every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label))
  )
}

function isAlmostIPv4(text: string): boolean {
  return /^\d+(\.\d+)+$/.test(text)
}

function whatElse(text: string) {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/is.exec(text) ?? []
  const [authority = ''] = rest.split(/[/\\?#]/)
  const [, name = '', port] = /^(\[.*\]|[^:]*)(?::(\d+))?$/s.exec(authority) ?? []
  const inner = text === name ? bad() : readHost(name)
  if (!inner.ok) return undefined
  if (port !== undefined) return message('site.hint.port-line', { host: inner.value, port })
  return scheme !== undefined || authority !== text
    ? message('site.hint.only-host', { host: inner.value })
    : undefined
}
