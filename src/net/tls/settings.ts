import { constants } from 'node:crypto'
import { DEFAULT_CIPHERS } from 'node:tls'
import type { ConnectionOptions } from 'node:tls'
import type { TlsVersion } from '../../site/site.ts'
import { addressFamily } from '../address-family.ts'
import { unknownSession } from './unknown-session.ts'

/** Whom to speak TLS with, and as whom. PEM texts; without `ca`, the public authorities are meant. */
export type TlsPeer = {
  /** The name to ask for and to find in the certificate; an IP literal is asked for by no name. */
  serverName: string
  ca?: string
  cert?: string
  key?: string
}

/** A ClientHello of under 400 bytes, or one that does not fit into one segment. */
export type HelloSize = 'small' | 'large'

/**
 * Settings that behave alike on every Node: the curves keep the ClientHello under 400 bytes (newer
 * ones would add a key share that no longer fits one segment), and the security level is that of
 * Node 20. Nothing is verified by the library: what a host presents is looked at afterwards.
 */
export function tlsSettings(
  peer: TlsPeer,
  maxVersion: TlsVersion,
  hello: HelloSize = 'small',
): ConnectionOptions {
  const old = maxVersion === 'TLSv1' || maxVersion === 'TLSv1.1'
  const { serverName, ca, cert, key } = peer
  return {
    ...(addressFamily(serverName) === undefined ? { servername: serverName } : {}),
    ...(ca === undefined ? {} : { ca, allowPartialTrustChain: true }),
    ...(cert === undefined || key === undefined ? {} : { cert, key }),
    ...(hello === 'large' ? { session: unknownSession() } : {}),
    minVersion: old ? 'TLSv1' : 'TLSv1.2',
    maxVersion,
    ciphers: old ? 'DEFAULT@SECLEVEL=0' : `${DEFAULT_CIPHERS}:@SECLEVEL=1`,
    ecdhCurve: 'X25519:P-256:P-384:P-521',
    // Hosts from before RFC 5746 still serve terminals.
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
  }
}
