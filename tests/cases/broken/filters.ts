import type { FaultCase } from '../case.ts'
import { outsideWorks, portOpens, terminalThere, tlsWorks } from '../changes/healthy.ts'
import { leftQuiet } from '../changes/application.ts'
import { noTerminal } from '../changes/lan.ts'
import { thisMachineIsTheTerminal } from '../changes/machine.ts'
import { foreignPage, noClock, references } from '../changes/outside.ts'
import {
  failing,
  hostAlive,
  hostServesWeb,
  hostUnseen,
  portDropped,
  portFails,
  portPasses,
  portRefused,
  portTurnedAway,
  silence,
} from '../changes/port.ts'
import { handshakeFails, handshakeSilent, packetsPass, signedByAStranger } from '../changes/tls.ts'
import { noPing, wayEnds } from '../changes/way.ts'
import { answered, attempt, main, open, saw } from '../facts.ts'

const openedNear = saw('tcp', main, { port: 5000, attempts: [attempt(open(0.6))], open: true })

/** A box in the shop, by its settings, stops what the terminal needs. */
export const filters: FaultCase[] = [
  {
    name: 'a firewall in the shop drops the port to everybody',
    cause: 'router-misconfigured',
    fault: 'port-filter-drop',
    verdict: 'down',
    shop: [portFails(silence(), { ...portDropped, ...hostServesWeb }), wayEnds('reaches')],
    cleared: [portOpens],
    neighbour: {
      change: [portFails(silence(), { ...portPasses, ...hostAlive }), wayEnds('reaches')],
      cause: 'host-outage',
      fault: 'host-silent',
    },
  },
  {
    name: 'a firewall in the shop refuses the port to everybody',
    cause: 'router-misconfigured',
    fault: 'port-filter-reset',
    verdict: 'down',
    shop: [
      portFails(failing('refused', 0.5), { ...portTurnedAway, ...hostServesWeb }),
      wayEnds('reaches'),
    ],
    cleared: [portOpens],
    neighbour: {
      change: [portFails(failing('refused', 22), hostServesWeb), wayEnds('reaches')],
      cause: 'host-outage',
      fault: 'port-closed',
    },
  },
  {
    name: 'a firewall reports that the host is forbidden',
    cause: 'router-misconfigured',
    fault: 'destination-prohibited',
    verdict: 'down',
    shop: [portFails(failing('unreachable', 3)), noPing('203.0.113.10'), wayEnds('forbidden')],
    cleared: [portOpens],
    neighbour: { change: [wayEnds('told-beyond')], cause: 'provider-fault', fault: 'path-cut' },
  },
  {
    name: 'a firewall forbids the acquirer’s port, and lets pings and other ports through',
    cause: 'router-misconfigured',
    fault: 'destination-prohibited',
    verdict: 'down',
    shop: [portFails(failing('unreachable', 1), hostAlive), wayEnds('reaches')],
    cleared: [portOpens],
    neighbour: { change: [portRefused(22)], cause: 'host-outage', fault: 'port-closed' },
  },
  {
    name: 'a firewall forbids all ports of the acquirer to a till, and lets pings through',
    cause: 'router-misconfigured',
    fault: 'destination-prohibited',
    verdict: 'down',
    shop: [
      thisMachineIsTheTerminal,
      portFails(failing('unreachable', 1), hostUnseen),
      wayEnds('reaches'),
    ],
    cleared: [portOpens],
    neighbour: {
      change: [portFails({ outcome: 'unknown', ms: 0, detail: 'EADDRNOTAVAIL' })],
      cause: 'resources-exhausted',
      fault: 'sockets-exhausted',
    },
  },
  {
    name: 'a page of the shop’s own wants a sign-in first',
    cause: 'router-misconfigured',
    fault: 'captive-portal',
    verdict: 'down',
    shop: [
      foreignPage('http://192.168.1.1:8080'),
      references(silence()),
      noClock,
      noPing('100.64.0.1'),
      noPing('198.51.100.1'),
      portFails(silence()),
      noPing('203.0.113.10'),
    ],
    cleared: [outsideWorks, portOpens],
    neighbour: {
      change: [foreignPage('https://pay.provider.example')],
      cause: 'isp-outage',
      fault: 'account-suspended',
    },
  },
  {
    name: 'the network keeps its devices apart',
    cause: 'router-misconfigured',
    fault: 'client-isolation',
    verdict: 'down',
    shop: [
      noTerminal,
      answered({ 'terminal-shows': 'connecting', 'hotspot-works': 'yes', 'other-apps': 'work' }),
      answered({ changed: 'router', connection: 'wifi', 'signal-bars': '4' }),
    ],
    cleared: [terminalThere],
    clearedVerdict: 'degraded',
    neighbour: {
      change: [answered({ 'other-apps': 'fail' })],
      cause: 'wrong-credentials',
      fault: 'terminal-password-wrong',
    },
  },
  {
    name: 'the router forgets connections that are quiet for two minutes',
    cause: 'router-misconfigured',
    fault: 'idle-timeout-short',
    verdict: 'degraded',
    shop: [leftQuiet('forgotten')],
    cleared: [leftQuiet('holds')],
    neighbour: {
      change: [leftQuiet('closed'), handshakeFails('reset', 24)],
      cause: 'host-outage',
      fault: 'host-resets',
    },
  },
  {
    name: 'a box in the shop opens encrypted connections and signs for everybody',
    cause: 'router-misconfigured',
    fault: 'tls-inspection',
    verdict: 'down',
    shop: [openedNear, signedByAStranger(true)],
    cleared: [portOpens],
    neighbour: {
      change: [portOpens, signedByAStranger(false)],
      cause: 'host-outage',
      fault: 'certificate-broken',
    },
  },
  {
    name: 'the certificate bears the name of a firewall’s maker, and no other host was asked',
    cause: 'router-misconfigured',
    fault: 'tls-inspection',
    verdict: 'down',
    shop: [signedByAStranger(undefined, 'C=US, O=Fortinet, CN=FG100ETK18000000')],
    cleared: [portOpens],
    neighbour: {
      change: [signedByAStranger(undefined, 'CN=Kaspersky Anti-Virus Personal Root Certificate')],
      cause: 'app-incompatible',
      fault: 'app-conflict',
    },
  },
  {
    name: 'a box lets the connection open and swallows the first words of TLS',
    cause: 'router-misconfigured',
    fault: 'hello-filtered',
    verdict: 'down',
    shop: [handshakeSilent(320), packetsPass(1500)],
    cleared: [tlsWorks],
    neighbour: { change: [handshakeSilent(0)], cause: 'host-outage', fault: 'host-mute' },
  },
  {
    name: 'a box breaks TLS off, sooner than the host could',
    cause: 'router-misconfigured',
    fault: 'hello-filtered',
    verdict: 'down',
    shop: [handshakeFails('reset', 1)],
    cleared: [tlsWorks],
    neighbour: {
      change: [handshakeFails('reset', 24)],
      cause: 'host-outage',
      fault: 'host-resets',
    },
  },
  {
    name: 'the handshake dies with the large packets',
    cause: 'router-misconfigured',
    fault: 'mtu-black-hole',
    verdict: 'down',
    shop: [handshakeSilent(0, 1400), packetsPass(1280)],
    cleared: [tlsWorks],
    neighbour: {
      change: [handshakeSilent(0), packetsPass(1500)],
      cause: 'host-outage',
      fault: 'host-mute',
    },
  },
  {
    name: 'the certificate never arrives, and no large ping does',
    cause: 'router-misconfigured',
    fault: 'mtu-black-hole',
    verdict: 'down',
    shop: [handshakeFails('stalled', 4000), packetsPass(1428)],
    cleared: [tlsWorks],
    neighbour: {
      change: [handshakeFails('reset', 24)],
      cause: 'host-outage',
      fault: 'host-resets',
    },
  },
]
