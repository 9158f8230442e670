import type { Place, Segment } from '../situation.ts'
import { core, edge, hostLink, lan, providerUp, six, wan, world } from './addresses.ts'

export type End = { place: Place; interface: string; mac?: string }

/** What is plugged into what: the near end is the one towards the laptop. */
export const links: { [segment in Segment]: { near: End; far: End } } = {
  'laptop-cable': {
    near: { place: 'laptop', interface: 'eth0', mac: '3c:52:82:4a:10:20' },
    far: { place: 'switch', interface: 'port1' },
  },
  'terminal-cable': {
    near: { place: 'switch', interface: 'port2' },
    far: { place: 'terminal', interface: 'eth0', mac: '54:81:2d:10:20:50' },
  },
  lan: {
    near: { place: 'switch', interface: 'uplink' },
    far: { place: 'router', interface: 'lan0', mac: '50:d4:f7:00:77:01' },
  },
  line: {
    near: { place: 'router', interface: 'wan0' },
    far: { place: 'provider', interface: 'line0' },
  },
  transit: {
    near: { place: 'provider', interface: 'up0' },
    far: { place: 'core', interface: 'down0' },
  },
  references: {
    near: { place: 'core', interface: 'world0' },
    far: { place: 'world', interface: 'eth0' },
  },
  'acquirer-transit': {
    near: { place: 'core', interface: 'edge0' },
    far: { place: 'edge', interface: 'up0' },
  },
  'host-link': {
    near: { place: 'edge', interface: 'host0' },
    far: { place: 'host', interface: 'eth0' },
  },
}

export const places: Place[] = [
  'laptop',
  'switch',
  'terminal',
  'router',
  'provider',
  'core',
  'world',
  'edge',
  'host',
]

/** Addresses and routes of every place, as commands of iproute2. */
export function addressing(ipv6: boolean): { [place in Place]?: string[] } {
  const commands: { [place in Place]: string[] } = {
    laptop: [`addr add ${lan.laptop}/24 dev eth0`, `route add default via ${lan.router}`],
    switch: [],
    terminal: [`addr add ${lan.terminal}/24 dev eth0`, `route add default via ${lan.router}`],
    device: [],
    router: [
      `addr add ${lan.router}/24 dev lan0`,
      `addr add ${wan.router}/30 dev wan0`,
      `route add default via ${wan.provider}`,
    ],
    provider: [
      `addr add ${wan.provider}/30 dev line0`,
      `addr add ${providerUp}/30 dev up0`,
      `addr add 100.72.0.53/32 dev lo`,
      `route add default via ${core.toProvider}`,
    ],
    core: [
      `addr add ${core.toProvider}/30 dev down0`,
      `addr add ${core.toWorld}/30 dev world0`,
      `addr add ${core.toEdge}/30 dev edge0`,
      `route add 100.72.0.0/16 via ${providerUp}`,
      `route add 198.51.100.0/24 via ${world.link}`,
      `route add 192.0.2.0/24 via ${world.link}`,
      `route add 203.0.113.128/26 via ${edge.toCore}`,
      `route add 203.0.113.16/29 via ${edge.toCore}`,
    ],
    world: [
      `addr add ${world.link}/30 dev eth0`,
      `route add default via ${core.toWorld}`,
      ...['198.51.100.10', '198.51.100.53', '198.51.100.80', '198.51.100.123'].map(
        (each) => `addr add ${each}/32 dev lo`,
      ),
      ...['192.0.2.10', '192.0.2.53', '192.0.2.80', '192.0.2.90', '192.0.2.99', '192.0.2.123'].map(
        (each) => `addr add ${each}/32 dev lo`,
      ),
    ],
    edge: [
      `addr add ${edge.toCore}/30 dev up0`,
      `addr add ${edge.toHost}/29 dev host0`,
      `route add default via ${core.toEdge}`,
      `route add 203.0.113.128/26 via ${hostLink}`,
    ],
    host: [
      `addr add ${hostLink}/29 dev eth0`,
      `route add default via ${edge.toHost}`,
      // Addresses of the acquirer that nobody has end in silence rather than in a route loop.
      `route add blackhole 203.0.113.128/26`,
      ...['203.0.113.130', '203.0.113.131', '203.0.113.132', '203.0.113.140'].map(
        (each) => `addr add ${each}/32 dev lo`,
      ),
    ],
  }
  if (!ipv6) return commands
  const more: { [place in Place]?: string[] } = {
    laptop: [`addr add ${six.lan.laptop}/64 dev eth0`, `route add default via ${six.lan.router}`],
    terminal: [
      `addr add ${six.lan.terminal}/64 dev eth0`,
      `route add default via ${six.lan.router}`,
    ],
    router: [
      `addr add ${six.lan.router}/64 dev lan0`,
      `addr add ${six.wan.router}/64 dev wan0`,
      `route add default via ${six.wan.provider}`,
    ],
    provider: [
      `addr add ${six.wan.provider}/64 dev line0`,
      `addr add ${six.up.provider}/64 dev up0`,
      `route add 2001:db8:77::/64 via ${six.wan.router}`,
      `route add default via ${six.up.core}`,
    ],
    core: [
      `addr add ${six.up.core}/64 dev down0`,
      `addr add ${six.world.core}/64 dev world0`,
      `addr add ${six.edge.core}/64 dev edge0`,
      `route add 2001:db8:77::/64 via ${six.up.provider}`,
      `route add 2001:db8:16::/64 via ${six.up.provider}`,
      `route add 2001:db8:a::/48 via ${six.world.world}`,
      `route add 2001:db8:b::/48 via ${six.world.world}`,
      `route add 2001:db8:ac::/48 via ${six.edge.edge}`,
      `route add 2001:db8:4::/64 via ${six.edge.edge}`,
    ],
    world: [
      `addr add ${six.world.world}/64 dev eth0`,
      `route add default via ${six.world.core}`,
      ...six.references.map((each) => `addr add ${each}/128 dev lo`),
    ],
    edge: [
      `addr add ${six.edge.edge}/64 dev up0`,
      `addr add ${six.hostLink.edge}/64 dev host0`,
      `route add default via ${six.edge.core}`,
      `route add 2001:db8:ac::/48 via ${six.hostLink.host}`,
    ],
    host: [
      `addr add ${six.hostLink.host}/64 dev eth0`,
      `route add default via ${six.hostLink.edge}`,
      `addr add ${six.host}/128 dev lo`,
    ],
  }
  for (const place of places) commands[place].push(...(more[place] ?? []))
  return commands
}
