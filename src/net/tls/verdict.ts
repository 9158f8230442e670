import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rootCertificates } from 'node:tls'
import type { ChainVerdict } from '../../probes/values.ts'
import { isSelfIssued } from './chain.ts'

/** OpenSSL's codes (X509_V_ERR_…) as Node names them. */
const verdicts: Readonly<Record<string, ChainVerdict>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'self-signed-in-chain',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-issuer',
  CERT_SIGNATURE_FAILURE: 'bad-signature',
  CERT_REVOKED: 'revoked',
}

/**
 * The verdict on a chain from the library's code, `undefined` where it had nothing to object.
 * OpenSSL reports the last of its objections, which is about dates when there are several: whether
 * the chain is trusted at all is then asked of `ca`, the configured PEM, or the public authorities.
 */
export function chainVerdict(
  code: string | undefined,
  chain: readonly X509Certificate[],
  ca: string | undefined,
): ChainVerdict {
  if (code === undefined) return 'ok'
  const verdict = verdicts[code] ?? 'other'
  const isAboutDates = verdict === 'expired' || verdict === 'not-yet-valid'
  if (isAboutDates && !isAnchored(chain, ca)) return untrusted(chain, ca)
  return verdict === 'unknown-issuer' ? untrusted(chain, ca) : verdict
}

/** Why a chain leads to no authority that is known here. */
function untrusted(chain: readonly X509Certificate[], ca: string | undefined): ChainVerdict {
  const last = chain.at(-1)
  if (last === undefined) return 'unknown-issuer'
  if (isSelfIssued(last)) return chain.length === 1 ? 'self-signed' : 'self-signed-in-chain'
  return lacksMiddle(last, ca) ? 'incomplete-chain' : 'unknown-issuer'
}

/**
 * The last certificate that came is one of a known authority's, but for a certificate in between.
 * Public authorities write into it where that is to be had, as private ones and firewalls seldom
 * do; the middle of a private authority bears the name of the same organisation.
 */
function lacksMiddle(last: X509Certificate, ca: string | undefined): boolean {
  if (last.infoAccess?.includes('CA Issuers')) return true
  const organisation = organisationIn(last.issuer)
  if (organisation === undefined || ca === undefined) return false
  return pemBlocks(ca)
    .map((pem) => new X509Certificate(pem).subject)
    .some((subject) => subject !== last.issuer && organisationIn(subject) === organisation)
}

function organisationIn(name: string): string | undefined {
  return /^O=(.+)$/m.exec(name)?.[1]
}

function isAnchored(chain: readonly X509Certificate[], ca: string | undefined): boolean {
  const anchors = ca === undefined ? rootCertificates : pemBlocks(ca)
  const known = new Set(anchors.map((pem) => pem.replace(/-----[^-]+-----|\s/g, '')))
  return chain.some(({ raw }) => known.has(raw.toString('base64')))
}

/** Does a chain end at somebody whom neither this machine nor the site file knows? */
export function endsAtStranger(verdict: ChainVerdict): boolean {
  return ['self-signed-in-chain', 'unknown-issuer', 'incomplete-chain'].includes(verdict)
}

/**
 * Leads a chain that the configured authority did not sign to a public one? Its last certificate is
 * of a root that Node knows, or of one that NODE_EXTRA_CA_CERTS adds.
 */
export function isOfPublicAuthority(chain: readonly X509Certificate[]): boolean {
  const last = chain.at(-1)
  if (last === undefined) return false
  return [...rootCertificates, ...extraRoots()]
    .map((pem) => new X509Certificate(pem))
    .some((root) => last.checkIssued(root) && last.verify(root.publicKey))
}

/** What the environment adds to the public authorities; nothing where the file cannot be read, as in Node. */
function extraRoots(): string[] {
  const file = process.env['NODE_EXTRA_CA_CERTS']
  try {
    return file ? pemBlocks(readFileSync(file, 'utf8')) : []
  } catch {
    return []
  }
}

/** Each certificate of a PEM text. */
function pemBlocks(pem: string): string[] {
  return pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
}
