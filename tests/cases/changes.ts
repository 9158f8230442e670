import type { Failure } from '../../src/model.ts'
import type {
  ChainVerdict,
  ConnectOutcome,
  EchoValue,
  HandshakeOutcome,
  InterfaceValue,
  NameAnswer,
  TcpValue,
} from '../../src/probes/values.ts'
import {
  answer,
  attempt,
  backup,
  but,
  dropped,
  found,
  healthyShop,
  main,
  nothing,
  open,
  saw,
  series,
} from './shop.ts'
import type { Change } from './shop.ts'

/** Situations that cases are put together from: each is what the probes bring back there. */

export const all =
  (...changes: Change[]): Change =>
  (facts) => {
    for (const change of changes) change(facts)
  }

const silence = (waitMs = 2500): ConnectOutcome => ({ outcome: 'timeout', ms: waitMs })
const failing = (outcome: Failure, ms: number): ConnectOutcome => ({ outcome, ms })

/** The acquirer's port does not open: what came of each try, and of the controls. */
export function portFails(
  outcome: ConnectOutcome,
  controls: Partial<NonNullable<TcpValue['controls']>> = {},
): Change {
  return all(
    saw('tcp', main, {
      port: 5000,
      attempts: [attempt(outcome)],
      open: false,
      controls: {
        samePortElsewhere: [
          { target: '198.51.100.1:5000', outcome: 'refused', ms: 20 },
          { target: '198.51.100.2:5000', outcome: 'refused', ms: 20 },
        ],
        otherPorts: [
          { port: 443, ...silence() },
          { port: 80, ...silence() },
        ],
        ...controls,
      },
    }),
    found('tls', main, { state: 'skipped', reason: 'needs-earlier' }),
    found('echo', main, { state: 'skipped', reason: 'needs-earlier' }),
  )
}

export const hostAliveElsewhere = {
  otherPorts: [
    { port: 443, outcome: 'refused' as const, ms: 22 },
    { port: 80, outcome: 'refused' as const, ms: 22 },
  ],
}
export const portDroppedEverywhere = {
  samePortElsewhere: [
    { target: '198.51.100.1:5000', ...silence() },
    { target: '198.51.100.2:5000', ...silence() },
  ],
}
export const portRefusedNearEverywhere = {
  samePortElsewhere: [
    { target: '198.51.100.1:5000', outcome: 'refused' as const, ms: 0.5 },
    { target: '198.51.100.2:5000', outcome: 'refused' as const, ms: 0.5 },
  ],
}

export const portRefused = (ms = 22) => portFails(failing('refused', ms), hostAliveElsewhere)
export const portSilent = (controls = {}) =>
  all(portFails(silence(), controls), noPing('203.0.113.10'))

/** A target that answers no ping at all is not measured by ICMP. */
export function noPing(target: string): Change {
  return (facts) => {
    facts.facts = facts.facts.filter((one) => !(one.probe === 'latency' && one.target === target))
  }
}

/** Nothing outside the shop answers. */
export const outsideSilent = all(
  dropped('latency'),
  saw('latency', '192.168.1.1', series('gateway', 0.6, { spreadMs: 0.2 })),
  saw('references', 'references', {
    points: [
      { target: '198.51.100.1:443', address: '198.51.100.1', ...silence() },
      { target: '198.51.100.2:53', address: '198.51.100.2', ...silence() },
    ],
    reached: 0,
  }),
  saw('portal', 'portal', {
    checks: [{ url: 'http://check.example/generate_204', ms: 2500, outcome: 'timeout' }],
  }),
  saw('clock', 'clock', { tried: [] }),
  portFails(silence(), {
    samePortElsewhere: portDroppedEverywhere.samePortElsewhere,
  }),
)

export const names = (
  system: NameAnswer,
  elsewhere: NameAnswer = answer(22),
  { resolver = '192.168.1.1', other = system, servers = 1 } = {},
): Change =>
  all(
    saw('names', 'host.acquirer.example', {
      name: 'host.acquirer.example',
      literal: false,
      resolvers: [
        ...Array.from({ length: servers }, () => ({
          address: resolver,
          port: 53,
          role: 'system' as const,
          a: system,
          overTcp: system,
          reference: other,
        })),
        {
          address: '198.51.100.53',
          port: 53,
          role: 'comparison' as const,
          a: elsewhere,
          reference: answer(22, ['198.51.100.9']),
        },
      ],
      application: system,
      addresses: elsewhere.addresses.map((address) => ({
        address,
        family: 4 as const,
        from: 'comparison' as const,
      })),
      referenceName: 'check.example',
    }),
  )
export const noAddress = all(
  found('tcp', main, { state: 'skipped', reason: 'needs-earlier' }),
  found('tls', main, { state: 'skipped', reason: 'needs-earlier' }),
  found('echo', main, { state: 'skipped', reason: 'needs-earlier' }),
  noPing('203.0.113.10'),
)

export const nameless = all(names(nothing('timeout', 2000), nothing('timeout', 2000)), noAddress)

export const link =
  (part: Partial<InterfaceValue>, routed = true): Change =>
  (facts) => {
    const fact = facts.facts.find(({ probe }) => probe === 'link')
    if (fact?.probe !== 'link' || fact.state !== 'seen') throw new Error('no link')
    Object.assign(fact.value.interfaces[0] ?? {}, part)
    if (!routed) {
      fact.value.defaultRoutes = []
      delete fact.value.primary
    }
  }

export const gatewaySilent = all(
  but('gateway', '192.168.1.1', {
    alive: false,
    neighbour: 'failed',
    icmp: 'silent',
    tcp: [{ port: 53, ...silence(1000) }],
  }),
  dropped('latency'),
)

/** This machine reaches nothing: not the router, not a name, nobody. */
export const cutOff = all(outsideSilent, nameless, gatewaySilent)

export const handshake = (outcome: HandshakeOutcome): Change =>
  all(
    but('tls', main, { handshake: outcome, chain: [], versions: [] }),
    (facts) => {
      const fact = facts.facts.find(({ probe }) => probe === 'tls')
      if (fact?.probe === 'tls' && fact.state === 'seen') delete fact.value.chainVerdict
    },
    found('echo', main, { state: 'skipped', reason: 'needs-earlier' }),
  )
export const handshakeFails = (outcome: Exclude<HandshakeOutcome['outcome'], 'established'>) =>
  handshake({ outcome, ms: 22 })

export const certificate = (chainVerdict: ChainVerdict): Change =>
  but('tls', main, { chainVerdict })

/** A box in the shop shows a certificate of its own, its authority along with it. */
export const signedByAStranger: Change = (facts) => {
  const fact = facts.facts.find(({ probe }) => probe === 'tls')
  if (fact?.probe !== 'tls' || fact.state !== 'seen') throw new Error('no tls')
  const [leaf] = fact.value.chain
  if (!leaf) throw new Error('no certificate')
  fact.value.chainVerdict = 'self-signed-in-chain'
  fact.value.chain = [
    { ...leaf, issuer: 'Firewall CA' },
    { ...leaf, subject: 'Firewall CA', issuer: 'Firewall CA', selfSigned: true },
  ]
}

export const reply = (kind: EchoValue['reply']): Change =>
  saw('echo', main, { protocol: 'iso8583', reply: kind })
export const code = (de39: string, mti = '0830'): Change =>
  reply({ kind: 'response', mti, de39, ms: 24 })

/** The main endpoint is a web service. */
export const overHttp = (status: number, retryAfter?: string): Change =>
  all(
    (facts) => {
      const [endpoint] = facts.site.acquirer.endpoints
      if (endpoint) Object.assign(endpoint, { protocol: 'http', http: { path: '/health' } })
    },
    saw('echo', main, {
      protocol: 'http',
      reply: { kind: 'http', status, ms: 30, ...(retryAfter ? { retryAfter } : {}) },
    }),
  )

type Way = { ms?: number; lost?: number; spreadMs?: number; stall?: number }
/** What was measured to the router, the provider's hop, the reference and the acquirer. */
export const way = (gateway: Way, hop: Way, reference: Way, acquirer: Way): Change =>
  all(
    saw(
      'latency',
      '192.168.1.1',
      series('gateway', gateway.ms ?? 0.6, { spreadMs: 0.2, ...gateway }),
    ),
    saw('latency', '100.64.0.1', series('hop', hop.ms ?? 6, hop)),
    saw('latency', '198.51.100.1', series('reference', reference.ms ?? 20, reference)),
    saw(
      'latency',
      '203.0.113.10',
      series('acquirer', acquirer.ms ?? 22, { sent: 24, ...acquirer }),
    ),
  )

export const thisMachineIsTheTerminal: Change = (facts) => {
  facts.site.terminal = { thisMachine: true }
}

export const withBackup = (opens: boolean): Change =>
  all(
    (facts) => {
      const [endpoint] = facts.site.acquirer.endpoints
      if (endpoint)
        facts.site.acquirer.endpoints.push({ ...endpoint, host: 'backup.acquirer.example' })
    },
    saw('tcp', backup, {
      port: 5000,
      attempts: [attempt(opens ? open(25) : silence(), '203.0.113.20')],
      open: opens,
    }),
  )

export const wifi = (part: {
  rssiDbm: number
  rivals?: number
  spread?: number
  bssids?: number
}): Change =>
  all(
    (facts) => {
      const fact = facts.facts.find(({ probe }) => probe === 'link')
      if (fact?.probe !== 'link' || fact.state !== 'seen') throw new Error('no link')
      Object.assign(fact.value.interfaces[0] ?? {}, { name: 'wlan0', kind: 'wifi' })
      fact.value.primary = 'wlan0'
    },
    saw('wifi', 'this-machine', {
      interface: 'wlan0',
      connected: true,
      ssid: 'Shop',
      bssid: '02:00:00:00:00:01',
      rssiDbm: part.rssiDbm,
      channel: 6,
      frequencyMhz: 2437,
      rssiSeriesDbm: [part.rssiDbm, part.rssiDbm - (part.spread ?? 1), part.rssiDbm],
      bssidsSeen: Array.from({ length: part.bssids ?? 1 }, (_, i) => `02:00:00:00:00:0${i + 1}`),
      radio: 'on',
      neighbours: Array.from({ length: part.rivals ?? 1 }, (_, i) => ({
        ssid: `Other ${i}`,
        bssid: `02:00:00:00:01:${i}`,
        rssiDbm: -65,
        channel: 6,
        frequencyMhz: 2437,
      })),
      neighboursFrom: 'scan-dump',
    }),
  )

/** The healthy findings, to put back what a case has broken. */
const healthy =
  (probes: string[]): Change =>
  (facts) => {
    const well = healthyShop().facts.filter(({ probe }) => probes.includes(probe))
    facts.facts = [...facts.facts.filter(({ probe }) => !probes.includes(probe)), ...well]
  }
export const portOpens = healthy(['tcp', 'tls', 'echo'])
export const tlsWorks = healthy(['tls', 'echo'])
export const healthyNames = healthy(['names'])
export const healthyWay = healthy(['latency'])
export const gatewayAnswers = healthy(['gateway'])
export const outsideWorks = healthy(['references', 'portal', 'clock'])
export const linkUp = healthy(['link'])

/** The terminal speaks TLS 1.2 at most; what came of a handshake limited to that. */
export const limitTerminal = (outcome: 'version-rejected' | 'established'): Change =>
  all(
    (facts) => {
      facts.site.terminal.tlsMaxVersion = 'TLSv1.2'
    },
    but('tls', main, {
      versions: [
        {
          max: 'TLSv1.2',
          handshake:
            outcome === 'established'
              ? { outcome, ms: 40, protocol: 'TLSv1.2', cipher: '', clientCertificateAsked: false }
              : { outcome, ms: 22 },
        },
      ],
    }),
  )

export const memory = (freePercent: number): Change =>
  but('host', 'this-machine', { memory: { totalBytes: 2e9, freePercent } })
export const disk = (freePercent: number): Change =>
  but('host', 'this-machine', {
    disk: { path: '/', totalBytes: 1e11, freePercent, inodesFreePercent: 80 },
  })

/** This machine's clock is off by so many days. */
export const clockOff = (days: number): Change =>
  but('clock', 'clock', { offsetMs: days * 86_400_000 })
