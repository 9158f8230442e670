import type { FaultCase, HealthyCase } from './case.ts'
import { all, clockOff, cutOff, portOpens, thisMachineIsTheTerminal } from './changes.ts'
import type { Change } from './shop.ts'
import { attempt, but, found, healthyShop, main, saw } from './shop.ts'
import type { HostValue } from '../../src/probes/values.ts'

const terminal = (part: Partial<HostValue>): Change =>
  all(thisMachineIsTheTerminal, but('host', 'this-machine', part))

const noPortLeft = all(
  thisMachineIsTheTerminal,
  saw('tcp', main, {
    port: 5000,
    attempts: [attempt({ outcome: 'unknown', ms: 0, detail: 'EADDRNOTAVAIL' })],
    open: false,
    controls: { otherPorts: [{ port: 443, outcome: 'refused', ms: 22 }] },
  }),
  found('tls', main, { state: 'skipped', reason: 'needs-earlier' }),
  found('echo', main, { state: 'skipped', reason: 'needs-earlier' }),
)

/** No card that works: what is plugged in has no driver, or there is nothing at all. */
const noAdapter = (driverless?: string[]): Change =>
  all(cutOff, (facts) => {
    const fact = facts.facts.find(({ probe }) => probe === 'link')
    if (fact?.probe !== 'link' || fact.state !== 'seen') throw new Error('no link')
    fact.value = { interfaces: [], defaultRoutes: [], ...(driverless && { driverless }) }
  })

const everythingWell: Change = (facts) => {
  facts.facts = healthyShop().facts
}

/** What is wrong with the terminal itself, where it is this machine. */
export const thisTerminal: FaultCase[] = [
  {
    name: 'the till has no port left for another connection',
    cause: 'resources-exhausted',
    fault: 'sockets-exhausted',
    verdict: 'down',
    shop: [noPortLeft],
    cleared: [portOpens],
  },
  {
    name: 'the till’s file table is full of small files',
    cause: 'resources-exhausted',
    fault: 'inodes-out',
    verdict: 'degraded',
    shop: [
      terminal({ disk: { path: '/', totalBytes: 1e11, freePercent: 40, inodesFreePercent: 0.2 } }),
    ],
    cleared: [terminal({ disk: { path: '/', totalBytes: 1e11, freePercent: 40 } })],
  },
  {
    name: 'the till’s board gets too little voltage',
    cause: 'power-unstable',
    fault: 'undervoltage',
    verdict: 'degraded',
    shop: [terminal({ supplyVoltage: 'low' })],
    cleared: [terminal({ supplyVoltage: 'steady' })],
  },
  {
    name: 'the till slows itself down because of heat',
    cause: 'overheating',
    fault: 'cpu-throttled',
    verdict: 'degraded',
    shop: [terminal({ throttled: true, temperatureC: 97 })],
    cleared: [terminal({ throttled: false, temperatureC: 55 })],
  },
  {
    name: 'nobody listens on the till’s own port',
    cause: 'remote-access-disabled',
    fault: 'terminal-port-closed',
    verdict: 'degraded',
    shop: [terminal({ tillPort: { port: 8443, held: false } })],
    cleared: [terminal({ tillPort: { port: 8443, held: true } })],
  },
  {
    name: 'a remote-control program holds the till’s own port',
    cause: 'app-incompatible',
    fault: 'port-taken',
    verdict: 'degraded',
    shop: [terminal({ tillPort: { port: 8443, held: true, program: 'anydesk' } })],
    cleared: [terminal({ tillPort: { port: 8443, held: true, program: 'posapp' } })],
  },
  {
    name: 'the till’s Wi-Fi stick has no driver',
    cause: 'driver-fault',
    fault: 'no-network-adapter',
    verdict: 'down',
    shop: [noAdapter(['USB 0bda:8179'])],
    cleared: [everythingWell],
  },
  {
    name: 'the till’s clock is a year behind: a good certificate is not valid yet',
    cause: 'device-misconfigured',
    fault: 'clock-wrong',
    verdict: 'down',
    shop: [
      thisMachineIsTheTerminal,
      // The run began by a clock that is 400 days behind.
      (facts) => {
        facts.startedAt = '2025-01-26T03:00:00.000Z'
      },
      clockOff(-400),
      but('tls', main, { chainVerdict: 'not-yet-valid' }),
    ],
    cleared: [
      (facts) => {
        facts.startedAt = '2026-03-02T03:00:00.000Z'
      },
      clockOff(0),
      but('tls', main, { chainVerdict: 'ok' }),
    ],
  },
]

/** Terminals that look odd and are fine. */
export const oddTerminals: HealthyCase[] = [
  {
    name: 'a till on a system of which the ordinary updates have ended',
    shop: [terminal({ osName: 'Windows 10 Pro', osVersion: '10.0.19045' })],
  },
  {
    name: 'a till on a system without any updates',
    shop: [terminal({ osName: 'Ubuntu', osVersion: '18.04' })],
  },
  {
    name: 'a laptop whose clock is 400 days ahead, and finds that the certificate has ended',
    shop: [
      (facts) => {
        facts.startedAt = '2027-04-06T03:00:00.000Z'
      },
      clockOff(400),
      but('tls', main, { chainVerdict: 'expired' }),
    ],
  },
  { name: 'a till whose voltage dipped once', shop: [terminal({ supplyVoltage: 'dipped' })] },
  { name: 'a till with a virus scanner', shop: [terminal({ guards: ['savd'] })] },
  {
    name: 'a till with many connections',
    shop: [terminal({ localPorts: { used: 21_000, all: 28_232 } })],
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
]
