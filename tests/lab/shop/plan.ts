import type { Listener } from '../services/acquirer.ts'
import type { DnsServer } from '../services/dns.ts'
import type { Zone } from '../services/dns-answers.ts'
import type { TimeServer, WebSite } from '../services/web.ts'
import type { Action, Impairment, Place, Segment } from '../situation.ts'
import {
  connectivity,
  host,
  lan,
  names,
  providerResolver,
  publicResolvers,
  references,
  statusPage,
  timeServers,
  wan,
} from './addresses.ts'

export type Rule = Extract<Action, { do: 'rule' }>

/** A shop and its internet, ready to be built. Everything is plain data. */
export type Plan = {
  /** Segments that are a cable of ours; the others are the kernel's own, without delay or loss. */
  cables: Map<Segment, { out: Impairment; in: Impairment }>
  ip: { at: Place; command: string }[]
  rules: Rule[]
  sysctls: { at: Place; key: string; value: string }[]
  ports: Extract<Action, { do: 'port' | 'carrier' }>[]
  devices: { address: string; mac?: string }[]
  programs: Extract<Action, { do: 'run' }>[]
  resolvers: string[]
  zone: Zone
  dns: DnsServer[]
  listeners: Listener[]
  webs: WebSite[]
  times: TimeServer[]
  /** The port on which the terminal listens for the till. */
  terminalPort: number | null
  worldAheadMs: number
  /** Whether the laptop's card shows its losses as checksum errors. */
  countsCrc: boolean
  ipv6: boolean
}

const page = (status: number, body = '', type = 'text/html'): WebSite['pages'][string] => ({
  status,
  headers: { 'Content-Type': type },
  body,
})

/** A status page in Statuspage's form on which all is well. */
export const quietStatus = {
  page: { id: 'lab', name: 'Example Acquirer', url: `http://${names.status}` },
  status: { indicator: 'none', description: 'All Systems Operational' },
  components: [{ id: 'c1', name: 'Card authorisation', status: 'operational' }],
  incidents: [] as object[],
  scheduled_maintenances: [] as object[],
}

const dnsServer = (name: string, at: DnsServer['at'], address: string): DnsServer => ({
  name,
  at,
  address,
  port: 53,
  udp: true,
  tcp: true,
  faults: [],
})

/**
 * The healthy shop in front of these listeners: 0.1 ms to the router, 8 ms to the provider, 10 ms to the
 * references, 18 ms to the acquirer.
 */
export function healthyPlan(listeners: Listener[]): Plan {
  return {
    cables: new Map([
      ['line', { out: { delayMs: 4 }, in: { delayMs: 4 } }],
      ['transit', { out: { delayMs: 1 }, in: { delayMs: 1 } }],
      ['acquirer-transit', { out: { delayMs: 4 }, in: { delayMs: 4 } }],
    ]),
    ip: [],
    rules: [],
    sysctls: [],
    ports: [],
    devices: [],
    programs: [],
    resolvers: [lan.router],
    zone: {
      [names.host]: [host.main],
      [names.backup]: [host.backup],
      [names.status]: [statusPage],
      [names.connectivity[0]]: [connectivity[0]],
      [names.connectivity[1]]: [connectivity[1]],
    },
    dns: [
      {
        ...dnsServer('forwarder', 'router', lan.router),
        forward: { to: providerResolver, from: wan.router, timeoutMs: 5000 },
      },
      dnsServer('provider', 'provider', providerResolver),
      dnsServer('public-a', 'world', publicResolvers[0]),
      dnsServer('public-b', 'world', publicResolvers[1]),
    ],
    listeners,
    webs: [
      {
        name: 'router-ui',
        at: 'router',
        address: lan.router,
        port: 80,
        pages: { '*': page(200, '<title>Router</title>') },
      },
      ...references.map((address, index): WebSite => ({
        name: `reference-${index ? 'b' : 'a'}`,
        at: 'world',
        address,
        port: 443,
        certificate: 'reference',
        pages: { '*': page(200, 'hello') },
      })),
      ...connectivity.map((address, index): WebSite => ({
        name: `check-${index ? 'b' : 'a'}`,
        at: 'world',
        address,
        port: 80,
        pages: { '/generate_204': { status: 204 } },
      })),
      {
        name: 'status',
        at: 'world',
        address: statusPage,
        port: 80,
        pages: {
          '/api/v2/summary.json': page(200, JSON.stringify(quietStatus), 'application/json'),
        },
      },
    ],
    times: timeServers.map((address) => ({ address, offByMs: 0, silent: false })),
    terminalPort: 8443,
    worldAheadMs: 0,
    countsCrc: false,
    ipv6: false,
  }
}
