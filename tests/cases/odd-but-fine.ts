import type { WifiValue } from '../../src/probes/values.ts'
import type { HealthyCase } from './case.ts'
import { all, siteSays } from './changes/all.ts'
import {
  announces,
  answersAfter,
  leftQuiet,
  maintenanceOn,
  overHttp,
} from './changes/application.ts'
import { anotherWay, wifi } from './changes/lan.ts'
import {
  battery,
  busy,
  clockOff,
  disk,
  memory,
  startedAgo,
  tells,
  temperature,
  thisMachineIsTheTerminal,
  tunnel,
  underLoad,
} from './changes/machine.ts'
import { datagrams, names, otherNamesFound } from './changes/names.ts'
import { noPage, references } from './changes/outside.ts'
import { silence, withBackup } from './changes/port.ts'
import { has, heardAs, stranger } from './changes/terminal.ts'
import { certificate, limitTerminal, publicAuthority } from './changes/tls.ts'
import { acquirerByTcp, acquirerConnects, noPing, way } from './changes/way.ts'
import { answer, answered, but, dropped, found, main, nothing, saw } from './facts.ts'
import type { Change } from './facts.ts'

const noPings = all(noPing('100.64.0.1'), noPing('198.51.100.1'), acquirerByTcp())
const lockedDown = all(
  siteSays((site) => (site.network.references = [])),
  found('references', 'references', { state: 'skipped', reason: 'not-configured' }),
  found('portal', 'portal', { state: 'skipped', reason: 'not-configured' }),
  names({ here: answer(), elsewhere: nothing('timeout', 2000), others: nothing('timeout', 2000) }),
  noPings,
)
const deadSpare: Change = (facts) => {
  const fact = facts.facts.find(({ probe }) => probe === 'names')
  if (fact?.probe !== 'names' || fact.state !== 'seen') throw new Error('The shop has no names')
  const dead = nothing('timeout', 2000)
  fact.value.resolvers.push({
    ...{ address: '192.168.1.2', port: 53, role: 'system', a: dead, aaaa: dead, overTcp: dead },
    ...{ reference: dead, alive: false },
  })
}

const thisTill = (part: Change) => all(thisMachineIsTheTerminal, part)

const air = (part: Partial<WifiValue>) => but('wifi', 'wlan0', part)
/** So many others, all of them faint. */
const faint = (count: number) =>
  air({
    neighbours: Array.from({ length: count }, (_, i) => ({
      ...{ ssid: `Far ${i}`, bssid: `02:00:00:00:04:${i}`, rssiDbm: -88 },
      ...{ channel: 6, frequencyMhz: 2437 },
    })),
  })
const fiveGhzAlone = air({
  ...{ ssid: 'TP-LINK_5G_0001', channel: 157, frequencyMhz: 5785, widthMhz: 80, security: 'WPA2' },
  neighbours: [
    {
      ...{ ssid: 'Other', bssid: '02:00:00:00:05:01', rssiDbm: -70 },
      ...{ channel: 1, frequencyMhz: 2412 },
    },
  ],
})

/** Shops that look odd and are fine: nothing may be blamed there. */
export const oddButFine: HealthyCase[] = [
  { name: 'a healthy shop', shop: [] },

  // Losses and delays.
  { name: 'one packet of fifty is lost', shop: [way({}, {}, { lost: 1 }, {})] },
  {
    name: 'a connect to the acquirer comes a second late',
    shop: [acquirerConnects(22, 1030, 23)],
  },
  {
    name: 'a guard lets the first request of each connect fall',
    shop: [acquirerConnects(1022, 1030, 1023)],
  },
  {
    name: 'a busy host takes its time over connects',
    shop: [acquirerConnects(620, 1430, 1023)],
  },
  { name: 'one question to the router gets lost', shop: [datagrams(17, 16)] },
  { name: 'the provider’s hop limits its answers to pings', shop: [way({}, { lost: 45 }, {}, {})] },
  { name: 'the router limits its answers to pings', shop: [way({ lost: 49 }, {}, {}, {})] },
  { name: 'nobody behind the router answers pings', shop: [noPings] },
  { name: 'nothing tells of the way', shop: [dropped('latency')] },
  {
    name: 'a slow mobile line',
    shop: [
      way({}, { ms: 75, spreadMs: 25 }, { ms: 95, spreadMs: 28 }, { ms: 100, spreadMs: 28 }),
      answersAfter(130),
    ],
  },
  { name: 'a host across the country', shop: [way({}, {}, {}, { ms: 95, spreadMs: 6 })] },
  {
    name: 'a line on which a transfer adds a little',
    shop: [underLoad({ gateway: 0.9, hop: 80 })],
  },
  { name: 'a line that a transfer does not touch', shop: [underLoad({ gateway: 0.7, hop: 9 })] },

  // What the shop lets out, and whom it asks.
  { name: 'only the acquirer is let out', shop: [lockedDown] },
  { name: 'a filter blocks the connectivity checks', shop: [noPage] },
  {
    name: 'the references drop what we ask, the acquirer does not',
    shop: [references(silence())],
  },
  { name: 'the second of two resolvers is dead', shop: [deadSpare] },
  {
    name: 'public resolvers are blocked',
    shop: [names({ here: answer(), elsewhere: nothing('timeout', 2000), others: otherNamesFound })],
  },
  {
    name: 'this region is given an address of its own',
    shop: [names({ here: answer(12, ['203.0.113.10']), elsewhere: answer(22, ['203.0.113.77']) })],
  },
  {
    name: 'only the acquirer’s own resolvers know its name',
    shop: [
      names({ here: answer(), elsewhere: nothing('no-such-name', 22), others: otherNamesFound }),
    ],
  },
  { name: 'a second network on the laptop, of lesser rank', shop: [anotherWay(600)] },
  { name: 'a VPN is up on the laptop', shop: [tunnel('tun0')] },

  // The host and its certificate.
  {
    name: 'a host with a private authority that the site file does not hold',
    shop: [
      siteSays(({ acquirer }) => delete acquirer.endpoints[0]?.tls.ca),
      but('tls', main, { chainVerdict: 'unknown-issuer', against: 'public-ca' }),
    ],
  },
  { name: 'a host with a young public authority', shop: [publicAuthority('2020-09-04')] },
  { name: 'a terminal of TLS 1.2 at a host of both', shop: [limitTerminal('established')] },
  { name: 'a backup that is fine too', shop: [withBackup(true)] },
  { name: 'a backup that is dead while the main one works', shop: [withBackup(false)] },
  {
    name: 'no echo is configured',
    shop: [found('echo', main, { state: 'skipped', reason: 'not-configured' })],
  },
  { name: 'a web service that does not know its health page', shop: [overHttp(404)] },
  { name: 'a host that ends quiet connections in good order', shop: [leftQuiet('closed')] },
  { name: 'a quiet connection that holds', shop: [leftQuiet('holds')] },
  { name: 'maintenance is announced, and nothing is felt of it', shop: [announces('maintenance')] },
  { name: 'an incident is announced, and nothing is felt of it', shop: [announces('incident')] },
  { name: 'something else of the acquirer’s is down', shop: [announces('elsewhere')] },
  { name: 'the hours of maintenance, and the host answers', shop: [maintenanceOn('during')] },

  // Radios, terminals and tills.
  { name: 'Wi-Fi at the edge of fair', shop: [wifi({ rssiDbm: -72 })] },
  { name: 'Wi-Fi in a shopping street', shop: [wifi({ rssiDbm: -60, rivals: 12 })] },
  { name: 'a laptop that moves between access points', shop: [wifi({ rssiDbm: -58, bssids: 2 })] },
  { name: 'a laptop far from the router', shop: [wifi({ rssiDbm: -79 })] },
  {
    name: 'a laptop far from the router that is carried about',
    shop: [wifi({ rssiDbm: -76, spread: 14 })],
  },
  { name: 'forty faint neighbours in an office block', shop: [wifi({ rssiDbm: -55 }), faint(40)] },
  {
    name: 'frames that are sent again in a busy street, and arrive',
    shop: [
      wifi({ rssiDbm: -62, rivals: 12 }),
      air({ framesDuring: { sent: 220, resent: 90, overMs: 1200 } }),
    ],
  },
  {
    name: 'a laptop that dozes at the slowest rate of its radio',
    shop: [wifi({ rssiDbm: -50 }), air({ txSeriesMbps: [1, 1, 6, 6, 1] })],
  },
  {
    name: 'a shop with WPA3 alone whose terminal has joined',
    shop: [wifi({ rssiDbm: -55 }), air({ security: 'WPA3', protectionRequired: true })],
  },
  {
    name: 'a laptop on the 5-GHz name of a router with a name for each band',
    shop: [wifi({ rssiDbm: -58 }), fiveGhzAlone],
  },
  {
    name: 'a laptop on 5 GHz, and a terminal that is not in the site file',
    shop: [
      wifi({ rssiDbm: -58 }),
      fiveGhzAlone,
      siteSays(({ terminal }) => delete terminal.address),
      dropped('terminal'),
    ],
  },
  {
    name: 'a hidden Wi-Fi on channel 13',
    shop: [wifi({ rssiDbm: -57 }), air({ hidden: true, channel: 13, frequencyMhz: 2472 })],
  },
  {
    name: 'a laptop on a cable whose radio has joined nothing',
    shop: [
      saw('wifi', 'wlan0', {
        ...{ interface: 'wlan0', connected: false, radio: 'soft-off' },
        ...{ rssiSeriesDbm: [], bssidsSeen: [], neighbours: [] },
      }),
    ],
  },
  { name: 'a terminal with the number of its radio’s maker', shop: [heardAs(stranger)] },
  { name: 'a terminal just at its minimum', shop: [has('A920', '3.0.0', 'V1.4.0_2201')] },
  { name: 'a laptop that is low on memory', shop: [memory(2)] },
  { name: 'a laptop that is busy', shop: [busy(99)] },
  { name: 'a laptop without room and power', shop: [disk(1), battery(4)] },
  {
    name: 'a laptop whose clock is 400 days ahead, and finds that the certificate has ended',
    shop: [
      (facts) => {
        facts.startedAt = '2027-04-06T03:00:00.000Z'
      },
      clockOff(400),
      certificate('expired'),
    ],
  },
  {
    name: 'a laptop with a second card that has no driver',
    shop: [
      (facts) => {
        const fact = facts.facts.find(({ probe }) => probe === 'link')
        if (fact?.probe === 'link' && fact.state === 'seen')
          fact.value.driverless = ['PCI 8086:15b8']
      },
    ],
  },
  { name: 'a till that was started this morning', shop: [thisTill(startedAgo(5))] },
  { name: 'a warm till', shop: [thisTill(temperature(78))] },
  {
    name: 'a till on a system of which the ordinary updates have ended',
    shop: [thisTill(tells({ osName: 'Windows 10 Pro', osVersion: '10.0.19045' }))],
  },
  {
    name: 'a till on a system without any updates',
    shop: [thisTill(tells({ osName: 'Debian GNU/Linux', osVersion: '9' }))],
  },
  {
    name: 'a till whose voltage dipped once',
    shop: [thisTill(tells({ supplyVoltage: 'dipped' }))],
  },
  { name: 'a till with a virus scanner', shop: [thisTill(tells({ guards: ['savd'] }))] },
  {
    name: 'a till with many connections',
    shop: [thisTill(tells({ localPorts: { used: 21_000, all: 28_232 } }))],
  },
  {
    name: 'a terminal that works although a payment was declined',
    shop: [answered({ 'terminal-shows': 'code', code: '51' })],
  },
  {
    name: 'a web service that asks everybody for a login',
    shop: [
      overHttp(401),
      siteSays(({ acquirer }) =>
        Object.assign(acquirer.endpoints[0] ?? {}, { http: { path: '/' } }),
      ),
    ],
  },
  {
    name: 'a web service that shows nobody its start page',
    shop: [
      overHttp(403),
      siteSays(({ acquirer }) =>
        Object.assign(acquirer.endpoints[0] ?? {}, { http: { path: '/' } }),
      ),
    ],
  },
]
