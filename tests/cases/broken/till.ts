import type { FaultCase } from '../case.ts'
import {
  battery,
  busy,
  disk,
  memory,
  thisMachineIsTheTerminal,
  startedAgo,
  tells,
  temperature,
} from '../changes/machine.ts'
import { answered } from '../facts.ts'

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
    shop: [thisMachineIsTheTerminal, memory(2)],
    cleared: [memory(60)],
    neighbour: { change: [memory(60), disk(1)], cause: 'resources-exhausted', fault: 'disk-full' },
  },
  {
    name: 'the till’s disk is full',
    cause: 'resources-exhausted',
    fault: 'disk-full',
    verdict: 'degraded',
    shop: [thisMachineIsTheTerminal, disk(1)],
    cleared: [disk(50)],
    neighbour: { change: [disk(50, 1)], cause: 'resources-exhausted', fault: 'inodes-out' },
  },
  {
    name: 'the till’s disk has room and takes no more files',
    cause: 'resources-exhausted',
    fault: 'inodes-out',
    verdict: 'degraded',
    shop: [thisMachineIsTheTerminal, disk(50, 1)],
    cleared: [disk(50)],
    neighbour: { change: [disk(1)], cause: 'resources-exhausted', fault: 'disk-full' },
  },
  {
    name: 'the till’s processors have no time',
    cause: 'resources-exhausted',
    fault: 'cpu-saturated',
    verdict: 'down',
    shop: [thisMachineIsTheTerminal, busy(99), alone, anywhere],
    cleared: [busy(12), works],
    neighbour: { change: [temperature(98, true)], cause: 'overheating', fault: 'cpu-throttled' },
  },
  {
    name: 'the till slows itself down, it is so hot',
    cause: 'overheating',
    fault: 'cpu-throttled',
    verdict: 'down',
    shop: [thisMachineIsTheTerminal, temperature(98, true), alone, anywhere],
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
    shop: [thisMachineIsTheTerminal, temperature(92), alone, anywhere],
    cleared: [temperature(55), works],
    neighbour: { change: [temperature(92, true)], cause: 'overheating', fault: 'cpu-throttled' },
  },
  {
    name: 'the till runs on the last of its battery',
    cause: 'power-unstable',
    fault: 'battery-low',
    verdict: 'down',
    shop: [thisMachineIsTheTerminal, battery(4), alone, anywhere],
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
    shop: [
      thisMachineIsTheTerminal,
      startedAgo(3),
      alone,
      anywhere,
      answered({ code: 'POWER FAILED' }),
    ],
    cleared: [startedAgo(3000), works, answered({ code: '00' })],
    neighbour: {
      change: [battery(4), answered({ code: '' })],
      cause: 'power-unstable',
      fault: 'battery-low',
    },
  },
  {
    name: 'the till’s board gets too little voltage',
    cause: 'power-unstable',
    fault: 'undervoltage',
    verdict: 'down',
    shop: [thisMachineIsTheTerminal, tells({ supplyVoltage: 'low' }), alone, anywhere],
    cleared: [tells({ supplyVoltage: 'steady' }), works],
    neighbour: {
      change: [tells({ supplyVoltage: 'steady' }), battery(4)],
      cause: 'power-unstable',
      fault: 'battery-low',
    },
  },
]
