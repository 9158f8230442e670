import type { FaultCase } from '../case.ts'
import { terminalThere, wayOpen, linkUp, portOpens } from '../changes/healthy.ts'
import { gatewayOnlyShown, routerGone } from '../changes/lan.ts'
import { references, noClock, noPage } from '../changes/outside.ts'
import {
  battery,
  busy,
  disk,
  memory,
  onTheTill,
  startedAgo,
  temperature,
  tunnel,
} from '../changes/machine.ts'
import { names } from '../changes/names.ts'
import { portFails, silence } from '../changes/port.ts'
import { noPing } from '../changes/way.ts'
import { answered, answer, nothing } from '../facts.ts'

const alone = answered({ 'terminal-shows': 'connecting', 'other-terminals': 'work' })
const works = answered({ 'terminal-shows': 'working' })
const anywhere = answered({ 'hotspot-works': 'no' })

/** A till that is a PC, on which posdoctor runs. */
export const till: FaultCase[] = [
  {
    name: 'the till has no memory left',
    cause: 'resources-exhausted',
    fault: 'memory-low',
    verdict: 'degraded',
    shop: [onTheTill, memory(2)],
    cleared: [memory(60)],
    neighbour: { change: [memory(60), disk(1)], cause: 'resources-exhausted', fault: 'disk-full' },
  },
  {
    name: 'the till’s disk is full',
    cause: 'resources-exhausted',
    fault: 'disk-full',
    verdict: 'degraded',
    shop: [onTheTill, disk(1)],
    cleared: [disk(50)],
    neighbour: { change: [disk(50, 1)], cause: 'resources-exhausted', fault: 'inodes-out' },
  },
  {
    name: 'the till’s disk has room and takes no more files',
    cause: 'resources-exhausted',
    fault: 'inodes-out',
    verdict: 'degraded',
    shop: [onTheTill, disk(50, 1)],
    cleared: [disk(50)],
    neighbour: { change: [disk(1)], cause: 'resources-exhausted', fault: 'disk-full' },
  },
  {
    name: 'the till’s processors have no time',
    cause: 'resources-exhausted',
    fault: 'cpu-saturated',
    verdict: 'down',
    shop: [onTheTill, busy(99), alone, anywhere],
    cleared: [busy(12), works],
    neighbour: { change: [temperature(98, true)], cause: 'overheating', fault: 'cpu-throttled' },
  },
  {
    name: 'the till slows itself down, it is so hot',
    cause: 'overheating',
    fault: 'cpu-throttled',
    verdict: 'down',
    shop: [onTheTill, temperature(98, true), alone, anywhere],
    cleared: [temperature(55), works],
    neighbour: {
      change: [temperature(92)],
      cause: 'overheating',
      fault: 'terminal-hot',
    },
  },
  {
    name: 'the till is hot',
    cause: 'overheating',
    fault: 'terminal-hot',
    verdict: 'down',
    shop: [onTheTill, temperature(92), alone, anywhere],
    cleared: [temperature(55), works],
    neighbour: { change: [temperature(92, true)], cause: 'overheating', fault: 'cpu-throttled' },
  },
  {
    name: 'the till runs on the last of its battery',
    cause: 'power-unstable',
    fault: 'battery-low',
    verdict: 'down',
    shop: [onTheTill, battery(4), alone, anywhere],
    cleared: [battery(90, true), works],
    neighbour: {
      change: [battery(90, true), startedAgo(3), answered({ code: 'POWER FAILED' })],
      cause: 'power-unstable',
      fault: 'restart-loop',
    },
  },
  {
    name: 'the till has just started again, and says that its power failed',
    cause: 'power-unstable',
    fault: 'restart-loop',
    verdict: 'down',
    shop: [onTheTill, startedAgo(3), alone, anywhere, answered({ code: 'POWER FAILED' })],
    cleared: [startedAgo(3000), works, answered({ code: '00' })],
    neighbour: {
      change: [battery(4), answered({ code: '' })],
      cause: 'power-unstable',
      fault: 'battery-low',
    },
  },
  {
    name: 'a tunnel carries the till’s traffic to nowhere',
    cause: 'app-incompatible',
    fault: 'app-conflict',
    verdict: 'down',
    shop: [
      onTheTill,
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
      noPing('hop'),
      noPing('reference'),
      portFails(silence()),
      noPing('acquirer'),
    ],
    cleared: [linkUp, tunnel(), wayOpen],
    neighbour: {
      change: [linkUp, tunnel(), answered({ 'other-terminals': 'fail', 'router-lights': 'red' })],
      cause: 'isp-outage',
      fault: 'wan-down',
    },
  },
  {
    name: 'another device has taken the till’s address',
    cause: 'device-misconfigured',
    fault: 'own-address-taken',
    verdict: 'down',
    shop: [
      onTheTill,
      routerGone,
      gatewayOnlyShown,
      answered({ 'other-terminals': 'work', 'hotspot-works': 'yes' }),
    ],
    cleared: [wayOpen],
    neighbour: {
      change: [answered({ 'other-terminals': 'fail' })],
      cause: 'router-fault',
      fault: 'router-silent',
    },
  },
]
void [terminalThere, portOpens]
