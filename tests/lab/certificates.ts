import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { host, names, references, six } from './shop/addresses.ts'

/** Server certificates by what is the matter with them. `good` ones come from the acquirer's own root. */
export type CertificateName =
  | 'good'
  | 'public'
  | 'expired'
  | 'expired-yesterday'
  | 'not-yet'
  | 'soon'
  | 'wrong-name'
  | 'self-signed'
  | 'unknown-root'
  | 'intercepted'
  | 'no-intermediate'
  | 'large'
  | 'reference'

/** PEM texts: `chain` is what a server sends, leaf first. */
export type CertificateSet = {
  roots: { acquirer: string; public: string; firewall: string; stranger: string }
  leaves: { [name in CertificateName]: { key: string; chain: string } }
  client: { key: string; certificate: string }
}

type Identity = { certificate: x509.X509Certificate; keys: webcrypto.CryptoKeyPair; pem: string }

const day = 86_400_000
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

const exported = async (key: webcrypto.CryptoKey): Promise<string> =>
  x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')

/** Makes every certificate the lab needs, as of `now` (ms since 1970) in the lab's world. */
export async function makeCertificates(now: number): Promise<CertificateSet> {
  x509.cryptoProvider.set(webcrypto as unknown as Parameters<typeof x509.cryptoProvider.set>[0])
  let serial = 1

  const issue = async (
    subject: string,
    issuer: Identity | null,
    { from = -30, to = 365, alternatives = [] as string[], authority = false } = {},
  ): Promise<Identity> => {
    const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: (0x1000 + serial++).toString(16),
      subject: `CN=${subject}, O=Lab`,
      issuer: issuer ? issuer.certificate.subject : `CN=${subject}, O=Lab`,
      notBefore: new Date(now + from * day),
      notAfter: new Date(now + to * day),
      signingAlgorithm: algorithm,
      publicKey: keys.publicKey,
      signingKey: (issuer?.keys ?? keys).privateKey,
      extensions: [
        new x509.BasicConstraintsExtension(authority, undefined, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
        ...(issuer
          ? [await x509.AuthorityKeyIdentifierExtension.create(issuer.keys.publicKey)]
          : []),
        ...(authority
          ? [
              new x509.KeyUsagesExtension(
                x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
                true,
              ),
            ]
          : []),
        ...(alternatives.length
          ? [
              new x509.SubjectAlternativeNameExtension(
                alternatives.map((value) => ({
                  type: /^[\d.]+$|:/.test(value) ? 'ip' : 'dns',
                  value,
                })),
              ),
            ]
          : []),
      ],
    })
    return { certificate, keys, pem: certificate.toString('pem') }
  }

  const ten = { from: -400, to: 3650, authority: true }
  const [acquirer, open, firewall, stranger] = await Promise.all([
    issue('Example Acquirer Root', null, ten),
    issue('Lab Public Root', null, ten),
    issue('Shop Firewall Inspection', null, ten),
    issue('Somebody Else Root', null, ten),
  ])
  const middle = await issue('Example Acquirer Issuing', acquirer, ten)
  const publicMiddle = await issue('Lab Public Issuing', open, ten)
  const own = [names.host, names.backup, host.main, host.second, host.third, host.backup, six.host]
  const many = Array.from({ length: 400 }, (_, index) => `branch-${index}.acquirer.example`)

  const leaf = async (
    issuer: Identity,
    above: Identity[],
    options: object = {},
  ): Promise<{ key: string; chain: string }> => {
    const made = await issue(names.host, issuer, { alternatives: own, ...options })
    return {
      key: await exported(made.keys.privateKey),
      chain: [made, ...above].map(({ pem }) => pem).join('\n'),
    }
  }
  const alone = await issue(names.host, null, { alternatives: own })
  const client = await issue('Terminal 12345678', acquirer)

  return {
    roots: {
      acquirer: acquirer.pem,
      public: open.pem,
      firewall: firewall.pem,
      stranger: stranger.pem,
    },
    client: { key: await exported(client.keys.privateKey), certificate: client.pem },
    leaves: {
      good: await leaf(middle, [middle]),
      public: await leaf(publicMiddle, [publicMiddle]),
      expired: await leaf(middle, [middle], { from: -400, to: -12 }),
      'expired-yesterday': await leaf(publicMiddle, [publicMiddle], { from: -90, to: -1 }),
      'not-yet': await leaf(middle, [middle], { from: 9, to: 365 }),
      soon: await leaf(middle, [middle], { from: -355, to: 9 }),
      'wrong-name': await leaf(middle, [middle], { alternatives: ['old-host.acquirer.example'] }),
      'self-signed': { key: await exported(alone.keys.privateKey), chain: alone.pem },
      'unknown-root': await leaf(stranger, []),
      intercepted: await leaf(firewall, [firewall]),
      'no-intermediate': await leaf(middle, []),
      large: await leaf(middle, [middle], { alternatives: [...own, ...many] }),
      reference: await leaf(publicMiddle, [publicMiddle], {
        alternatives: [...references, ...names.connectivity, names.status],
      }),
    },
  }
}
