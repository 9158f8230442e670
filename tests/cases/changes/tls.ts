import type {
  CertificateValue,
  ChainVerdict,
  HandshakeOutcome,
  TlsValue,
} from '../../../src/probes/values.ts'
import type { MtuSize } from '../../../src/probes/values/mtu.ts'
import type { TlsVersion } from '../../../src/site/site.ts'
import { but, found, main, saw } from '../facts.ts'
import type { Change } from '../facts.ts'
import { all, siteSays } from './all.ts'

/** What became of TLS, and of the certificate. */

const unasked = found('echo', main, { state: 'skipped', reason: 'needs-earlier' })

function tlsOf({ facts }: Parameters<Change>[0]): TlsValue {
  const fact = facts.find(({ probe }) => probe === 'tls')
  if (fact?.probe !== 'tls' || fact.state !== 'seen') throw new Error('The shop has no TLS')
  return fact.value
}

/** Nothing came of the handshake; silence and resets stood on the second try. */
export const handshake = (outcome: HandshakeOutcome, more: Partial<TlsValue> = {}): Change =>
  all((facts) => {
    const { address, serverName, against } = tlsOf(facts)
    const value: TlsValue = {
      ...{ address, serverName, against, handshake: outcome, chain: [], versions: [] },
      ...(outcome.outcome === 'reset' ? { first: outcome } : {}),
      ...more,
    }
    saw('tls', main, value)(facts)
  }, unasked)
export const handshakeFails = (
  outcome: Exclude<HandshakeOutcome['outcome'], 'established'>,
  ms = 22,
): Change => handshake({ outcome, ms })

/** Silence after the first words of TLS, of which this many bytes were not acknowledged. */
export const handshakeSilent = (unackedBytes: number, ofLarge = unackedBytes): Change =>
  handshake(
    { outcome: 'timeout', ms: 4000, unackedBytes },
    { largeHello: { outcome: 'timeout', ms: 2000, unackedBytes: ofLarge } },
  )

const sizes = (largest: number): MtuSize[] =>
  [84, 1280, 1428, 1500].map((bytes) => ({ bytes, sent: 3, received: bytes <= largest ? 3 : 0 }))
/** Pings up to this size get through to the acquirer and to a reference. */
export const packetsPass = (largest: number): Change =>
  saw('mtu', 'mtu', {
    ways: [
      { role: 'acquirer', address: '203.0.113.10', sizes: sizes(largest) },
      { role: 'reference', address: '198.51.100.1', sizes: sizes(largest) },
    ],
  })

/** The host presents a certificate that the terminal would not take. */
export const certificate = (chainVerdict: ChainVerdict, leaf: Partial<CertificateValue> = {}) =>
  all((facts) => {
    const tls = tlsOf(facts)
    tls.chainVerdict = chainVerdict
    Object.assign(tls.chain[0] ?? {}, leaf)
  }, unasked)
export const expired = certificate('expired', { validTo: '2026-02-28T00:00:00.000Z' })
export const otherName = all(
  but('tls', main, { nameMatches: false }),
  (facts: Parameters<Change>[0]) => {
    Object.assign(tlsOf(facts).chain[0] ?? {}, { names: ['www.example'] })
  },
  unasked,
)

/** The host's certificate is one that everybody trusts, by an authority that began on this day. */
export const publicAuthority = (day: string): Change =>
  all(
    siteSays(({ acquirer }) => delete acquirer.endpoints[0]?.tls.ca),
    (facts) => {
      const tls = tlsOf(facts)
      const [leaf] = tls.chain
      if (!leaf) throw new Error('The shop has no certificate')
      const root = { subject: 'CN=Public Root', issuer: 'CN=Public Root', selfSigned: true }
      const dates = { validFrom: `${day}T00:00:00.000Z`, validTo: '2040-01-01T00:00:00.000Z' }
      tls.against = 'public-ca'
      tls.chain = [leaf, { ...leaf, ...root, ...dates }]
    },
  )

/** A box shows a certificate of its own, its authority along with it; whom it signs for besides. */
export const signedByAStranger = (sameAuthority?: boolean, stranger = 'CN=Firewall CA'): Change =>
  all((facts) => {
    const tls = tlsOf(facts)
    const [leaf] = tls.chain
    if (!leaf) throw new Error('The shop has no certificate')
    tls.chainVerdict = 'self-signed-in-chain'
    tls.chain = [
      { ...leaf, issuer: stranger },
      { ...leaf, subject: stranger, issuer: stranger, selfSigned: true },
    ]
    if (sameAuthority === undefined) return
    const issuer = sameAuthority ? stranger : 'Public CA'
    tls.elsewhere = { address: '198.51.100.1', issuer, sameAuthority }
  }, unasked)

const made = (protocol: TlsVersion): HandshakeOutcome => ({
  ...{ outcome: 'established', ms: 40, protocol, cipher: '', clientCertificateAsked: false },
})
/** The terminal speaks no newer TLS than 1.2; what came of a handshake limited to that. */
export const limitTerminal = (outcome: 'version-rejected' | 'established'): Change =>
  all(
    siteSays(({ terminal }) => (terminal.tlsMaxVersion = 'TLSv1.2')),
    but('tls', main, {
      versions: [
        {
          max: 'TLSv1.2',
          handshake: outcome === 'established' ? made('TLSv1.2') : { outcome, ms: 22 },
        },
      ],
    }),
  )
/** The host comes to terms only when nothing newer than TLS 1.1 is offered. */
export const oldHost: Change = handshake(
  { outcome: 'version-rejected', ms: 22 },
  { versions: [{ max: 'TLSv1.1', handshake: made('TLSv1') }] },
)
