import type { Behaviour } from '../behaviour.ts'

/** Faults of the handshake and of the certificates. */
export const tlsFaults = {
  'tls11-only': {
    needsTls: true,
    // OpenSSL 3 speaks the old versions, whose signatures are SHA-1, on its lowest security level only.
    tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
  },
  'tls13-only': { needsTls: true, tls: { minVersion: 'TLSv1.3' }, tlsMaxVersion: 'TLSv1.2' },
  expired: { needsTls: true, certificate: 'expired' },
  'not-yet-valid': { needsTls: true, certificate: 'not-yet-valid' },
  'wrong-name': { needsTls: true, certificate: 'wrong-name' },
  'self-signed': { needsTls: true, certificate: 'self-signed' },
  'unknown-ca': { needsTls: true, certificate: 'unknown-ca' },
  'missing-intermediate': { needsTls: true, certificate: 'without-intermediate' },
  'tls-inspection': { needsTls: true, certificate: 'inspected' },
  'client-certificate': { needsTls: true, demandsClientCertificate: true },
  'tls-stalls': { needsTls: true, handshake: 'stalls' },
  'tls-missing': { needsTls: true, handshake: 'missing' },
  'tls-wanted': { needsTls: true, siteWithoutTls: true },
  'certificate-ends-soon': { needsTls: true, certificate: 'ends-soon' },
} as const satisfies Record<string, Behaviour>
