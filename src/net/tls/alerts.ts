import type { HandshakeOutcome } from '../../probes/values.ts'

type Failed = Exclude<HandshakeOutcome['outcome'], 'established'>
type Meaning = { outcome: Failed; detail: string }

/** Alert descriptions (RFC 8446 section 6) by number, under the names that OpenSSL's codes use. */
const names: Readonly<Record<number, string>> = {
  0: 'CLOSE_NOTIFY',
  10: 'UNEXPECTED_MESSAGE',
  20: 'BAD_RECORD_MAC',
  22: 'RECORD_OVERFLOW',
  40: 'HANDSHAKE_FAILURE',
  41: 'NO_CERTIFICATE',
  42: 'BAD_CERTIFICATE',
  43: 'UNSUPPORTED_CERTIFICATE',
  44: 'CERTIFICATE_REVOKED',
  45: 'CERTIFICATE_EXPIRED',
  46: 'CERTIFICATE_UNKNOWN',
  47: 'ILLEGAL_PARAMETER',
  48: 'UNKNOWN_CA',
  49: 'ACCESS_DENIED',
  50: 'DECODE_ERROR',
  51: 'DECRYPT_ERROR',
  70: 'PROTOCOL_VERSION',
  71: 'INSUFFICIENT_SECURITY',
  80: 'INTERNAL_ERROR',
  86: 'INAPPROPRIATE_FALLBACK',
  90: 'USER_CANCELED',
  109: 'MISSING_EXTENSION',
  110: 'UNSUPPORTED_EXTENSION',
  112: 'UNRECOGNIZED_NAME',
  116: 'CERTIFICATE_REQUIRED',
  120: 'NO_APPLICATION_PROTOCOL',
}

const meanings: Readonly<Record<string, Failed>> = {
  CLOSE_NOTIFY: 'closed',
  HANDSHAKE_FAILURE: 'cipher-rejected',
  INSUFFICIENT_SECURITY: 'cipher-rejected',
  PROTOCOL_VERSION: 'version-rejected',
  INAPPROPRIATE_FALLBACK: 'version-rejected',
  UNRECOGNIZED_NAME: 'name-rejected',
  CERTIFICATE_REQUIRED: 'client-certificate-required',
}

/** What a server says of the certificate that it asked for, or of its absence. */
const aboutCertificate = [
  'HANDSHAKE_FAILURE',
  'NO_CERTIFICATE',
  'BAD_CERTIFICATE',
  'UNSUPPORTED_CERTIFICATE',
  'CERTIFICATE_REVOKED',
  'CERTIFICATE_EXPIRED',
  'CERTIFICATE_UNKNOWN',
  'UNKNOWN_CA',
  'ACCESS_DENIED',
]

/** What our own library says when the server's choice is beneath it; Node's codes for OpenSSL's reasons. */
const own: Readonly<Record<string, Failed>> = {
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'version-rejected',
  ERR_SSL_NO_PROTOCOLS_AVAILABLE: 'version-rejected',
  ERR_SSL_WRONG_VERSION_NUMBER: 'version-rejected',
  ERR_SSL_WRONG_SSL_VERSION: 'version-rejected',
  ERR_SSL_VERSION_TOO_LOW: 'version-rejected',
  ERR_SSL_LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED: 'version-rejected',
  ERR_SSL_NO_CIPHER_MATCH: 'cipher-rejected',
  ERR_SSL_WRONG_CIPHER_RETURNED: 'cipher-rejected',
  ERR_SSL_UNKNOWN_CIPHER_RETURNED: 'cipher-rejected',
  ERR_SSL_DH_KEY_TOO_SMALL: 'cipher-rejected',
  ERR_SSL_WRONG_CURVE: 'cipher-rejected',
  ERR_SSL_WRONG_SIGNATURE_TYPE: 'cipher-rejected',
}

/** The meaning of an alert. `askedForCertificate`: the server had asked for ours and we had answered. */
export function alertMeaning(description: number, askedForCertificate: boolean): Meaning {
  const name = names[description] ?? String(description)
  return { outcome: outcomeOf(name, askedForCertificate), detail: `alert ${name}` }
}

/** The meaning of an error code of OpenSSL in Node's form, where it is one. */
export function tlsCodeMeaning(code: string, askedForCertificate: boolean): Meaning | undefined {
  const known = own[code]
  if (known !== undefined) return { outcome: known, detail: code }
  // TLSV1_ALERT_…, TLSV13_ALERT_…, SSLV3_ALERT_…, since OpenSSL 3.2 SSL/TLS_ALERT_…; TLSV1_UNRECOGNIZED_NAME.
  const name = /^ERR_SSL_(?:\w+|SSL\/TLS)_ALERT_(\w+)$/.exec(code)?.[1]
  if (name !== undefined) return { outcome: outcomeOf(name, askedForCertificate), detail: code }
  if (code.endsWith('_UNRECOGNIZED_NAME')) return { outcome: 'name-rejected', detail: code }
  return code.startsWith('ERR_SSL_') ? { outcome: 'unknown', detail: code } : undefined
}

function outcomeOf(name: string, askedForCertificate: boolean): Failed {
  if (askedForCertificate && aboutCertificate.includes(name)) return 'client-certificate-required'
  return meanings[name] ?? 'alert'
}
