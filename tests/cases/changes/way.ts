import type { RouteHop, RouteWay } from '../../../src/probes/values/route.ts'
import { found, saw, series } from '../facts.ts'
import type { Change } from '../facts.ts'
import { all } from './all.ts'

/** What the series and the ladders to router, provider, reference and acquirer bring. */

type Way = {
  ms?: number
  lost?: number
  spreadMs?: number
  waves?: boolean
  stalls?: number[]
  heldFrom?: number
}
const targets = {
  gateway: '192.168.1.1',
  hop: '100.64.0.1',
  reference: '198.51.100.1',
  acquirer: '203.0.113.10',
}

/** Whatever was exchanged with the host and the references took as long as the way to them. */
const asFar =
  (hostMs: number, referenceMs: number): Change =>
  ({ facts }) => {
    for (const fact of facts) {
      if (fact.state !== 'seen') continue
      if (fact.probe === 'tcp')
        for (const { outcome } of fact.value.attempts)
          if (outcome.outcome === 'open') outcome.ms = hostMs
      if (fact.probe === 'tls' && fact.value.handshake.outcome === 'established')
        fact.value.handshake.ms = 2 * hostMs + 4
      if (fact.probe === 'echo' && fact.value.reply.kind === 'response')
        fact.value.reply.ms = hostMs + 2
      if (fact.probe === 'references')
        for (const point of fact.value.points) if (point.outcome === 'open') point.ms = referenceMs
    }
  }

/** What was measured to the router, the provider's hop, the reference and the acquirer. */
export const way = (gateway: Way, hop: Way, reference: Way, acquirer: Way): Change =>
  all(
    asFar(acquirer.ms ?? 22, reference.ms ?? 20),
    saw(
      'latency',
      targets.gateway,
      series('gateway', gateway.ms ?? 0.6, { spreadMs: 0.2, ...gateway }),
    ),
    saw('latency', targets.hop, series('hop', hop.ms ?? 6, hop)),
    saw('latency', targets.reference, series('reference', reference.ms ?? 20, reference)),
    saw(
      'latency',
      targets.acquirer,
      series('acquirer', acquirer.ms ?? 22, { sent: 36, ...acquirer }),
    ),
  )

/** Nobody answers pings there, and nothing else was measured in their place. */
export const noPing = (target: string): Change =>
  target === targets.hop
    ? (facts) => {
        facts.facts = facts.facts.filter((one) => one.target !== targets.hop)
        found('latency', 'hop', { state: 'skipped', reason: 'not-present' })(facts)
      }
    : found('latency', target, { state: 'failed', failure: 'timeout' })

/** The acquirer answers no pings; the connects of the TCP probe stand in for them. */
export const acquirerByTcp = (ms = 22): Change =>
  saw('latency', targets.acquirer, {
    ...series('acquirer', ms, { sent: 1, spreadMs: 0 }),
    method: 'tcp',
    intervalMs: 0,
    unansweredPings: 36,
  })

/** What the connects of the TCP probe, the TLS probe and the echo took, one after the other. */
export const acquirerConnects =
  (tcpMs: number, tlsMs: number, echoMs: number): Change =>
  (facts) => {
    acquirerByTcp(tcpMs)(facts)
    for (const fact of facts.facts) {
      if (fact.state !== 'seen') continue
      if (fact.probe === 'tcp')
        for (const { outcome } of fact.value.attempts)
          if (outcome.outcome === 'open') outcome.ms = tcpMs
      if (fact.probe === 'tls' && fact.value.handshake.outcome === 'established')
        fact.value.handshake.connectMs = tlsMs
      if (fact.probe === 'echo') fact.value.connectMs = echoMs
    }
  }

const hop = (ttl: number, address: string): RouteHop => ({ ttl, address })
const home = [hop(1, '192.168.1.1')]
const provider = [...home, hop(2, '100.64.0.1')]
const beyond = [...provider, hop(3, '100.64.7.1')]
const border = [...beyond, hop(4, '203.0.113.1')]
const reached = (ttl: number, address: string): RouteHop => ({
  ttl,
  address,
  ms: 20,
  reached: true,
})
const ends = {
  reaches: { hops: [...border, reached(5, targets.acquirer)], end: 'reached' },
  late: { hops: border, end: 'silent' },
  early: { hops: provider, end: 'silent' },
  'told-here': {
    hops: [{ ttl: 1, address: '192.168.1.1', error: 'net-unreachable' }],
    end: 'error',
  },
  forbidden: { hops: [{ ttl: 1, address: '192.168.1.1', error: 'prohibited' }], end: 'error' },
  'told-beyond': {
    hops: [...provider, { ttl: 3, address: '100.64.7.1', error: 'host-unreachable' }],
    end: 'error',
  },
  loop: {
    hops: [...beyond, hop(4, '100.64.7.2'), hop(5, '100.64.7.1'), hop(6, '100.64.7.2')],
    end: 'loop',
  },
} satisfies Record<string, Pick<RouteWay, 'hops' | 'end'>>

/** Where the ladder towards the acquirer ends, while a reference is reached. */
export const wayEnds = (end: keyof typeof ends): Change =>
  saw('route', 'route', {
    ways: [
      { role: 'acquirer', address: targets.acquirer, askedTtl: 12, ...ends[end] },
      {
        role: 'reference',
        address: targets.reference,
        askedTtl: 12,
        hops: [...beyond, reached(4, targets.reference)],
        end: 'reached',
      },
    ],
  })

/** Only the router names itself on the way to a reference. */
export const wayEndsAtTheRouter: Change = saw('route', 'route', {
  ways: [
    { role: 'reference', address: targets.reference, askedTtl: 12, hops: home, end: 'silent' },
  ],
})
