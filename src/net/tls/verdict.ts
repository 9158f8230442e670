import type { X509Certificate } from 'node:crypto'
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
  if (isAboutDates && !isAnchored(chain, ca)) return untrusted(chain)
  return verdict === 'unknown-issuer' ? untrusted(chain) : verdict
}

/** Why a chain leads to no authority that is known here. */
function untrusted(chain: readonly X509Certificate[]): ChainVerdict {
  const last = chain.at(-1)
  if (last === undefined) return 'unknown-issuer'
  if (isSelfIssued(last)) return chain.length === 1 ? 'self-signed' : 'self-signed-in-chain'
  // Public authorities say where the issuer's certificate is to be had; private ones do not. A
  // leaf that says so, alone, was sent without the certificate in between.
  return last.infoAccess?.includes('CA Issuers') ? 'incomplete-chain' : 'unknown-issuer'
}

function isAnchored(chain: readonly X509Certificate[], ca: string | undefined): boolean {
  const known = new Set(ca === undefined ? rootCertificates.map(base64Of) : certificatesIn(ca))
  return chain.some(({ raw }) => known.has(raw.toString('base64')))
}

/** Each certificate of a PEM text, in Base64 without line ends. */
function certificatesIn(pem: string): string[] {
  const blocks = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g
  return (pem.match(blocks) ?? []).map(base64Of)
}

function base64Of(pem: string): string {
  return pem.replace(/-----[^-]+-----|\s/g, '')
}
