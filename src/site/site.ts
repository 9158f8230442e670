import type { Iso8583Settings } from '../net/iso8583/dialects.ts'
import type { OwnCode } from './response-codes.ts'

/** How TLS is wanted: `required` by the site file, `tried` but not demanded (HOST:PORT), or `off`. */
export type TlsSettings = {
  mode: 'required' | 'tried' | 'off'
  serverName?: string
  /** PEM texts, read from the files that the site file names. `key` is a secret and never saved. */
  ca?: string
  cert?: string
  key?: string
}

export type Endpoint = {
  /** A name in ASCII form (punycode), or an IP literal without brackets. */
  host: string
  port: number
  protocol: 'iso8583' | 'http' | 'tcp'
  tls: TlsSettings
  iso8583?: Iso8583Settings
  http?: { path: string }
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** A repeated maintenance window; no days means every day. Times are `HH:MM`, local to `timeZone`. */
export type MaintenanceWindow = { days: Weekday[]; from: string; to: string; timeZone: string }

/** A host and a port, the host without brackets. */
export type HostPort = { host: string; port: number }

/** What the user configured, checked, with every default filled in. Times in ms, shares in percent. */
export type Site = {
  name?: string
  /** Where the site came from, for the footer: a path, or HOST:PORT as typed. */
  source?: string
  acquirer: {
    name?: string
    /** The first is the main one, the others its backups. Empty: the way to the internet is diagnosed. */
    endpoints: Endpoint[]
    statusPage?: string
    maintenance: MaintenanceWindow[]
    requirements: { models?: string[]; app?: string; firmware?: string }
    /** The acquirer's own response codes, before the common ones. */
    responseCodes?: OwnCode[]
  }
  terminal: {
    address?: string
    remotePort?: number
    connection?: 'wifi' | 'ethernet' | 'mobile' | 'bluetooth-base'
    model?: string
    app?: string
    firmware?: string
    tlsMaxVersion?: TlsVersion
    /** This machine is the terminal (a till that is a PC). */
    thisMachine: boolean
  }
  network: {
    /** Empty when the site file says `references: []`: this shop lets only the acquirer out. */
    references: HostPort[]
    connectivityChecks: string[]
    /** Compared with the configured ones. */
    resolvers: HostPort[]
    /** Instead of the machine's own. */
    systemResolvers?: HostPort[]
    /** Instead of the machine's own. */
    gateway?: string
    ntp: string[]
    /** What `--load` fills the line from and to: a URL, or `host:port`. */
    load?: { download?: string; upload?: string }
  }
  limits: {
    rttMs: number
    lossPercent: number
    rssiDbm: number
    memoryFreePercent: number
    diskFreePercent: number
    certificateDays: number
  }
}

export const tlsVersions = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const
export type TlsVersion = (typeof tlsVersions)[number]

/** How people write an endpoint: `host:5000`, `[2001:db8::1]:5000`. */
export function hostPort({ host, port }: HostPort): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}
