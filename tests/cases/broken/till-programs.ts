import type { FaultCase } from '../case.ts'
import { all } from '../changes/all.ts'
import { wayOpen, linkUp, portOpens } from '../changes/healthy.ts'
import { gatewayOnlyShown, routerGone } from '../changes/lan.ts'
import { references, noClock, noPage } from '../changes/outside.ts'
import {
  battery,
  thisMachineIsTheTerminal,
  tells,
  temperature,
  tunnel,
} from '../changes/machine.ts'
import { names } from '../changes/names.ts'
import { portFails, portRefused, silence } from '../changes/port.ts'
import { has } from '../changes/terminal.ts'
import { limitTerminal } from '../changes/tls.ts'
import { noPing } from '../changes/way.ts'
import { answered, answer, nothing } from '../facts.ts'

const alone = answered({ 'terminal-shows': 'connecting', 'other-terminals': 'work' })
const works = answered({ 'terminal-shows': 'working' })
/** What was measured of the till is as it should be, and so are its versions. */
const sound = all(
  temperature(50),
  battery(90, true),
  has('A920', '3.2.1', '1.5.0'),
  limitTerminal('established'),
  tells({ guards: [], localPorts: { used: 90, all: 28_232 }, supplyVoltage: 'steady' }),
  tells({ tillPort: { port: 8443, held: true, program: 'posapp' } }),
)
const anywhere = answered({ 'hotspot-works': 'no' })

/** What runs on a till that is a PC, and what leads its traffic astray. */
export const tillPrograms: FaultCase[] = [
  {
    name: 'the till has no port left for another connection',
    cause: 'resources-exhausted',
    fault: 'sockets-exhausted',
    verdict: 'down',
    shop: [
      thisMachineIsTheTerminal,
      portFails({ outcome: 'unknown', ms: 0, detail: 'EADDRNOTAVAIL' }),
    ],
    cleared: [portOpens],
    neighbour: { change: [portRefused(22)], cause: 'host-outage', fault: 'port-closed' },
  },
  {
    name: 'nobody listens on the till’s own port',
    cause: 'remote-access-disabled',
    fault: 'terminal-port-closed',
    verdict: 'degraded',
    shop: [thisMachineIsTheTerminal, tells({ tillPort: { port: 8443, held: false } })],
    cleared: [tells({ tillPort: { port: 8443, held: true, program: 'posapp' } })],
    neighbour: {
      change: [tells({ tillPort: { port: 8443, held: true, program: 'anydesk' } })],
      cause: 'app-incompatible',
      fault: 'port-taken',
    },
  },
  {
    name: 'a remote-control program holds the till’s own port',
    cause: 'app-incompatible',
    fault: 'port-taken',
    verdict: 'down',
    shop: [
      thisMachineIsTheTerminal,
      tells({ tillPort: { port: 8443, held: true, program: 'anydesk' } }),
      alone,
    ],
    cleared: [tells({ tillPort: { port: 8443, held: true, program: 'posapp' } }), works],
    neighbour: {
      change: [tells({ tillPort: { port: 8443, held: false } })],
      cause: 'remote-access-disabled',
      fault: 'terminal-port-closed',
    },
  },
  {
    name: 'the till’s system gets no updates any more, and nothing else is wrong with it',
    cause: 'os-firmware-outdated',
    fault: 'os-end-of-life',
    verdict: 'down',
    shop: [
      thisMachineIsTheTerminal,
      sound,
      tells({ osName: 'Debian GNU/Linux', osVersion: '9' }),
      alone,
      anywhere,
      answered({ 'other-apps': 'fail', 'cable-works': 'no' }),
    ],
    cleared: [tells({ osVersion: '13' }), works, answered({ 'other-apps': 'work' })],
    neighbour: {
      change: [tells({ osVersion: '13' }), answered({ changed: 'update', 'other-apps': 'work' })],
      cause: 'app-incompatible',
      fault: 'app-after-update',
    },
  },
  {
    name: 'a tunnel carries the till’s traffic to nowhere',
    cause: 'app-incompatible',
    fault: 'app-conflict',
    verdict: 'down',
    shop: [
      thisMachineIsTheTerminal,
      answered({ 'other-terminals': 'work' }),
      tunnel('tun0'),
      (facts) => {
        const fact = facts.facts.find(({ probe }) => probe === 'link')
        if (fact?.probe === 'link' && fact.state === 'seen') fact.value.primary = 'tun0'
      },
      references(silence()),
      noPage,
      noClock,
      names({ here: answer(), elsewhere: nothing('timeout', 2000) }),
      noPing('100.64.0.1'),
      noPing('198.51.100.1'),
      portFails(silence()),
      noPing('203.0.113.10'),
    ],
    cleared: [linkUp, tunnel(), wayOpen],
    neighbour: {
      change: [linkUp, tunnel(), answered({ 'other-terminals': 'fail' })],
      cause: 'router-fault',
      fault: 'router-forwards-nothing',
    },
  },
  {
    name: 'another device has taken the till’s address',
    cause: 'device-misconfigured',
    fault: 'own-address-taken',
    verdict: 'down',
    shop: [
      thisMachineIsTheTerminal,
      routerGone,
      gatewayOnlyShown,
      answered({ 'other-terminals': 'work', 'router-lights': 'normal' }),
    ],
    cleared: [wayOpen],
    neighbour: {
      change: [answered({ 'other-terminals': 'fail' })],
      cause: 'router-fault',
      fault: 'router-silent',
    },
  },
]
