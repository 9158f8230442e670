import { stringify } from 'yaml'
import { hostPort, type HostPort } from '../site/site.ts'
import type { Dialect } from '../net/iso8583/dialects.ts'
import { healthPath } from './acquirer/http.ts'
import type { Protocol } from './behaviour.ts'

/** All that the site file of a simulated shop says. */
export type ShopFacts = {
  /** Lines of people's language above the settings. */
  comment: readonly string[]
  site: string
  acquirer: string
  endpoints: readonly HostPort[]
  protocol: Protocol
  dialect: Dialect
  /** Path of the CA's certificate; none where the acquirer speaks plain. */
  caPath: string | undefined
  tlsMaxVersion: string | undefined
  references: readonly HostPort[]
  connectivityCheck: string
  resolvers: readonly HostPort[]
  systemResolvers: readonly HostPort[]
  clock: HostPort
}

/** The shop as a site file: every address of it is the simulator's. */
export function siteFile(shop: ShopFacts): string {
  const comment = shop.comment.map((line) => `# ${line}\n`).join('')
  const settings = {
    site: shop.site,
    acquirer: {
      name: shop.acquirer,
      endpoints: shop.endpoints.map((endpoint) => endpointOf(endpoint, shop)),
    },
    terminal: {
      // The machine that simulates is no till: its memory and battery are nobody's trouble.
      thisMachine: false,
      ...(shop.tlsMaxVersion === undefined ? {} : { tlsMaxVersion: shop.tlsMaxVersion }),
    },
    network: {
      references: shop.references.map(hostPort),
      connectivityChecks: [shop.connectivityCheck],
      resolvers: shop.resolvers.map(hostPort),
      systemResolvers: shop.systemResolvers.map(hostPort),
      ntp: [hostPort(shop.clock)],
    },
  }
  return comment + stringify(settings, { lineWidth: 0 })
}

function endpointOf({ host, port }: HostPort, { protocol, dialect, caPath }: ShopFacts) {
  return {
    host,
    port,
    protocol,
    tls: caPath === undefined ? false : { ca: caPath },
    ...(protocol === 'iso8583' ? { iso8583: { dialect, ...testIds } } : {}),
    ...(protocol === 'http' ? { http: { path: healthPath } } : {}),
  }
}

/** The ids of every acquirer's test desk. */
const testIds = { terminalId: '12345678', merchantId: '123456789012345' }
