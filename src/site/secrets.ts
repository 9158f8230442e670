import type { Endpoint, Site } from './site.ts'

/** The site as it may be saved and shown: no private keys, of each id the last two characters. */
export function withoutSecrets(site: Site): Site {
  const endpoints = site.acquirer.endpoints.map(endpointWithoutSecrets)
  const { statusPage } = site.acquirer
  return {
    ...site,
    acquirer: {
      ...site.acquirer,
      endpoints,
      ...(statusPage !== undefined && { statusPage: withoutQuery(statusPage) }),
    },
  }
}

/** `/health?token=1` → `/health?***`: keys stand in queries. */
export function withoutQuery(address: string): string {
  return address.replace(/\?.+$/s, '?***')
}

/** `http://till:secret@host` → `http://***@host`; also where a query follows. */
export function withoutLogin(address: string): string {
  return address.replaceAll(/(:\/\/|^)[^/?#\s]*@/g, '$1***@')
}

/**
 * `12345678` → `******78`. Asterisks are letters that DE 41 and 42 may have, so that a saved site
 * still names a valid profile. An id of two characters or fewer shows none of them.
 */
export function maskId(id: string): string {
  const shown = id.length > 2 ? id.slice(-2) : ''
  return shown.padStart(id.length, '*')
}

function endpointWithoutSecrets({ tls, iso8583, http, ...others }: Endpoint): Endpoint {
  const { key: _, ...open } = tls
  const rest = { ...others, ...(http && { http: { ...http, path: withoutQuery(http.path) } }) }
  if (iso8583 === undefined) return { ...rest, tls: open }
  const { terminalId, merchantId, ...format } = iso8583
  return {
    ...rest,
    tls: open,
    iso8583: {
      ...format,
      ...(terminalId !== undefined && { terminalId: maskId(terminalId) }),
      ...(merchantId !== undefined && { merchantId: maskId(merchantId) }),
    },
  }
}
