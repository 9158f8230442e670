import type { FaultCase } from '../case.ts'
import { healthyWay, linkUp, online, terminalThere, wayOpen } from '../changes/healthy.ts'
import {
  addressless,
  anotherWay,
  cutOff,
  link,
  noCard,
  noTerminal,
  noWayOut,
  routerGone,
  unjoined,
} from '../changes/lan.ts'
import { thisMachineIsTheTerminal, tunnel } from '../changes/machine.ts'
import { names } from '../changes/names.ts'
import { references } from '../changes/outside.ts'
import { failing, portFails, silence } from '../changes/port.ts'
import { noPing, way } from '../changes/way.ts'
import { answer, answered, but, nothing } from '../facts.ts'

const othersFail = answered({ 'other-terminals': 'fail' })
const othersWork = answered({ 'other-terminals': 'work' })
const watched = { packets: 300, errors: 0, carrierChanges: 0, overMs: 1200 }
const lanLoss = way({ lost: 6 }, { lost: 6 }, { lost: 7 }, { lost: 4 })
/** Damaged frames, which the card knows by their checksums; `crcErrors` 0: it stumbles by itself. */
const errors = (crcErrors: number) =>
  link({ errors: 9000, crcErrors, during: { ...watched, errors: 12 } })
const selfAssigned = link(
  { addresses: [{ address: '169.254.3.4', family: 4, prefix: 16, origin: 'link-local' }] },
  false,
)

/** This machine's own card, cable and settings, and the switch behind it. */
export const linkFaults: FaultCase[] = [
  {
    name: 'the cable is out',
    cause: 'line-fault',
    fault: 'no-carrier',
    verdict: 'down',
    shop: [cutOff, link({ carrier: false })],
    cleared: [online, terminalThere],
    neighbour: { change: [linkUp, othersFail], cause: 'router-fault', fault: 'router-silent' },
  },
  {
    name: 'the socket of the switch is dead: nothing passes, others work',
    cause: 'network-hardware-fault',
    fault: 'port-dead',
    verdict: 'down',
    shop: [cutOff, othersWork, answered({ 'cable-works': 'yes' })],
    cleared: [online, terminalThere],
    neighbour: {
      change: [answered({ 'other-terminals': 'fail', 'cable-works': 'no' })],
      cause: 'router-fault',
      fault: 'router-silent',
    },
  },
  {
    name: 'the terminal’s cable is out',
    cause: 'line-fault',
    fault: 'terminal-unplugged',
    verdict: 'down',
    shop: [
      noTerminal,
      answered({ connection: 'ethernet', 'terminal-shows': 'no-signal', 'hotspot-works': 'yes' }),
    ],
    cleared: [terminalThere, answered({ 'terminal-shows': 'working' })],
    neighbour: {
      change: [answered({ 'terminal-shows': 'off', 'hotspot-works': 'no' })],
      cause: 'power-unstable',
      fault: 'terminal-unpowered',
    },
  },
  {
    name: 'the cable’s signal comes and goes',
    cause: 'line-fault',
    fault: 'link-flapping',
    verdict: 'degraded',
    shop: [
      link({ during: { ...watched, carrierChanges: 3 } }),
      way({ stalls: [9, 8] }, { stalls: [9, 8] }, { stalls: [9, 8] }, { stalls: [6] }),
    ],
    cleared: [linkUp, healthyWay],
    neighbour: { change: [linkUp, lanLoss], cause: 'network-hardware-fault', fault: 'switch-loss' },
  },
  {
    name: 'the cable damages frames',
    cause: 'line-fault',
    fault: 'link-errors',
    verdict: 'degraded',
    shop: [errors(8900), lanLoss],
    cleared: [linkUp, healthyWay],
    neighbour: { change: [errors(0)], cause: 'driver-fault', fault: 'driver-errors' },
  },
  {
    name: 'the cable runs at half duplex and loses frames',
    cause: 'line-fault',
    fault: 'half-duplex',
    verdict: 'degraded',
    shop: [link({ speedMbps: 10, duplex: 'half' }), lanLoss],
    cleared: [linkUp, healthyWay],
    neighbour: { change: [linkUp], cause: 'network-hardware-fault', fault: 'switch-loss' },
  },
  {
    name: 'the switch loses one packet in ten',
    cause: 'network-hardware-fault',
    fault: 'switch-loss',
    verdict: 'degraded',
    shop: [lanLoss],
    cleared: [healthyWay],
    neighbour: { change: [errors(8900)], cause: 'line-fault', fault: 'link-errors' },
  },
  {
    name: 'the card stumbles by itself since an update',
    cause: 'driver-fault',
    fault: 'driver-errors',
    verdict: 'degraded',
    shop: [errors(0), lanLoss],
    cleared: [linkUp, healthyWay],
    neighbour: {
      change: [answered({ 'dropped-or-wet': 'yes' })],
      cause: 'hardware-damaged',
      fault: 'adapter-faulty',
    },
  },
  {
    name: 'the card damages frames since the machine fell',
    cause: 'hardware-damaged',
    fault: 'adapter-faulty',
    verdict: 'degraded',
    shop: [errors(8900), lanLoss, answered({ 'dropped-or-wet': 'yes', 'cable-works': 'no' })],
    cleared: [linkUp, healthyWay],
    neighbour: {
      change: [answered({ 'dropped-or-wet': 'no', 'cable-works': 'yes' })],
      cause: 'line-fault',
      fault: 'link-errors',
    },
  },
  {
    name: 'the radio is switched off',
    cause: 'device-misconfigured',
    fault: 'interface-disabled',
    verdict: 'down',
    shop: [addressless, unjoined('soft-off')],
    cleared: [online, terminalThere],
    neighbour: {
      change: [unjoined(), answered({ 'signal-bars': '0' })],
      cause: 'wifi-weak',
      fault: 'not-associated',
    },
  },
  {
    name: 'the card is switched off in the system',
    cause: 'device-misconfigured',
    fault: 'interface-disabled',
    verdict: 'down',
    shop: [addressless, link({ up: false, addresses: [] }, false)],
    cleared: [online, terminalThere],
    neighbour: { change: [noCard], cause: 'driver-fault', fault: 'no-network-adapter' },
  },
  {
    name: 'the till’s card is off since an update of its system',
    cause: 'driver-fault',
    fault: 'adapter-disabled-by-error',
    verdict: 'down',
    shop: [
      thisMachineIsTheTerminal,
      noWayOut,
      link({ up: false, addresses: [] }, false),
      answered({ changed: 'update' }),
    ],
    cleared: [online],
    neighbour: {
      change: [answered({ changed: 'nothing' })],
      cause: 'device-misconfigured',
      fault: 'interface-disabled',
    },
  },
  {
    name: 'the system shows no card at all',
    cause: 'driver-fault',
    fault: 'no-network-adapter',
    verdict: 'down',
    shop: [addressless, noCard],
    cleared: [online, terminalThere],
    neighbour: {
      change: [linkUp, link({ up: false, addresses: [] }, false)],
      cause: 'device-misconfigured',
      fault: 'interface-disabled',
    },
  },
  {
    name: 'nobody hands out addresses',
    cause: 'router-fault',
    fault: 'dhcp-dead',
    verdict: 'down',
    shop: [addressless, selfAssigned],
    cleared: [online, terminalThere],
    neighbour: {
      change: [online, terminalThere, cutOff],
      cause: 'router-fault',
      fault: 'router-silent',
    },
  },
  {
    name: 'the router of the settings is not there, another one is',
    cause: 'device-misconfigured',
    fault: 'gateway-wrong',
    verdict: 'down',
    shop: [
      routerGone,
      but('gateway', '192.168.1.1', { others: ['192.168.1.254'] }),
      names({
        here: answer(),
        elsewhere: nothing('timeout', 2000),
        resolvers: ['192.168.1.254'],
      }),
      portFails(failing('unreachable', 3000)),
      noPing('203.0.113.10'),
    ],
    cleared: [wayOpen],
    neighbour: {
      change: [routerGone, othersFail],
      cause: 'router-fault',
      fault: 'router-silent',
    },
  },
  {
    name: 'two ways out at once, and the one that is taken leads nowhere',
    cause: 'router-misconfigured',
    fault: 'double-default-route',
    verdict: 'down',
    shop: [
      anotherWay(100),
      references(silence()),
      names({ here: answer(), elsewhere: nothing('timeout', 2000) }),
      portFails(silence()),
      othersWork,
    ],
    cleared: [online],
    neighbour: {
      change: [linkUp, tunnel('tun0')],
      cause: 'app-incompatible',
      fault: 'app-conflict',
    },
  },
]
