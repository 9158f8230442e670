import { limitDefaults, networkDefaults } from './defaults.ts'
import type { EndpointFile, SiteFile } from './schema.ts'
import { hostPort, type Endpoint, type Site, type TlsSettings } from './site.ts'
import type { TlsTexts } from './tls-files.ts'

/** What surrounds a site file: its path, the PEM texts per endpoint, this machine's time zone. */
export type Surroundings = { source: string; tls: readonly TlsTexts[]; timeZone: string }

/** Fills in every default. */
export function normalise(file: SiteFile, { source, tls, timeZone }: Surroundings): Site {
  const { site: name, acquirer = {}, terminal = {}, network = {}, limits } = file
  const { endpoints = [], maintenance = [], requirements = {} } = acquirer
  return {
    ...(name === undefined ? {} : { name }),
    source,
    acquirer: {
      ...only(acquirer, 'name', 'statusPage'),
      endpoints: endpoints.map((endpoint, index) => endpointOf(endpoint, tls[index] ?? {})),
      maintenance: maintenance.map((window) => ({ days: [], timeZone, ...window })),
      requirements: only(requirements, 'models', 'app', 'firmware'),
    },
    terminal: { ...terminal, thisMachine: isThisMachine(terminal) },
    network: {
      ...networkDefaults,
      ...network,
      ntp: network.ntp?.map(serverName) ?? networkDefaults.ntp,
    },
    limits: { ...limitDefaults, ...limits },
  }
}

/** A till that is a PC names no other address; what hangs on a SIM or on its own base is not this PC. */
function isThisMachine({ thisMachine, address, connection }: Terminal): boolean {
  const elsewhere = connection === 'mobile' || connection === 'bluetooth-base'
  return thisMachine ?? (address === undefined && !elsewhere)
}

type Terminal = NonNullable<SiteFile['terminal']>

function endpointOf(file: EndpointFile, texts: TlsTexts): Endpoint {
  const { host, iso8583, http } = file
  const protocol = file.protocol ?? (iso8583 ? 'iso8583' : http ? 'http' : 'tcp')
  const tls = tlsOf(file, protocol, texts)
  return {
    host,
    port: file.port ?? (tls.mode === 'off' ? 80 : 443),
    protocol,
    tls,
    ...(iso8583 && { iso8583 }),
    ...(protocol === 'http' && { http: { path: http?.path ?? '/' } }),
  }
}

/** Card and cloud protocols are encrypted unless said otherwise; of a bare port nothing is known. */
function tlsOf(
  { tls, protocol: named }: EndpointFile,
  protocol: Endpoint['protocol'],
  texts: TlsTexts,
): TlsSettings {
  if (tls === false) return { mode: 'off' }
  if (tls === true) return { mode: 'required' }
  if (tls !== undefined) return { mode: 'required', ...only(tls, 'serverName'), ...texts }
  if (protocol !== 'tcp') return { mode: 'required' }
  return { mode: named === 'tcp' ? 'off' : 'tried' }
}

function serverName({ host, port }: { host: string; port: number }): string {
  return port === 123 ? host : hostPort({ host, port })
}

/** A copy with some of the keys, where they are there. */
function only<From extends object, Key extends keyof From>(
  from: From,
  ...keys: Key[]
): Pick<From, Key> {
  return Object.fromEntries(
    Object.entries(from).filter(([key]) => (keys as PropertyKey[]).includes(key)),
  ) as Pick<From, Key>
}
