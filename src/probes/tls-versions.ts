import { tlsVersions } from '../site/site.ts'
import type { Endpoint, TlsVersion } from '../site/site.ts'
import type { HandshakeOutcome, TlsValue } from './values.ts'

/**
 * Refusals behind which a host may stand that knows only old versions. Some of those leave without
 * a word.
 */
const mayBeOld: readonly HandshakeOutcome['outcome'][] = [
  'version-rejected',
  'cipher-rejected',
  'closed',
]

/**
 * The version question that the first handshake leaves open: does the host accept the newest
 * version of a terminal that is older than this machine; or is it so old itself that it knows
 * nothing we offered? Undefined where there is none.
 */
export function versionQuestion(
  handshake: HandshakeOutcome,
  { tls }: Pick<Endpoint, 'tls'>,
  terminalMax: TlsVersion | undefined,
): TlsValue['versions'][number]['max'] | undefined {
  if (handshake.outcome !== 'established') {
    // Nobody said that a port which is only tried speaks TLS at all.
    return tls.mode === 'required' && mayBeOld.includes(handshake.outcome) ? 'TLSv1.1' : undefined
  }
  const used = tlsVersions.findIndex((version) => version === handshake.protocol)
  return terminalMax !== undefined && tlsVersions.indexOf(terminalMax) < used
    ? terminalMax
    : undefined
}
