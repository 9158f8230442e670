import type { Finding } from '../../src/model.ts'
import type { AnyFact, Facts, ProbeId, ProbeValues } from '../../src/probes/facts.ts'
import type {
  ConnectOutcome,
  LatencyRole,
  LatencyValue,
  NameAnswer,
  TcpAttempt,
} from '../../src/probes/values.ts'

/** What makes one shop differ from the healthy one. */
export type Change = (facts: Facts) => void

export const main = 'host.acquirer.example:5000'
export const backup = 'backup.acquirer.example:5000'
const started = '2026-03-02T03:00:00.000Z'

/** Puts a finding in the place of the healthy one. */
export function found<Id extends ProbeId>(
  probe: Id,
  target: string,
  finding: Finding<ProbeValues[Id]>,
): Change {
  return (facts) => {
    const fact = { probe, target, startMs: 10, durationMs: 40, ...finding } as AnyFact
    const at = facts.facts.findIndex((one) => one.probe === probe && one.target === target)
    if (at < 0) facts.facts.push(fact)
    else facts.facts[at] = fact
  }
}

export function saw<Id extends ProbeId>(probe: Id, target: string, value: ProbeValues[Id]): Change {
  return found(probe, target, { state: 'seen', value })
}

/** Changes a part of what a probe saw. */
export function but<Id extends ProbeId>(
  probe: Id,
  target: string,
  part: Partial<ProbeValues[Id]>,
): Change {
  return (facts) => {
    const fact = facts.facts.find((one) => one.probe === probe && one.target === target)
    if (fact?.state !== 'seen') throw new Error(`The shop has no ${probe} of ${target}`)
    Object.assign(fact.value, part)
  }
}

export function dropped(probe: ProbeId): Change {
  return (facts) => {
    facts.facts = facts.facts.filter((one) => one.probe !== probe)
  }
}

export function answered(answers: Facts['answers']): Change {
  return (facts) => {
    facts.answers = { ...facts.answers, ...answers }
  }
}

export function series(
  role: LatencyRole,
  medianMs: number,
  { sent = 56, lost = 0, spreadMs = 1, stall = 0 } = {},
): LatencyValue {
  const samples: (number | null)[] = Array.from(
    { length: sent },
    (_, i) => medianMs + (((i * 7) % 11) / 10 - 0.5) * 2 * spreadMs,
  )
  // Spread over the run, as single losses are; a stall is one row of them.
  for (let i = 0; i < lost; i++) samples[Math.floor(((i + 0.5) * sent) / lost)] = null
  for (let i = 0; i < stall; i++) samples[10 + i] = null
  const got = samples.filter((ms) => ms !== null).toSorted((a, b) => a - b)
  const at = (share: number) => got[Math.min(got.length - 1, Math.floor(share * got.length))] ?? 0
  return {
    role,
    method: 'icmp',
    sent,
    received: got.length,
    lossPercent: (100 * (sent - got.length)) / sent,
    jitterMs: spreadMs / 2,
    rttMs: { min: at(0), median: at(0.5), p95: at(0.95), max: at(1) },
    series: samples,
    intervalMs: 25,
  }
}

export const open = (ms: number): ConnectOutcome => ({ outcome: 'open', ms })
export const attempt = (outcome: ConnectOutcome, address = '203.0.113.10'): TcpAttempt => ({
  address,
  family: 4,
  from: 'application',
  outcome,
})
export const answer = (ms = 12, addresses = ['203.0.113.10']): NameAnswer => ({
  outcome: 'answered',
  addresses,
  ms,
})
export const nothing = (outcome: NameAnswer['outcome'], ms = 5): NameAnswer => ({
  outcome,
  addresses: [],
  ms,
})

/** A shop on a 20-ms line where all is well: cable, one router that forwards names, TLS with a private CA. */
export function healthyShop(...changes: Change[]): Facts {
  const facts: Facts = {
    site: {
      name: 'Corner shop 12',
      acquirer: {
        name: 'Example Acquirer',
        endpoints: [
          {
            host: 'host.acquirer.example',
            port: 5000,
            protocol: 'iso8583',
            tls: { mode: 'required', ca: 'pem' },
            iso8583: {
              dialect: 'cup',
              terminalId: '12345678',
              merchantId: '123456789012345',
            },
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
        ntp: [],
      },
      limits: {
        rttMs: 300,
        lossPercent: 2,
        rssiDbm: -70,
        memoryFreePercent: 8,
        diskFreePercent: 5,
        certificateDays: 21,
      },
    },
    answers: {},
    routine: false,
    startedAt: started,
    facts: [],
  }
  const healthy: Change[] = [
    saw('host', 'this-machine', {
      platform: 'linux',
      uptimeSeconds: 200_000,
      memory: { totalBytes: 8e9, freePercent: 60 },
      disk: { path: '/', totalBytes: 1e11, freePercent: 50, inodesFreePercent: 80 },
      cpu: { cores: 4, load1: 0.4 },
      vpn: [],
    }),
    saw('link', 'this-machine', {
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
    found('wifi', 'this-machine', { state: 'skipped', reason: 'not-present' }),
    saw('gateway', '192.168.1.1', {
      address: '192.168.1.1',
      interface: 'eth0',
      source: 'route',
      neighbour: 'reachable',
      icmp: 'answers',
      tcp: [{ port: 53, outcome: 'open', ms: 0.5 }],
      alive: true,
      others: [],
    }),
    saw('names', 'host.acquirer.example', {
      name: 'host.acquirer.example',
      literal: false,
      resolvers: [
        {
          address: '192.168.1.1',
          port: 53,
          role: 'system',
          a: answer(),
          reference: answer(15, ['198.51.100.9']),
        },
        {
          address: '198.51.100.53',
          port: 53,
          role: 'comparison',
          a: answer(22),
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
    saw('clock', 'clock', { offsetMs: 12, uncertaintyMs: 10, source: 'ntp', tried: [] }),
    saw('portal', 'portal', {
      checks: [
        { url: 'http://check.example/generate_204', ms: 30, outcome: 'expected', status: 204 },
      ],
    }),
    saw('latency', '192.168.1.1', series('gateway', 0.6, { spreadMs: 0.2 })),
    saw('latency', '100.64.0.1', series('hop', 6)),
    saw('latency', '198.51.100.1', series('reference', 20)),
    saw('latency', '203.0.113.10', series('acquirer', 22, { sent: 24 })),
    saw('tcp', main, { port: 5000, attempts: [attempt(open(22))], open: true }),
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
    saw('echo', main, {
      protocol: 'iso8583',
      reply: { kind: 'response', mti: '0830', de39: '00', ms: 24 },
    }),
  ]
  for (const change of [...healthy, ...changes]) change(facts)
  return facts
}
