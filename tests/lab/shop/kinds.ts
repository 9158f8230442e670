import type { Listener } from '../services/acquirer.ts'
import type { Dialect } from '../services/iso8583-layouts.ts'
import type { Action, OddName, Place, ShopKind } from '../situation.ts'
import { host, lan, names, publicResolvers, references, timeServers } from './addresses.ts'

/** One kind of acquirer: what it listens for, and its endpoint in the site file. */
export type Kind = { listener: Listener; endpoint: { [key: string]: unknown } }

const ids = { terminalId: '12345678', merchantId: '123456789012345' }

const iso = (port: number, dialect: Dialect, secure: boolean): Kind => ({
  listener: {
    address: host.main,
    port,
    tls: secure ? { certificate: 'good' } : false,
    speaks: { iso8583: dialect, echo: 'approve' },
  },
  endpoint: {
    host: names.host,
    port,
    protocol: 'iso8583',
    tls: secure ? { ca: 'acquirer-ca.pem' } : false,
    iso8583: { dialect, ...ids },
  },
})

export const kinds: { [kind in ShopKind]: Kind } = {
  'iso-tls': iso(5000, 'iso87-ascii', true),
  cup: iso(8600, 'cup', false),
  'bcd-tls': iso(6443, 'iso87-bcd', true),
  iso93: iso(7003, 'iso93-ascii', false),
  'binary-bitmap': iso(9100, 'iso87-binary-bitmap', true),
  https: {
    listener: {
      address: host.main,
      port: 443,
      tls: { certificate: 'public' },
      speaks: { http: 200 },
    },
    endpoint: { host: names.host, port: 443, protocol: 'http', http: { path: '/health' } },
  },
  tcp: {
    listener: { address: host.main, port: 20001, tls: false, speaks: 'mute' },
    endpoint: { host: names.host, port: 20001, protocol: 'tcp', tls: false },
  },
}

/** The site file of a healthy shop of this kind. */
export function healthySite(kind: ShopKind): { [key: string]: unknown } {
  return {
    site: 'Corner shop 12',
    acquirer: {
      name: 'Example Acquirer',
      endpoints: [kinds[kind].endpoint],
      statusPage: `http://${names.status}/api/v2/summary.json`,
    },
    terminal: {
      address: lan.terminal,
      remotePort: 8443,
      connection: 'ethernet',
      model: 'A920',
      app: '3.2.1',
      firmware: '1.5.0',
    },
    network: {
      references: references.map((address) => `${address}:443`),
      connectivityChecks: names.connectivity.map((name) => `http://${name}/generate_204`),
      resolvers: [...publicResolvers],
      ntp: [...timeServers],
    },
  }
}

/**
 * The parts of one site file with those of another laid over them. Objects merge, everything else is
 * replaced, null removes. A list index is written as `"0"` in an object.
 */
export function merge(below: unknown, above: unknown): unknown {
  if (above === null || typeof above !== 'object' || Array.isArray(above)) return above
  const copy: { [key: string]: unknown } = Array.isArray(below)
    ? (structuredClone(below) as unknown as { [key: string]: unknown })
    : { ...(typeof below === 'object' ? below : {}) }
  for (const [key, value] of Object.entries(above)) {
    if (value === null) delete copy[key]
    else copy[key] = merge(copy[key], value)
  }
  return copy
}

const noPing = (
  at: 'router' | 'provider' | 'core' | 'world' | 'edge' | 'host' | 'terminal',
): Action => ({
  do: 'rule',
  at,
  name: 'no-ping',
  rule: '-A INPUT -p icmp --icmp-type echo-request -j DROP',
})

/** Shops that are unlike the ideal one and still fine. */
export const oddShops: {
  [name in OddName]: { actions: Action[]; site?: object; test: { at: Place; shell: string } }
} = {
  'no-ping': {
    test: { at: 'laptop', shell: '! ping -q -c 2 -i 0.2 -W 1 203.0.113.130' },

    actions: (['router', 'provider', 'core', 'world', 'edge', 'host', 'terminal'] as const).map(
      noPing,
    ),
  },
  'quiet-router': {
    test: { at: 'laptop', shell: '! ping -q -c 2 -i 0.2 -W 1 192.168.77.1' },

    actions: [noPing('router'), noPing('provider')],
  },
  'locked-down': {
    test: { at: 'laptop', shell: "! timeout 1 bash -c 'exec 3<>/dev/tcp/198.51.100.10/443'" },
    // Only the acquirer's network and the router's own resolver can be reached.
    actions: [
      {
        do: 'rule',
        at: 'router',
        name: 'locked-down',
        rule: '-A FORWARD -i lan0 ! -d 203.0.113.128/26 -j DROP',
      },
    ],
    site: {
      acquirer: { statusPage: null },
      network: { references: [], connectivityChecks: null, resolvers: null, ntp: null },
    },
  },
  'slow-line': {
    test: {
      at: 'router',
      shell: "ping -q -c 3 -i 0.2 100.72.16.1 | awk -F/ '/^rtt/ { exit !($5 > 100) }'",
    },
    // A 4G line: far, unsteady, not fast.
    actions: [
      {
        do: 'impair',
        segment: 'line',
        out: { delayMs: 60, jitterMs: 25, rateKbps: 3000, queueBytes: 120_000 },
        in: { delayMs: 55, jitterMs: 20, rateKbps: 8000, queueBytes: 200_000 },
      },
    ],
  },
  'dead-spare-resolver': {
    test: { at: 'laptop', shell: '! ping -q -c 1 -W 1 192.168.77.254' },

    actions: [{ do: 'resolvers', addresses: [lan.router, '192.168.77.254'] }],
  },
  'ipv6-beside': {
    test: { at: 'laptop', shell: 'ping -6 -q -c 1 -W 3 2001:db8:77::1' },
    actions: [{ do: 'ipv6' }],
  },
  // A control on the acquirer's port hears nothing from them, whatever the shop lets out.
  'strict-references': {
    test: { at: 'laptop', shell: "! timeout 1 bash -c 'exec 3<>/dev/tcp/198.51.100.10/5000'" },

    actions: [
      {
        do: 'rule',
        at: 'world',
        name: 'strict',
        rule: '-A INPUT -p tcp -m multiport ! --dports 9,19,53,80,443 -j DROP',
      },
    ],
  },
}
