import type { Facts } from '../../src/probes/facts.ts'
import type { Site } from '../../src/site/site.ts'
import { answer, attempt, found, main, nothing, open, saw, series } from './facts.ts'
import type { Change } from './facts.ts'

/** A Monday morning in the shop's time zone. */
const started = '2026-03-02T03:00:00.000Z'

const site = (): Site => ({
  name: 'Corner shop 12',
  acquirer: {
    name: 'Example Acquirer',
    endpoints: [
      {
        host: 'host.acquirer.example',
        port: 5000,
        protocol: 'iso8583',
        tls: { mode: 'required', ca: 'pem' },
        iso8583: { dialect: 'cup', terminalId: '12345678', merchantId: '123456789012345' },
      },
    ],
    maintenance: [],
    requirements: {},
  },
  terminal: { address: '192.168.1.50', thisMachine: false },
  network: {
    references: [
      { host: '198.51.100.1', port: 443 },
      { host: '198.51.100.2', port: 53 },
    ],
    connectivityChecks: ['http://check.example/generate_204'],
    resolvers: [{ host: '198.51.100.53', port: 53 }],
    ntp: ['198.51.100.123'],
  },
  limits: {
    rttMs: 300,
    lossPercent: 2,
    rssiDbm: -70,
    memoryFreePercent: 8,
    diskFreePercent: 5,
    certificateDays: 21,
  },
})

const ofThisMachine: Change[] = [
  saw('host', 'host', {
    platform: 'linux',
    uptimeSeconds: 200_000,
    memory: { totalBytes: 8e9, freePercent: 60 },
    disk: { path: '/', totalBytes: 1e11, freePercent: 50, inodesFreePercent: 80 },
    cpu: { cores: 4, busyPercent: 12, load1: 0.4 },
    vpn: [],
  }),
  saw('link', 'link', {
    interfaces: [
      {
        name: 'eth0',
        kind: 'ethernet',
        up: true,
        carrier: true,
        speedMbps: 1000,
        duplex: 'full',
        addresses: [{ address: '192.168.1.20', family: 4, prefix: 24, origin: 'dhcp' }],
        packets: 500_000,
        errors: 0,
        during: { packets: 300, errors: 0, carrierChanges: 0, overMs: 1200 },
      },
    ],
    defaultRoutes: [{ family: 4, gateway: '192.168.1.1', interface: 'eth0', metric: 100 }],
    primary: 'eth0',
  }),
  found('wifi', 'wifi', { state: 'skipped', reason: 'not-present' }),
]

const inTheShop: Change[] = [
  saw('terminal', 'terminal', {
    address: '192.168.1.50',
    isThisMachine: false,
    inSubnet: true,
    neighbour: 'reachable',
    macs: ['54:81:2d:00:00:50'],
    locallyAdministered: false,
    maker: 'PAX',
    icmp: 'answers',
    alive: true,
  }),
  saw('gateway', '192.168.1.1', {
    address: '192.168.1.1',
    interface: 'eth0',
    source: 'route',
    neighbour: 'reachable',
    icmp: 'answers',
    tcp: [
      { port: 53, ...open(0.5) },
      { port: 80, ...open(0.6) },
      { port: 443, outcome: 'refused', ms: 0.6 },
    ],
    alive: true,
    others: [],
  }),
]

const beyondTheShop: Change[] = [
  saw('names', 'host.acquirer.example', {
    name: 'host.acquirer.example',
    literal: false,
    resolvers: [
      {
        address: '192.168.1.1',
        port: 53,
        role: 'system',
        a: answer(),
        aaaa: nothing('no-address', 12),
        reference: answer(15, ['198.51.100.9']),
      },
      {
        address: '198.51.100.53',
        port: 53,
        role: 'comparison',
        a: answer(22),
        aaaa: nothing('no-address', 22),
        reference: answer(22, ['198.51.100.9']),
      },
    ],
    application: answer(13),
    addresses: [{ address: '203.0.113.10', family: 4, from: 'application' }],
    referenceName: 'check.example',
  }),
  saw('references', 'references', {
    points: [
      { target: '198.51.100.1:443', address: '198.51.100.1', ...open(20) },
      { target: '198.51.100.2:53', address: '198.51.100.2', ...open(21) },
    ],
    reached: 2,
  }),
  saw('clock', 'clock', {
    offsetMs: 12,
    uncertaintyMs: 10,
    source: 'ntp',
    from: '198.51.100.123',
    tried: [
      {
        server: '198.51.100.123',
        address: '198.51.100.123',
        outcome: 'answered',
        offsetMs: 12,
        uncertaintyMs: 10,
        rttMs: 20,
        stratum: 2,
      },
    ],
  }),
  saw('portal', 'portal', {
    checks: [
      {
        url: 'http://check.example/generate_204',
        address: '198.51.100.9',
        ms: 30,
        outcome: 'expected',
        status: 204,
      },
    ],
  }),
  saw('latency', '192.168.1.1', series('gateway', 0.6, { spreadMs: 0.2 })),
  saw('latency', '100.64.0.1', series('hop', 6)),
  saw('latency', '198.51.100.1', series('reference', 20)),
  saw('latency', '203.0.113.10', series('acquirer', 22, { sent: 36 })),
]

const atTheAcquirer: Change[] = [
  saw('tcp', main, { port: 5000, attempts: [attempt(open(22))], open: true }),
  found('route', 'route', { state: 'skipped', reason: 'not-needed' }),
  saw('tls', main, {
    address: '203.0.113.10',
    serverName: 'host.acquirer.example',
    handshake: {
      outcome: 'established',
      ms: 48,
      protocol: 'TLSv1.3',
      cipher: 'TLS_AES_256_GCM_SHA384',
      clientCertificateAsked: false,
    },
    chain: [
      {
        subject: 'host.acquirer.example',
        issuer: 'Example CA',
        validFrom: '2026-01-01T00:00:00.000Z',
        validTo: '2026-12-31T00:00:00.000Z',
        fingerprint256: '00',
        selfSigned: false,
        names: ['host.acquirer.example'],
      },
    ],
    chainVerdict: 'ok',
    against: 'configured-ca',
    nameMatches: true,
    versions: [],
  }),
  found('mtu', 'mtu', { state: 'skipped', reason: 'not-needed' }),
  saw('echo', main, {
    protocol: 'iso8583',
    reply: { kind: 'response', mti: '0830', de39: '00', ms: 24 },
  }),
  found('notices', 'notices', { state: 'skipped', reason: 'not-configured' }),
]

/** A shop on a 20-ms line where all is well: cable, one router that forwards names, TLS with a private CA. */
export function healthyShop(...changes: Change[]): Facts {
  const facts: Facts = {
    site: site(),
    answers: {},
    routine: false,
    startedAt: started,
    facts: [],
  }
  const healthy = [...ofThisMachine, ...inTheShop, ...beyondTheShop, ...atTheAcquirer]
  for (const change of [...healthy, ...changes]) change(facts)
  return facts
}
