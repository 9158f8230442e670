import { limitDefaults, networkDefaults } from './defaults.ts'
import type { EndpointFile, SiteFile } from './schema.ts'
import type { OwnCode } from './response-codes.ts'
import { hostPort, type Endpoint, type Site, type TlsSettings } from './site.ts'
import type { TlsTexts } from './tls-files.ts'

/**
 * What surrounds a site file: its path, the PEM texts per endpoint, the acquirer's own response
 * codes, this machine's time zone.
 */
export type Surroundings = {
  source: string
  tls: readonly TlsTexts[]
  responseCodes: OwnCode[]
  timeZone: string
}

/** Fills in every default. */
export function normalise(
  file: SiteFile,
  { source, tls, responseCodes, timeZone }: Surroundings,
): Site {
  const { site: name, acquirer = {}, terminal = {}, network = {}, limits } = file
  const { endpoints = [], maintenance = [], requirements = {}, statusPage } = acquirer
  return {
    ...(name !== undefined && { name }),
    source,
    acquirer: {
      ...(acquirer.name !== undefined && { name: acquirer.name }),
      ...(statusPage !== undefined && { statusPage }),
      endpoints: endpoints.map((endpoint, index) => endpointOf(endpoint, tls[index] ?? {})),
      maintenance: maintenance.map((window) => ({ days: [], timeZone, ...window })),
      requirements,
      ...(responseCodes.length > 0 && { responseCodes }),
    },
    terminal: { ...terminal, thisMachine: isThisMachine(terminal) },
    network: {
      ...networkDefaults,
      ...network,
      ntp: network.ntp?.map(timeServer) ?? networkDefaults.ntp,
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
  if (tls !== undefined) {
    const { serverName } = tls
    return { mode: 'required', ...(serverName !== undefined && { serverName }), ...texts }
  }
  if (protocol !== 'tcp') return { mode: 'required' }
  return { mode: named === 'tcp' ? 'off' : 'tried' }
}

function timeServer({ host, port }: { host: string; port: number }): string {
  return port === 123 ? host : hostPort({ host, port })
}
