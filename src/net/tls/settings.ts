import { constants } from 'node:crypto'
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

/** The suites of Node's own list without those that newer libraries have given up (CCM_8). */
const ciphers = [
  'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256',
  'ECDHE+AESGCM:DHE+AESGCM:HIGH:!aNULL:!eNULL:!EXPORT:!DES:!RC4:!MD5:!PSK:!SRP:!CAMELLIA',
  '!AESCCM8:@SECLEVEL=1',
].join(':')

/** Those of today's certificates; newer libraries would add ML-DSA and Brainpool. */
const signatures = [
  'ecdsa_secp256r1_sha256:ecdsa_secp384r1_sha384:ecdsa_secp521r1_sha512:ed25519:ed448',
  'rsa_pss_pss_sha256:rsa_pss_pss_sha384:rsa_pss_pss_sha512',
  'rsa_pss_rsae_sha256:rsa_pss_rsae_sha384:rsa_pss_rsae_sha512',
  'rsa_pkcs1_sha256:rsa_pkcs1_sha384:rsa_pkcs1_sha512',
].join(':')

/**
 * Settings that behave alike on every Node: curves, suites and signatures are named, so that the
 * ClientHello is the same to three bytes and stays under 400 (newer curves would add a key share
 * that no longer fits one segment), and the security level is that of Node 20. Nothing is verified
 * by the library: what a host presents is looked at afterwards.
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
    ...(old ? { ciphers: 'DEFAULT@SECLEVEL=0' } : { ciphers, sigalgs: signatures }),
    ecdhCurve: 'X25519:P-256:P-384:P-521',
    // Hosts from before RFC 5746 still serve terminals.
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
  }
}
