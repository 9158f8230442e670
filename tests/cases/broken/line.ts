import type { FaultCase } from '../case.ts'
import { healthyNames, healthyWay, online, outsideWorks, wayOpen } from '../changes/healthy.ts'
import { addressless, ipv6Only, link, onlyOverIpv6 } from '../changes/lan.ts'
import { underLoad } from '../changes/machine.ts'
import { names } from '../changes/names.ts'
import { foreignPage, noClock, outsideSilent, references } from '../changes/outside.ts'
import { failing, hostDark, portFails, silence } from '../changes/port.ts'
import { noPing, way } from '../changes/way.ts'
import { answered, nothing, saw, series } from '../facts.ts'

const routerSaysNo = references(failing('unreachable', 3))
const hopAnswers = saw('latency', '100.64.0.1', series('hop', 6))
const hopSilent = noPing('100.64.0.1')
/** The forwarder lives, and says that it cannot ask anybody. */
const forwarderWaits = names({
  here: nothing('timeout', 2000),
  elsewhere: nothing('timeout', 2000),
  alive: true,
})
const lineDown = [outsideSilent, forwarderWaits]

/** The provider's line and first router, and what goes over them. */
export const line: FaultCase[] = [
  {
    name: 'the router says that it has lost its line',
    cause: 'isp-outage',
    fault: 'wan-down',
    verdict: 'down',
    shop: [...lineDown, routerSaysNo],
    cleared: [wayOpen],
    neighbour: {
      change: [answered({ 'router-lights': 'off' })],
      cause: 'network-hardware-fault',
      fault: 'modem-dead',
    },
  },
  {
    name: 'the modem’s lights are out',
    cause: 'network-hardware-fault',
    fault: 'modem-dead',
    verdict: 'down',
    shop: [...lineDown, answered({ 'router-lights': 'off' })],
    cleared: [wayOpen],
    neighbour: {
      change: [routerSaysNo, answered({ 'router-lights': 'red' })],
      cause: 'isp-outage',
      fault: 'wan-down',
    },
  },
  {
    name: 'nothing behind the router answers, and its lights are normal',
    cause: 'isp-outage',
    fault: 'first-hop-dead',
    verdict: 'down',
    shop: [...lineDown, answered({ 'router-lights': 'normal' })],
    cleared: [wayOpen],
    neighbour: { change: [hopAnswers], cause: 'isp-outage', fault: 'beyond-first-hop-dead' },
  },
  {
    name: 'the provider’s first router answers, nobody behind it',
    cause: 'isp-outage',
    fault: 'beyond-first-hop-dead',
    verdict: 'down',
    shop: [...lineDown, hopAnswers],
    cleared: [wayOpen],
    neighbour: {
      change: [hopSilent, answered({ 'router-lights': 'normal' })],
      cause: 'isp-outage',
      fault: 'first-hop-dead',
    },
  },
  {
    name: 'the provider leads every page to one about the bill',
    cause: 'isp-outage',
    fault: 'account-suspended',
    verdict: 'down',
    shop: [
      references(silence()),
      noClock,
      noPing('198.51.100.1'),
      portFails(silence()),
      noPing('203.0.113.10'),
      foreignPage('https://pay.provider.example'),
    ],
    cleared: [wayOpen],
    neighbour: {
      change: [foreignPage('http://192.168.1.1:8080')],
      cause: 'router-misconfigured',
      fault: 'captive-portal',
    },
  },
  {
    name: 'the line gives out IPv6 only, and the acquirer has none',
    cause: 'isp-outage',
    fault: 'ipv6-only',
    verdict: 'down',
    shop: [ipv6Only, portFails(failing('unreachable', 1), { otherPorts: [] })],
    cleared: [online],
    neighbour: {
      change: [addressless, link({ addresses: [] }, false)],
      cause: 'router-fault',
      fault: 'dhcp-dead',
    },
  },
  {
    name: 'over IPv6 others are reached, and nobody over IPv4',
    cause: 'isp-outage',
    fault: 'ipv6-only',
    verdict: 'down',
    shop: [outsideSilent, onlyOverIpv6, portFails(silence(), { otherPorts: [] })],
    cleared: [online],
    neighbour: {
      change: [outsideWorks, healthyNames, hostDark],
      cause: 'host-outage',
      fault: 'host-silent',
    },
  },
  {
    name: 'the line loses one packet in ten',
    cause: 'line-fault',
    fault: 'access-line-loss',
    verdict: 'degraded',
    shop: [way({}, { lost: 6 }, { lost: 7 }, { lost: 5 })],
    cleared: [healthyWay],
    neighbour: {
      change: [way({ lost: 6 }, { lost: 6 }, { lost: 7 }, { lost: 5 })],
      cause: 'network-hardware-fault',
      fault: 'switch-loss',
    },
  },
  {
    name: 'the line drops out twice within three seconds',
    cause: 'line-fault',
    fault: 'access-line-flaps',
    verdict: 'degraded',
    shop: [way({}, { stalls: [12, 10] }, { stalls: [12, 10] }, { stalls: [7, 6] })],
    cleared: [healthyWay],
    neighbour: {
      change: [way({}, { stalls: [12] }, { stalls: [12] }, { stalls: [7] })],
      cause: 'network-congestion',
      fault: 'transient-stall',
    },
  },
  {
    name: 'one bad moment',
    cause: 'network-congestion',
    fault: 'transient-stall',
    verdict: 'degraded',
    shop: [way({}, { stalls: [12] }, { stalls: [12] }, { stalls: [7] })],
    cleared: [healthyWay],
    neighbour: {
      change: [way({}, { stalls: [12, 10] }, { stalls: [12, 10] }, { stalls: [7, 6] })],
      cause: 'line-fault',
      fault: 'access-line-flaps',
    },
  },
  {
    name: 'the line’s queue fills and empties',
    cause: 'network-congestion',
    fault: 'queue-full',
    verdict: 'degraded',
    shop: [
      way(
        {},
        { ms: 250, spreadMs: 150, waves: true, lost: 4 },
        { ms: 260, spreadMs: 150, waves: true, lost: 4 },
        { ms: 260, spreadMs: 150, waves: true, lost: 3 },
      ),
    ],
    cleared: [healthyWay],
    neighbour: {
      change: [way({}, { lost: 4 }, { lost: 4 }, { lost: 3 })],
      cause: 'line-fault',
      fault: 'access-line-loss',
    },
  },
  {
    name: 'the line’s queue stands full',
    cause: 'network-congestion',
    fault: 'bandwidth-exhausted',
    verdict: 'degraded',
    shop: [
      way(
        {},
        { ms: 400, spreadMs: 10, lost: 8 },
        { ms: 410, spreadMs: 10, lost: 8 },
        { ms: 410, spreadMs: 10, lost: 6 },
      ),
    ],
    cleared: [healthyWay],
    neighbour: {
      change: [way({}, { lost: 8 }, { lost: 8 }, { lost: 6 })],
      cause: 'line-fault',
      fault: 'access-line-loss',
    },
  },
  {
    name: 'a long queue that loses nothing',
    cause: 'network-congestion',
    fault: 'bufferbloat',
    verdict: 'degraded',
    shop: [
      way(
        {},
        { ms: 350, spreadMs: 200, waves: true },
        { ms: 360, spreadMs: 200, waves: true },
        { ms: 360, spreadMs: 200, waves: true },
      ),
    ],
    cleared: [healthyWay],
    neighbour: {
      change: [
        way(
          {},
          { ms: 350, spreadMs: 200, waves: true, lost: 6 },
          { ms: 360, spreadMs: 200, waves: true, lost: 6 },
          { ms: 360, spreadMs: 200, waves: true, lost: 4 },
        ),
      ],
      cause: 'network-congestion',
      fault: 'queue-full',
    },
  },
  {
    name: 'a short queue that stands nearly full moves in waves',
    cause: 'network-congestion',
    fault: 'bufferbloat',
    verdict: 'degraded',
    shop: [
      way(
        {},
        { ms: 145, spreadMs: 30, waves: true },
        { ms: 150, spreadMs: 30, waves: true },
        { ms: 156, spreadMs: 30, waves: true },
      ),
    ],
    // As much, but from packet to packet: a mobile line.
    cleared: [
      way({}, { ms: 145, spreadMs: 30 }, { ms: 150, spreadMs: 30 }, { ms: 156, spreadMs: 30 }),
    ],
    neighbour: {
      change: [
        way(
          {},
          { ms: 145, spreadMs: 30, lost: 8 },
          { ms: 150, spreadMs: 30, lost: 8 },
          { ms: 156, spreadMs: 30, lost: 6 },
        ),
      ],
      cause: 'line-fault',
      fault: 'access-line-loss',
    },
  },
  {
    name: 'one download makes every packet wait for half a second',
    cause: 'network-congestion',
    fault: 'bufferbloat',
    verdict: 'degraded',
    shop: [underLoad({ gateway: 0.8, hop: 560 })],
    cleared: [underLoad({ gateway: 0.8, hop: 60 })],
    neighbour: {
      change: [underLoad({ gateway: 480, hop: 490 })],
      cause: 'router-fault',
      fault: 'router-overloaded',
    },
  },
]
