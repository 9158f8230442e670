import { X509Certificate } from 'node:crypto'
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls'
import type { CertificateValue } from '../../probes/values.ts'

/** Longer chains are somebody's joke. */
const mostCertificates = 10
/** Names and fields from outside are kept no longer than this. */
const mostCharacters = 256
const mostNames = 50

/** The certificates from the leaf up, as far as they were sent or are known to this machine. */
export function peerChain(socket: TLSSocket): X509Certificate[] {
  const chain: X509Certificate[] = []
  const seen = new Set<string>()
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true)
  // A certificate that issued itself points to itself.
  while (next?.raw && !seen.has(next.fingerprint256) && chain.length < mostCertificates) {
    seen.add(next.fingerprint256)
    chain.push(new X509Certificate(next.raw))
    next = next.issuerCertificate
  }
  return chain
}

/** A certificate as plain data. Its texts are hostile. */
export function certificateValue(certificate: X509Certificate): CertificateValue {
  return {
    subject: nameText(certificate.subject),
    issuer: nameText(certificate.issuer),
    validFrom: isoDate(certificate.validFrom),
    validTo: isoDate(certificate.validTo),
    fingerprint256: certificate.fingerprint256,
    selfSigned: isSelfIssued(certificate),
    names: alternativeNames(certificate.subjectAltName),
  }
}

export function isSelfIssued(certificate: X509Certificate): boolean {
  return certificate.checkIssued(certificate)
}

/** One `KEY=value` a line in Node; an empty name is none. */
function nameText(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ').slice(0, mostCharacters)
}

/** `Nov 23 18:00:00 2026 GMT` as ISO 8601; what is no date stays as it is. */
function isoDate(text: string): string {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? text.slice(0, mostCharacters) : date.toISOString()
}

function alternativeNames(text: string | undefined): string[] {
  return (text ?? '')
    .split(', ')
    .flatMap((entry) => /^(?:DNS|IP Address):(.+)$/s.exec(entry)?.[1] ?? [])
    .map((name) => name.slice(0, mostCharacters))
    .slice(0, mostNames)
}
