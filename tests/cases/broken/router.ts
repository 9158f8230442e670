import type { FaultCase } from '../case.ts'
import { gatewayAnswers, healthyWay, wayOpen } from '../changes/healthy.ts'
import { gatewayOnlyShown, routerGone } from '../changes/lan.ts'
import { names } from '../changes/names.ts'
import { outsideSilent } from '../changes/outside.ts'
import { portDropped, portFails, silence } from '../changes/port.ts'
import { way } from '../changes/way.ts'
import { answer, answered, nothing } from '../facts.ts'

const forwarderWaits = names({
  here: nothing('timeout', 2000),
  elsewhere: nothing('timeout', 2000),
  alive: true,
})

/** The router’s own questions get out. */
const forwarderKnows = names({ here: answer(), elsewhere: nothing('timeout', 2000) })

/** The router itself, and who uses its addresses. */
export const routerFaults: FaultCase[] = [
  {
    name: 'the router is dead',
    cause: 'router-fault',
    fault: 'router-silent',
    verdict: 'down',
    shop: [routerGone, answered({ 'other-terminals': 'fail', 'router-lights': 'off' })],
    cleared: [wayOpen],
    neighbour: {
      change: [gatewayAnswers, forwarderWaits, answered({ 'router-lights': 'normal' })],
      cause: 'isp-outage',
      fault: 'first-hop-dead',
    },
  },
  {
    name: 'the router hangs: it shows its address and answers nothing',
    cause: 'router-fault',
    fault: 'router-silent',
    verdict: 'down',
    shop: [routerGone, gatewayOnlyShown],
    cleared: [wayOpen],
    neighbour: {
      change: [gatewayAnswers, forwarderWaits, answered({ 'router-lights': 'normal' })],
      cause: 'isp-outage',
      fault: 'first-hop-dead',
    },
  },
  {
    name: 'the router finds every name itself and forwards nothing',
    cause: 'router-fault',
    fault: 'router-forwards-nothing',
    verdict: 'down',
    shop: [
      outsideSilent,
      forwarderKnows,
      portFails(silence(), portDropped),
      answered({ 'router-lights': 'normal', 'other-terminals': 'fail', 'hotspot-works': 'yes' }),
    ],
    cleared: [wayOpen],
    neighbour: { change: [forwarderWaits], cause: 'isp-outage', fault: 'first-hop-dead' },
  },
  {
    name: 'the router is overloaded: it answers late, on cable',
    cause: 'router-fault',
    fault: 'router-overloaded',
    verdict: 'degraded',
    shop: [
      way(
        { ms: 80, spreadMs: 60 },
        { ms: 90, spreadMs: 60 },
        { ms: 100, spreadMs: 60 },
        { ms: 105, spreadMs: 60 },
      ),
    ],
    cleared: [healthyWay],
    neighbour: {
      change: [
        way(
          {},
          { ms: 250, spreadMs: 150, waves: true, lost: 4 },
          { ms: 260, spreadMs: 150, waves: true, lost: 4 },
          { ms: 260, spreadMs: 150, waves: true, lost: 3 },
        ),
      ],
      cause: 'network-congestion',
      fault: 'queue-full',
    },
  },
]
