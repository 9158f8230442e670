import 'reflect-metadata' // before x509, which throws without it
import { webcrypto } from 'node:crypto'
import { isIP } from 'node:net'
import * as x509 from '@peculiar/x509'

/** A certificate and its key as PEM. */
export type Certified = { cert: string; key: string }
type Party = Certified & { subject: string; keys: webcrypto.CryptoKeyPair }

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const dayMs = 86_400_000

/** An authority that signed itself, or that another one signed. */
export function makeAuthority(subject: string, issuer?: Party): Promise<Party> {
  return make(subject, issuer, { days: [-1000, 1000] }, [
    new x509.BasicConstraintsExtension(true, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
  ])
}

/**
 * A host's or client's certificate for some names; without an issuer it signs itself. `days`:
 * first and last day of its life from now. `issuerUrl`: where its issuer's certificate is to be had.
 */
export function makeLeaf(
  names: readonly string[],
  issuer?: Party,
  more: { subject?: string; days?: [number, number]; issuerUrl?: string } = {},
): Promise<Party> {
  const { subject = `CN=${names[0] ?? ''}`, days = [-30, 300], issuerUrl } = more
  return make(subject, issuer, { days }, [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.SubjectAlternativeNameExtension(
      names.map((value) => ({ type: isIP(value) ? 'ip' : 'dns', value })),
    ),
    ...(issuerUrl === undefined
      ? []
      : [new x509.AuthorityInfoAccessExtension({ caIssuers: issuerUrl })]),
  ])
}

async function make(
  subject: string,
  issuer: Party | undefined,
  { days: [first, last] }: { days: [number, number] },
  extensions: x509.Extension[],
): Promise<Party> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: `4a${Buffer.from(webcrypto.getRandomValues(new Uint8Array(8))).toString('hex')}`,
    subject,
    issuer: issuer?.subject ?? subject,
    notBefore: new Date(Date.now() + first * dayMs),
    notAfter: new Date(Date.now() + last * dayMs),
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: algorithm,
    extensions,
  })
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)
  return {
    subject,
    keys,
    cert: certificate.toString('pem'),
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
  }
}
