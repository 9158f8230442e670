import type { FaultCase } from '../case.ts'
import { healthyWay, portOpens } from '../changes/healthy.ts'
import { underLoad } from '../changes/machine.ts'
import { hostDark } from '../changes/port.ts'
import { acquirerByTcp, acquirerConnects, way, wayEnds } from '../changes/way.ts'
import { answered } from '../facts.ts'

/** The provider's network and what lies behind it. */
export const beyond: FaultCase[] = [
  {
    name: 'the way to the acquirer’s network is cut for the whole shop',
    cause: 'provider-fault',
    fault: 'path-cut',
    verdict: 'down',
    shop: [hostDark, wayEnds('early'), answered({ 'other-terminals': 'fail' })],
    cleared: [portOpens, acquirerByTcp()],
    neighbour: {
      change: [wayEnds('late')],
      cause: 'host-outage',
      fault: 'host-silent',
    },
  },
  {
    name: 'a router beyond the shop knows no way to the acquirer',
    cause: 'provider-fault',
    fault: 'path-cut',
    verdict: 'down',
    shop: [hostDark, wayEnds('told-beyond'), answered({ 'hotspot-works': 'yes' })],
    cleared: [portOpens, acquirerByTcp()],
    neighbour: { change: [wayEnds('loop')], cause: 'provider-fault', fault: 'route-loop' },
  },
  {
    name: 'packets to the acquirer go round in a circle',
    cause: 'provider-fault',
    fault: 'route-loop',
    verdict: 'down',
    shop: [hostDark, wayEnds('loop')],
    cleared: [portOpens, acquirerByTcp()],
    neighbour: { change: [wayEnds('early')], cause: 'provider-fault', fault: 'path-cut' },
  },
  {
    name: 'packets get lost behind the provider’s door',
    cause: 'provider-fault',
    fault: 'transit-loss',
    verdict: 'degraded',
    shop: [way({}, {}, { lost: 12 }, { lost: 8 })],
    cleared: [healthyWay],
    neighbour: {
      change: [way({}, { lost: 11 }, { lost: 12 }, { lost: 8 })],
      cause: 'line-fault',
      fault: 'access-line-loss',
    },
  },
  {
    name: 'two of three connects come a second late where the acquirer answers no pings',
    cause: 'provider-fault',
    fault: 'transit-loss',
    verdict: 'degraded',
    shop: [acquirerConnects(22, 1030, 2040)],
    cleared: [acquirerConnects(22, 24, 23)],
    neighbour: {
      change: [way({}, { lost: 11 }, { lost: 12 }, { lost: 8 })],
      cause: 'line-fault',
      fault: 'access-line-loss',
    },
  },
  {
    name: 'the host is on another continent',
    cause: 'remote-location',
    fault: 'latency-by-distance',
    verdict: 'degraded',
    shop: [way({}, {}, { ms: 320 }, { ms: 330 })],
    cleared: [healthyWay],
    neighbour: {
      change: [way({}, { ms: 610 }, { ms: 625 }, { ms: 630 })],
      cause: 'remote-location',
      fault: 'satellite',
    },
  },
  {
    name: 'the line goes over a satellite',
    cause: 'remote-location',
    fault: 'satellite',
    verdict: 'degraded',
    shop: [
      way({}, { ms: 610, spreadMs: 8 }, { ms: 625, spreadMs: 8 }, { ms: 630, spreadMs: 8 }),
      underLoad({ gateway: 0.8, hop: 640 }, 610),
    ],
    cleared: [healthyWay],
    neighbour: {
      change: [way({}, {}, { ms: 320 }, { ms: 330 }), underLoad({ gateway: 0.8, hop: 30 })],
      cause: 'remote-location',
      fault: 'latency-by-distance',
    },
  },
  {
    name: 'a mobile line at the edge of its coverage',
    cause: 'remote-location',
    fault: 'coverage-edge',
    verdict: 'degraded',
    shop: [
      answered({ connection: 'mobile', 'signal-bars': '1' }),
      way(
        {},
        { ms: 190, spreadMs: 90, lost: 4 },
        { ms: 205, spreadMs: 90, lost: 4 },
        { ms: 210, spreadMs: 90, lost: 3 },
      ),
    ],
    cleared: [healthyWay],
    neighbour: {
      change: [answered({ connection: 'ethernet', 'signal-bars': 'unknown' })],
      cause: 'network-congestion',
      fault: 'queue-full',
    },
  },
]
