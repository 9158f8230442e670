import type { Listener } from '../services/acquirer.ts'
import type { DnsServer, Zone } from '../services/dns.ts'
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
  six,
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

function impair(plan: Plan, action: Extract<Action, { do: 'impair' }>): void {
  const before = plan.cables.get(action.segment) ?? { out: {}, in: {} }
  plan.cables.set(action.segment, {
    out: { ...before.out, ...action.out },
    in: { ...before.in, ...action.in },
  })
}

/** The plan with this action applied; `plan` itself changes. */
export function apply(plan: Plan, action: Action): void {
  switch (action.do) {
    case 'impair':
      return impair(plan, action)
    case 'ip':
      plan.ip.push(action)
      return
    case 'rule':
      plan.rules.push(action)
      return
    case 'sysctl':
      plan.sysctls.push(action)
      return
    case 'dns': {
      const server = plan.dns.find(({ name }) => name === action.server)
      if (!server) throw new Error(`no DNS server ${action.server}`)
      Object.assign(server, action.with)
      server.faults.push(...(action.faults ?? []))
      return
    }
    case 'resolver-more':
      plan.dns.push(action.server)
      return
    case 'zone':
      Object.assign(plan.zone, action.names)
      return
    case 'host':
      plan.listeners = plan.listeners.flatMap((listener) => {
        if (action.address && listener.address !== action.address) return [listener]
        return action.with ? [{ ...listener, ...action.with }] : []
      })
      return
    case 'listen':
      plan.listeners.push(action.listener)
      return
    case 'web':
      plan.webs = plan.webs.flatMap((site) => {
        if (site.name !== action.name) return [site]
        return action.with ? [{ ...site, ...action.with }] : []
      })
      return
    case 'site-more':
      plan.webs.push(action.site)
      return
    case 'ntp':
      for (const server of plan.times)
        if (!action.address || server.address === action.address) Object.assign(server, action.with)
      return
    case 'resolvers':
      plan.resolvers = action.addresses
      return
    case 'clock':
      plan.worldAheadMs = action.worldAheadMs
      return
    case 'device':
      plan.devices.push(action)
      return
    case 'run':
      plan.programs.push(action)
      return
    case 'terminal-port':
      plan.terminalPort = action.port
      return
    case 'port':
    case 'carrier':
      plan.ports.push(action)
      if (!plan.cables.has(action.segment)) plan.cables.set(action.segment, { out: {}, in: {} })
      return
    case 'count-crc':
      plan.countsCrc = true
      return
    case 'ipv6':
      plan.ipv6 = true
      plan.zone[names.host] = [...(plan.zone[names.host] ?? []), six.host]
      plan.listeners.push(
        ...plan.listeners
          .filter(({ address }) => address === host.main)
          .map((listener) => ({ ...listener, address: six.host })),
      )
  }
}
