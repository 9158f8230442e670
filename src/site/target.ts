import { shownText } from './complaint.ts'
import { message, type Message } from '../messages/index.ts'
import { siteWithoutFile } from './defaults.ts'
import { fullWidthHint } from './hints.ts'
import { readHostPort } from './host-port.ts'
import type { Problem, SiteResult } from './problem.ts'
import type { Reading } from './reading.ts'
import { hostPort, type Endpoint, type Site } from './site.ts'
import { readHttpAddress } from './url.ts'

export type TargetResult = { ok: true; endpoint: Endpoint } | { ok: false; problems: Problem[] }

/** Tells an address to test from a command by its colon; a site file in its place gets a word of its own. */
export function looksLikeTarget(word: string): boolean {
  return /[:：]|\.(ya?ml|json)$/i.test(word)
}

/**
 * What a person types to test one address: `host:5000`, `[::1]:5000`, `::1`, `https://host/path`.
 * Without a scheme, TLS is tried but not demanded; without a port it is 443.
 */
export function endpointFromTarget(target: string): TargetResult {
  const text = target.trim()
  const isFile = fileHint(text)
  const reading = isHttp(text) ? httpEndpoint(text) : tcpEndpoint(text)
  if (reading.ok && !isFile) return { ok: true, endpoint: reading.value }
  const explained = reading.ok ? undefined : reading.hint
  const hint = isFile ?? schemeHint(text) ?? explained ?? fullWidthHint(text)
  const found = shownText(text)
  return {
    ok: false,
    problems: [{ message: message('site.target', { found }), ...(hint && { hint }) }],
  }
}

/** A site that is nothing but one address. */
export function siteFromTarget(target: string): SiteResult {
  const result = endpointFromTarget(target)
  if (!result.ok) return result
  return {
    ok: true,
    site: withMainEndpoint({ ...siteWithoutFile(), source: target.trim() }, result.endpoint),
  }
}

/**
 * The site with this endpoint as the main one. If the site knows its host and port, that one moves
 * to the front with all its settings.
 */
export function withMainEndpoint(site: Site, endpoint: Endpoint): Site {
  const { endpoints } = site.acquirer
  const known = endpoints.find((each) => hostPort(each) === hostPort(endpoint))
  const others = endpoints.filter((each) => each !== known)
  return { ...site, acquirer: { ...site.acquirer, endpoints: [known ?? endpoint, ...others] } }
}

function isHttp(text: string): boolean {
  return /^https?:\/\//i.test(text)
}

function httpEndpoint(text: string): Reading<Endpoint> {
  const address = readHttpAddress(text)
  if (!address.ok) return address
  const { host, port, tls, path } = address.value
  const mode = tls ? 'required' : 'off'
  return { ok: true, value: { host, port, protocol: 'http', tls: { mode }, http: { path } } }
}

function tcpEndpoint(text: string): Reading<Endpoint> {
  // 443: the one port that most acquirers' hosts and gateways answer on.
  const place = readHostPort(text, 443)
  if (!place.ok) return place
  return { ok: true, value: { ...place.value, protocol: 'tcp', tls: { mode: 'tried' } } }
}

/** No name on the internet ends so; the person means a site file. */
function fileHint(text: string): Message | undefined {
  return !isHttp(text) && /\.(ya?ml|json)$/i.test(text)
    ? message('site.hint.config-file', { path: text })
    : undefined
}

function schemeHint(text: string): Message | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]
  return scheme === undefined || isHttp(text) ? undefined : message('site.hint.scheme', { scheme })
}
