import type { SecureContextOptions } from 'node:tls'
import type { CertificateKind } from './certificates.ts'
import type { ResolverConduct } from './zone.ts'

/** What the acquirer's port can speak. */
export const protocols = ['iso8583', 'http', 'tcp'] as const
export type Protocol = (typeof protocols)[number]

/** How the simulated shop, its network and its acquirer differ from a healthy one. */
export type Behaviour = {
  /** The only protocols in which this can be seen, the usual one first. */
  protocols?: readonly Protocol[]
  /** Can be seen only where the acquirer speaks TLS. */
  needsTls?: true
  /** What becomes of a connection to the acquirer before a byte is read. `silent`: not even accepted. */
  port?: 'closed' | 'silent' | 'mute' | 'resets' | 'closes'
  /** Every handshake and every answer comes so much later, ms. */
  delayMs?: number
  /** The acquirer's name also has an address where nothing listens. */
  deadAddress?: true
  /** A second endpoint, which always works. */
  backup?: true
  certificate?: CertificateKind
  /** Limits of the acquirer's TLS. */
  tls?: Pick<SecureContextOptions, 'minVersion' | 'maxVersion' | 'ciphers'>
  demandsClientCertificate?: true
  /** `stalls`: the first bytes of the handshake come, the rest never. `missing`: no TLS on this port. */
  handshake?: 'stalls' | 'missing'
  /** What the acquirer does with a request. `http`: it takes it for HTTP. */
  answer?: 'silent' | 'closes' | 'garbage' | 'http' | 'other-dialect'
  /** DE 39 of its answers, and what stands for it in the 1993 edition, which has numbers only. */
  responseCode?: { iso87: string; iso93: string }
  /** Its HTTP status, and the headers that belong to it. */
  status?: { code: number; headers?: Readonly<Record<string, string>> }
  /** The shop's own resolvers, and the ones elsewhere. */
  resolvers?: { system?: readonly ResolverConduct[]; comparison?: readonly ResolverConduct[] }
  references?: 'closed'
  connectivityChecks?: 'portal' | 'closed'
  /** How far the rest of the world's clocks are ahead of this machine's, ms. */
  worldAheadMs?: number
  /** The site file says that the acquirer speaks no TLS, whatever it speaks. */
  siteWithoutTls?: true
  /** The best that the site's terminal can do. */
  tlsMaxVersion?: 'TLSv1.2'
}
