import type { FaultCase, HealthyCase } from './case.ts'
import { all, handshake, portOpens, reply, tlsWorks } from './changes.ts'
import type { Change } from './shop.ts'
import { answered, attempt, but, main, open, saw } from './shop.ts'
import type { HandshakeOutcome } from '../../src/probes/values.ts'
import type { LoadDelay } from '../../src/probes/values/load.ts'

const delay = (role: LoadDelay['role'], quietMs: number, loadedMs: number): LoadDelay => ({
  role,
  address: role === 'gateway' ? '192.168.1.1' : '100.64.0.1',
  method: 'icmp',
  quietMs,
  loadedMs,
  sent: 40,
  lost: 0,
})
/** What `--load` measured: to the router and to the provider's first hop, ms while the upload ran. */
const underLoad = (gatewayMs: number, hopMs: number): Change =>
  saw('load', 'load', {
    upload: {
      target: 'upload.example:9',
      bytes: 4_000_000,
      ms: 4000,
      delays: [delay('gateway', 0.6, gatewayMs), delay('hop', 6, hopMs)],
    },
  })

const quiet = { address: '203.0.113.10', encrypted: true, wantedMs: 60_000 }
const forgotten = saw('idle', main, {
  ...quiet,
  outcome: 'forgotten',
  afterMs: 68_000,
  fresh: open(24),
})

const silence = (unackedBytes: number): HandshakeOutcome => ({
  outcome: 'timeout',
  ms: 2500,
  unackedBytes,
})
/** A handshake that fell silent, short and long first words alike unless told otherwise. */
const mute = (small: HandshakeOutcome, large: HandshakeOutcome = small): Change =>
  all(handshake(small), but('tls', main, { first: small, largeHello: large }))

/** What is found out by talking to the host for longer, or in another way. */
export const talks: FaultCase[] = [
  {
    name: 'any upload makes the line wait for seconds',
    cause: 'network-congestion',
    fault: 'bufferbloat',
    verdict: 'degraded',
    shop: [underLoad(0.8, 1400)],
    cleared: [underLoad(0.8, 30)],
  },
  {
    name: 'the router forgets a connection within a minute',
    cause: 'router-misconfigured',
    fault: 'idle-timeout-short',
    verdict: 'degraded',
    shop: [forgotten],
    cleared: [saw('idle', main, { ...quiet, outcome: 'holds', by: 'kernel' })],
  },
  {
    name: 'short first words of TLS arrive, long ones get lost',
    cause: 'router-misconfigured',
    fault: 'mtu-black-hole',
    verdict: 'down',
    shop: [mute({ outcome: 'stalled', ms: 2500, unackedBytes: 0 }, silence(1600))],
    cleared: [tlsWorks],
  },
  {
    name: 'the host takes what we say and says nothing',
    cause: 'host-outage',
    fault: 'host-mute',
    verdict: 'down',
    shop: [mute(silence(0))],
    cleared: [tlsWorks],
  },
  {
    name: 'the line’s IPv6 leads nowhere, and the terminal tries it first',
    cause: 'isp-outage',
    fault: 'ipv6-broken',
    verdict: 'degraded',
    shop: [
      saw('tcp', main, {
        port: 5000,
        attempts: [
          attempt(open(22)),
          { ...attempt({ outcome: 'timeout', ms: 2500 }, '2001:db8::10'), family: 6 },
        ],
        open: true,
      }),
      answered({ 'hotspot-works': 'yes' }),
    ],
    cleared: [portOpens],
  },
  {
    name: 'the host hangs up on our words, and on nobody who is quiet',
    cause: 'device-misconfigured',
    fault: 'dialect-wrong',
    verdict: 'down',
    shop: [
      reply({ kind: 'closed', ms: 24, keepAlives: 0, unasked: 'held' }),
      answered({ 'other-terminals': 'work' }),
    ],
    cleared: [portOpens],
  },
]

/** Talks that look odd and are fine. */
export const oddTalks: HealthyCase[] = [
  { name: 'a line on which a transfer adds a little delay', shop: [underLoad(0.9, 130)] },
  { name: 'a line that a transfer does not touch', shop: [underLoad(0.7, 9)] },
  {
    name: 'a connection that holds while nothing is sent',
    shop: [saw('idle', main, { ...quiet, outcome: 'holds', by: 'kernel' })],
  },
  {
    name: 'a host that ends quiet connections in good order',
    shop: [saw('idle', main, { ...quiet, outcome: 'closed', afterMs: 30_000, fresh: open(22) })],
  },
  {
    name: 'a host that answers long first words too',
    shop: [
      but('tls', main, {
        largeHello: {
          outcome: 'established',
          ms: 50,
          protocol: 'TLSv1.3',
          cipher: '',
          clientCertificateAsked: false,
        },
      }),
    ],
  },
]
