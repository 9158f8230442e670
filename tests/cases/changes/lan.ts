import type { InterfaceValue, LinkValue, WifiValue } from '../../../src/probes/values.ts'
import { answer, but, found, nothing, open, saw, series } from '../facts.ts'
import type { Change } from '../facts.ts'
import { all } from './all.ts'
import { names } from './names.ts'
import { outsideSilent, references } from './outside.ts'
import { failing, silence } from './port.ts'
import { noPing } from './way.ts'

/** This machine's card or radio, the router, and the terminal beside it. */

function linkOf({ facts }: Parameters<Change>[0]): LinkValue {
  const fact = facts.find(({ probe }) => probe === 'link')
  if (fact?.probe !== 'link' || fact.state !== 'seen') throw new Error('The shop has no link')
  return fact.value
}

export const link =
  (part: Partial<InterfaceValue>, routed = true): Change =>
  (facts) => {
    const value = linkOf(facts)
    Object.assign(value.interfaces[0] ?? {}, structuredClone(part))
    if (!routed) {
      value.defaultRoutes = []
      delete value.primary
    }
  }

export const noCard: Change = (facts) => {
  Object.assign(linkOf(facts), { interfaces: [], defaultRoutes: [] })
  delete linkOf(facts).primary
}

/** Another way out beside the first, with this metric. */
export const anotherWay =
  (metric: number): Change =>
  (facts) => {
    linkOf(facts).defaultRoutes.push({
      ...{ family: 4, gateway: '192.168.43.1', interface: 'usb0', metric },
    })
  }

export const noTerminal: Change = but('terminal', 'terminal', {
  neighbour: 'failed',
  icmp: 'silent',
  macs: [],
  alive: false,
  inSubnet: true,
})

export const gatewaySilent: Change = all(
  but('gateway', '192.168.1.1', {
    alive: false,
    neighbour: 'failed',
    icmp: 'silent',
    tcp: [53, 80, 443].map((port) => ({ port, ...silence(1000) })),
  }),
  noPing('192.168.1.1'),
)

/** The router shows its address and answers nothing. */
export const gatewayOnlyShown: Change = all(
  gatewaySilent,
  but('gateway', '192.168.1.1', { alive: true, neighbour: 'reachable' }),
)

/** The router is silent, and so is all that lies behind it; the terminal is seen. */
export const routerGone: Change = all(outsideSilent, gatewaySilent)
/** This machine has its address still and hears nobody at all. */
export const cutOff: Change = all(routerGone, noTerminal)

const unreachable = failing('unreachable', 0.5)
/** This machine knows no way out: every packet is turned back in it. */
export const noWayOut: Change = all(
  outsideSilent,
  references(unreachable),
  names({ here: nothing('unreachable', 1), elsewhere: nothing('unreachable', 1) }),
  (facts) => {
    facts.facts = facts.facts.filter(
      ({ probe, target }) =>
        probe !== 'gateway' && !(probe === 'latency' && ['192.168.1.1', 'hop'].includes(target)),
    )
  },
  found('gateway', 'gateway', { state: 'failed', failure: 'unreachable' }),
  found('latency', '198.51.100.1', { state: 'failed', failure: 'unreachable' }),
  found('route', 'route', { state: 'failed', failure: 'unreachable' }),
)
/** The same, and without an address of the shop's network. */
export const addressless: Change = all(
  noWayOut,
  noTerminal,
  but('terminal', 'terminal', { inSubnet: false, neighbour: 'unknown' }),
)

const overIpv6 = ['2001:db8:a::1', '2001:db8:b::1']
/** The line gives out IPv6 and no IPv4: what has an IPv6 address is reached, the rest is not. */
export const ipv6Only: Change = all(
  noWayOut,
  link({ addresses: [{ address: '2001:db8:1::20', family: 6, prefix: 64, origin: 'dhcp' }] }),
  (facts) => {
    const value = linkOf(facts)
    value.defaultRoutes = [{ family: 6, gateway: 'fe80::1', interface: 'eth0', metric: 100 }]
    value.primary = 'eth0'
    facts.facts = facts.facts.filter(
      ({ probe, target }) => probe !== 'gateway' && target !== '198.51.100.1',
    )
  },
  saw('gateway', 'fe80::1%eth0', {
    ...{ address: 'fe80::1%eth0', interface: 'eth0', source: 'route', neighbour: 'reachable' },
    ...{ icmp: 'answers', tcp: [], alive: true, others: [] },
  }),
  saw('references', 'references', {
    points: overIpv6.map((address) => ({ target: `[${address}]:443`, address, ...open(20) })),
    reached: 2,
  }),
  saw('latency', 'fe80::1%eth0', series('gateway', 0.6, { spreadMs: 0.2 })),
  saw('latency', '2001:db8:0::1', series('hop', 6)),
  saw('latency', '2001:db8:a::1', series('reference', 20)),
  names({
    here: answer(),
    elsewhere: nothing('unreachable', 1),
    resolvers: ['2001:db8:1::1'],
  }),
  noPing('203.0.113.10'),
  found('route', 'route', {
    state: 'failed',
    failure: 'unreachable',
  }),
)

/** This machine has both kinds of address, and only what has the newer kind is reached. */
export const onlyOverIpv6: Change = all(
  (facts) => {
    const value = linkOf(facts)
    value.interfaces[0]?.addresses.push({ address: '2001:db8:1::20', family: 6, prefix: 64 })
    value.defaultRoutes.push({ family: 6, gateway: 'fe80::1', interface: 'eth0', metric: 100 })
  },
  saw('references', 'references', {
    points: [
      { target: '198.51.100.1:443', address: '198.51.100.1', ...silence() },
      ...overIpv6.map((address) => ({ target: `[${address}]:443`, address, ...open(20) })),
    ],
    reached: 2,
  }),
  saw('latency', '2001:db8:0::1', series('hop', 6)),
  saw('latency', '2001:db8:a::1', series('reference', 20)),
  names({ here: answer(), elsewhere: nothing('timeout', 2000) }),
)

/** This machine is on Wi-Fi, with this much signal and so many rivals on the channel. */
export const wifi = (part: {
  rssiDbm: number
  rivals?: number
  spread?: number
  bssids?: number
}): Change =>
  all(
    (facts) => {
      const value = linkOf(facts)
      Object.assign(value.interfaces[0] ?? {}, { name: 'wlan0', kind: 'wifi' })
      value.primary = 'wlan0'
      value.defaultRoutes.forEach((route) => (route.interface = 'wlan0'))
      facts.facts = facts.facts.filter(({ probe }) => probe !== 'wifi')
    },
    saw('wifi', 'wlan0', {
      interface: 'wlan0',
      connected: true,
      ssid: 'Shop',
      bssid: '02:00:00:00:00:01',
      rssiDbm: part.rssiDbm,
      channel: 6,
      frequencyMhz: 2437,
      rssiSeriesDbm: [part.rssiDbm, part.rssiDbm - (part.spread ?? 1), part.rssiDbm],
      bssidsSeen: Array.from({ length: part.bssids ?? 1 }, (_, i) => `02:00:00:00:00:0${i + 1}`),
      radio: 'on',
      neighbours: Array.from({ length: part.rivals ?? 1 }, (_, i) => ({
        ssid: `Other ${i}`,
        bssid: `02:00:00:00:01:${i}`,
        rssiDbm: -65,
        channel: 6,
        frequencyMhz: 2437,
      })),
      neighboursFrom: 'scan-dump',
    }),
  )

/** The radio is there and joined to nothing; `off`: somebody has switched it off. */
export const unjoined = (radio: WifiValue['radio'] = 'on'): Change =>
  all(
    wifi({ rssiDbm: -50 }),
    (facts) => {
      facts.facts = facts.facts.filter(({ probe }) => probe !== 'wifi')
    },
    saw('wifi', 'wlan0', {
      interface: 'wlan0',
      connected: false,
      rssiSeriesDbm: [],
      bssidsSeen: [],
      radio,
      neighbours: [],
    }),
    link({ up: radio === 'on', carrier: false, addresses: [] }, false),
  )
