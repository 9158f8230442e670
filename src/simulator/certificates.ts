import { isIP } from 'node:net'
import { issueAuthority, issueServer, newParty, privateKeyOf, type Validity } from './issue.ts'

/** What the acquirer's certificate is like. */
export type CertificateKind =
  | 'good'
  | 'ends-soon'
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-name'
  | 'self-signed'
  | 'unknown-ca'
  | 'inspected' // made by a firewall in between
  | 'without-intermediate'

/** PEM texts: the CA that the site file names, and what the acquirer presents. */
export type Certificates = { ca: string; chain: string; key: string }

/**
 * Makes a CA, an intermediate and a certificate for the hosts (names in ASCII form, or IP
 * literals), the main one first; the dates are relative to `now`.
 */
export async function makeCertificates(
  kind: CertificateKind,
  hosts: readonly string[],
  now: Date,
): Promise<Certificates> {
  const root = await newParty('O=Simulated Acquirer, CN=Simulated Acquirer Root CA')
  const ca = await issueAuthority(root, root, days(now, authorityDays))
  const names = kind === 'wrong-name' ? hosts.map(formerName) : hosts
  const server = await newParty(`CN=${names[0]}`)
  const key = await privateKeyOf(server)
  const validity = days(now, serverDays[kind] ?? usualDays)
  if (kind === 'self-signed') {
    return { ca, chain: await issueServer(server, server, validity, names), key }
  }
  if (kind === 'inspected') {
    const firewall = await newParty('O=Fortinet, OU=Certificate Authority, CN=FG100ETK18000000')
    const own = await issueAuthority(firewall, firewall, days(now, authorityDays))
    return { ca, chain: (await issueServer(server, firewall, validity, names)) + '\n' + own, key }
  }
  const signer =
    kind === 'unknown-ca' ? await newParty('O=Example Trust, CN=Example Trust R2') : root
  const middle = await newParty(signer.subject.replace('CN=', 'CN=Servers - '))
  const chain = await issueServer(server, middle, validity, names)
  if (kind === 'without-intermediate') return { ca, chain, key }
  const intermediate = await issueAuthority(middle, signer, days(now, intermediateDays))
  return { ca, chain: `${chain}\n${intermediate}`, key }
}

// First and last day, counted from today.
const authorityDays = [-1800, 1800] as const
const intermediateDays = [-900, 900] as const
const usualDays = [-30, 335] as const
const serverDays: Readonly<Partial<Record<CertificateKind, readonly [number, number]>>> = {
  expired: [-368, -3],
  'not-yet-valid': [2, 367],
  'ends-soon': [-360, 5],
}
const dayMs = 86_400_000

function days(now: Date, [first, last]: readonly [number, number]): Validity {
  const at = (day: number) => new Date(now.getTime() + day * dayMs)
  return { notBefore: at(first), notAfter: at(last) }
}

/** The host that the service ran on before it moved. */
function formerName(host: string): string {
  return isIP(host) === 0 ? `old-${host}` : '192.0.2.1'
}
