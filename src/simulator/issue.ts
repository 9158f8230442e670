import 'reflect-metadata' // before x509, which throws without it
import { randomBytes, webcrypto } from 'node:crypto'
import { isIP } from 'node:net'
import * as x509 from '@peculiar/x509'

/** A name with its keys: what signs, or what is signed. */
export type Party = { subject: string; keys: webcrypto.CryptoKeyPair }

export type Validity = { notBefore: Date; notAfter: Date }

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** A party with new keys. The subject is written as in `O=Example, CN=Example Root CA`. */
export async function newParty(subject: string): Promise<Party> {
  return { subject, keys: await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) }
}

/** The party's private key as PEM. */
export async function privateKeyOf({ keys }: Party): Promise<string> {
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)
  return x509.PemConverter.encode(key, 'PRIVATE KEY')
}

/** A certificate as PEM with which `issuer` lets `party` sign others. */
export function issueAuthority(party: Party, issuer: Party, validity: Validity): Promise<string> {
  return issue(party, issuer, validity, [
    new x509.BasicConstraintsExtension(true, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
  ])
}

/** A server's certificate as PEM, for names in ASCII form and IP literals. */
export function issueServer(
  party: Party,
  issuer: Party,
  validity: Validity,
  hosts: readonly string[],
): Promise<string> {
  return issue(party, issuer, validity, [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    new x509.SubjectAlternativeNameExtension(
      hosts.map((host) => ({ type: isIP(host) === 0 ? 'dns' : 'ip', value: host })),
    ),
  ])
}

async function issue(
  party: Party,
  issuer: Party,
  validity: Validity,
  extensions: x509.Extension[],
): Promise<string> {
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: `4a${randomBytes(15).toString('hex')}`, // positive, 16 bytes
    subject: party.subject,
    issuer: issuer.subject,
    ...validity,
    publicKey: party.keys.publicKey,
    signingKey: issuer.keys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      ...extensions,
      await x509.SubjectKeyIdentifierExtension.create(party.keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.keys.publicKey),
    ],
  })
  return certificate.toString('pem')
}
