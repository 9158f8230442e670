import { expect, test } from 'vitest'
import { withoutSite } from '../../src/messages/remedy-words.ts'
import type { AnyFact } from '../../src/probes/facts.ts'
import { endpoints } from '../../src/report/endpoints.ts'
import { likely } from '../../src/report/likely.ts'
import { measuredFrom } from '../../src/report/measured-from.ts'
import { notMeasured } from '../../src/report/not-measured.ts'
import { sentence } from '../../src/report/sentence.ts'
import { siteWords } from '../../src/report/site-words.ts'
import { summary } from '../../src/report/summary.ts'
import type { Diagnosis } from '../../src/model.ts'
import { shop } from './shop.ts'

const times = { startMs: 0, durationMs: 1 }
const run = (facts: AnyFact[], site = shop()) => {
  return { site, facts, answers: {}, routine: false, startedAt: '2026-11-23T18:00:00.000Z' }
}

test.each([
  [0.9991, 'almost certain, over 99%'],
  [0.966, 'almost certain, about 97%'],
  [0.83, 'very likely, about 85%'],
  [0.51, 'likely, about 50%'],
  [0.234, 'possible, about 25%'],
  [0.07, 'less likely, about 7%'],
  [0.004, 'less likely, under 1%'],
])('%d is “%s”, no finer than it is known', (probability, words) => {
  expect(likely('en', probability)).toBe(words)
})

const diagnosis = (given: Partial<Diagnosis>): Diagnosis => ({
  verdict: 'down',
  nothingWrong: 0,
  unknownCause: 0,
  causes: [
    {
      id: 'host-outage',
      category: 'host',
      probability: 0.9,
      faults: [],
      evidence: [],
      remedies: [],
    },
  ],
  remedies: [],
  questions: [],
  ruledOut: [],
  notJudged: [],
  symptoms: [],
  ...given,
})

test('the summary names the cause that is probable enough', () => {
  expect(summary('en', 'Acme', diagnosis({}))).toMatch(/Acme\. Most likely: .+ \(.*90%\)\.$/)
  expect(summary('en', 'Acme', diagnosis({ causes: [] }))).toMatch(/Acme\.$/)
})

test('the summary of a healthy shop names no cause', () => {
  expect(summary('zh-CN', '', diagnosis({ verdict: 'healthy' }))).toBe('从这里上网没有问题。')
})

test.each(['code', 'asked', 'untried'] as const)(
  'the summary of a healthy shop does not say that everything works where %s leaves a doubt',
  (doubt) => {
    const healthy = diagnosis({ verdict: 'healthy' })
    expect(summary('en', 'Acme', healthy)).toContain('Everything works')
    expect(summary('en', 'Acme', healthy, doubt)).not.toContain('Everything works')
    expect(summary('zh-CN', '收单机构', healthy, doubt)).not.toContain('都正常')
  },
)

test('names each missing thing once, with why and how to get it', () => {
  const skipped = { state: 'skipped', ...times } as const
  const facts: AnyFact[] = [
    { probe: 'wifi', target: 'wlan0', reason: 'no-tool', ...skipped },
    { probe: 'wifi', target: 'wlan1', reason: 'no-tool', ...skipped },
    { probe: 'echo', target: 'a:1', reason: 'not-needed', ...skipped },
    { probe: 'tls', target: 'a:1', state: 'failed', failure: 'too-slow', ...times },
    { probe: 'tcp', target: 'a:1', state: 'failed', failure: 'refused', ...times },
    { probe: 'link', target: 'link', state: 'crashed', detail: 'TypeError: x', ...times },
  ]
  const missing = notMeasured('en', facts)
  expect(missing.map(({ probe, reason }) => `${probe} ${reason}`)).toEqual([
    'wifi no-tool',
    'tls too-slow',
    'link crashed',
  ])
  expect(missing[0]?.text).toContain('apt install iw')
  expect(missing[2]?.text).toContain('TypeError: x')
})

test.each([
  ['linux', 'apt install iw'],
  ['win32', 'netsh'],
  ['darwin', 'comes with macOS'],
] as const)('on %s it is told how to get there, by %s', (platform, how) => {
  const value = {
    ...{ platform, uptimeSeconds: 1, vpn: [] },
    memory: { totalBytes: 1, freePercent: 50 },
    cpu: { cores: 1, load1: 0 },
  }
  const facts: AnyFact[] = [
    { probe: 'wifi', target: 'wifi', state: 'skipped', reason: 'no-tool', ...times },
    { probe: 'host', target: 'host', state: 'seen', value, ...times },
  ]
  expect(notMeasured('en', facts)[0]?.text).toContain(how)
})

test('who cannot ping hears of it once, and that TCP stands in where it does', () => {
  const noTool = { probe: 'latency', state: 'skipped', reason: 'no-tool', ...times } as const
  const value = {
    ...({ role: 'gateway', method: 'tcp', sent: 1, received: 1, lossPercent: 0 } as const),
    ...{ jitterMs: 0, rttMs: { min: 1, median: 1, p95: 1, max: 1 }, series: [1], intervalMs: 20 },
  }
  const facts: AnyFact[] = [
    { target: 'ping', ...noTool },
    { target: '192.0.2.20', ...noTool },
  ]
  const [alone, ...more] = notMeasured('en', facts)
  expect(more).toEqual([])
  expect(alone?.text).not.toContain('TCP')
  const [beside] = notMeasured('en', [
    ...facts,
    { probe: 'latency', target: '192.0.2.1', state: 'seen', value, ...times },
  ])
  expect(beside).toMatchObject({ target: 'ping', text: expect.stringMatching(/^Pings: .*TCP/) })
})

test('where no device behind the router answers pings, it is those that are missed', () => {
  const hop = { probe: 'latency', target: 'hop', reason: 'not-present' } as const
  const [missing] = notMeasured('en', [{ ...hop, state: 'skipped', ...times }])
  expect(missing?.text).toMatch(/first device.*no device behind the router answers pings/)
})

test('what is not understood can be sent to us, whatever it was', () => {
  const skipped = { state: 'skipped', reason: 'not-understood', raw: 'Bonjour', ...times } as const
  const [missing] = notMeasured('en', [{ probe: 'link', target: 'link', ...skipped }])
  expect(missing?.text).toContain('--save')
  expect(missing?.text).not.toContain('Bonjour')
})

test('a main endpoint has the verdict’s service, a backup whether its port opens', () => {
  const tls = { mode: 'off' } as const
  const site = shop()
  site.acquirer.endpoints = ['a', 'b', 'c'].map((host) => {
    return { host, port: 1, protocol: 'tcp', tls }
  })
  const facts: AnyFact[] = [
    {
      probe: 'tcp',
      target: 'b:1',
      state: 'seen',
      value: { port: 1, attempts: [], open: true },
      ...times,
    },
  ]
  expect(endpoints(run(facts, site), 'degraded')).toEqual([
    { target: 'a:1', service: 'degraded' },
    { target: 'b:1', service: 'ok' },
    { target: 'c:1', service: 'unknown' },
  ])
})

const link: AnyFact = {
  probe: 'link',
  target: 'link',
  state: 'seen',
  value: {
    interfaces: [
      { name: 'lo', kind: 'loopback', up: true, addresses: [] },
      {
        name: 'eth0',
        kind: 'ethernet',
        up: true,
        addresses: [
          { address: 'fe80::1', family: 6, prefix: 64, origin: 'link-local' },
          { address: '192.168.10.23', family: 4, prefix: 24 },
        ],
      },
    ],
    defaultRoutes: [],
    primary: 'eth0',
  },
  ...times,
}

test('tells where it was measured from by the adapter in use', () => {
  expect(measuredFrom('laptop', [link])).toEqual({
    host: 'laptop',
    addresses: ['192.168.10.23'],
    network: '192.168.10.23/24',
  })
})

test('tells it by the Wi-Fi’s name where there is one', () => {
  const value = {
    interface: 'wlan0',
    connected: true,
    ssid: 'Shop',
    rssiSeriesDbm: [],
    bssidsSeen: [],
    radio: 'on',
    neighbours: [],
  } as const
  const wifi = { probe: 'wifi', target: 'wlan0', state: 'seen', value, ...times }
  expect(measuredFrom('laptop', [link, wifi as unknown as AnyFact]).network).toBe('Shop')
  const hung = { state: 'skipped', reason: 'hung', ...times } as const
  const missing: AnyFact[] = [
    { probe: 'link', target: 'adapters', ...hung },
    { probe: 'wifi', target: 'wlan0 scan dump', ...hung },
  ]
  expect(measuredFrom('laptop', [...missing, link, wifi as unknown as AnyFact])).toEqual({
    host: 'laptop',
    addresses: ['192.168.10.23'],
    network: 'Shop',
  })
})

test('a remedy can name the site’s own values, and says nothing where nothing is known', () => {
  expect(siteWords(run([link]), { verdict: 'down', backupOpens: false })).toEqual({
    ...withoutSite,
    host: 'host.acquirer.example',
    port: 5000,
    tls: 'tried',
    acquirer: 'Example Acquirer',
    interface: 'eth0',
    rssiLimitDbm: -70,
  })
})

test.each([
  ['use-backup-host', 'backup.acquirer.example:5001'],
  ['check-endpoint', 'host.acquirer.example:5000'],
  ['check-dialect', 'iso87-bcd'],
  ['check-tls', 'on'],
  ['update-terminal', '>=3.0.0'],
  ['update-terminal', '>=1.4.0'],
  ['check-model-list', 'A920'],
  ['enable-remote', '8443'],
  ['free-address', '192.168.10.50'],
  ['read-notices', 'https://status.example/'],
  ['wait-for-maintenance', '2026-11-24 22:00 UTC'],
  ['correct-gateway', '192.168.10.254'],
  ['correct-gateway', '192.168.10.1'],
  ['change-channel', '11'],
  ['rejoin-wifi', 'Shop'],
])('the step %s names the site’s own %s', (id, value) => {
  const site = shop()
  site.acquirer = {
    ...site.acquirer,
    endpoints: [
      {
        host: 'host.acquirer.example',
        port: 5000,
        protocol: 'iso8583',
        tls: { mode: 'required' },
        iso8583: { dialect: 'iso87-bcd' },
      },
      { host: 'backup.acquirer.example', port: 5001, protocol: 'tcp', tls: { mode: 'off' } },
    ],
    statusPage: 'https://status.example/',
    requirements: { app: '>=3.0.0', firmware: '>=1.4.0' },
  }
  site.terminal = { address: '192.168.10.50', remotePort: 8443, model: 'A920', thisMachine: false }
  const seen = (probe: string, value: object) =>
    ({ probe, target: probe, state: 'seen', value, ...times }) as unknown as AnyFact
  const words = siteWords(
    run(
      [
        seen('gateway', { address: '192.168.10.1', others: ['192.168.10.254'] }),
        seen('wifi', { ssid: 'Shop', channel: 11 }),
        seen('notices', { until: '2026-11-24T22:00:00.000Z' }),
      ],
      site,
    ),
    { verdict: 'down', backupOpens: false },
  )
  for (const language of ['en', 'zh-CN'] as const) {
    const said = sentence(language, `remedy.${id}`, words)
    expect(said).toContain(language === 'zh-CN' && value === 'on' ? '配置里是开' : value)
    expect(sentence(language, `remedy.${id}`, withoutSite)).not.toMatch(/undefined|\(\)|（）| {2}/)
  }
})

test('where the service works, though badly, that the terminal connects shows no step to have helped', () => {
  const badly = { ...withoutSite, worksBadly: true }
  for (const id of ['try-again', 'wait-for-host', 'set-dhcp', 'call-acquirer']) {
    expect(sentence('en', `helped.${id}`, withoutSite)).toContain('connects')
    expect(sentence('en', `helped.${id}`, badly)).toMatch(
      /without waiting.*posdoctor finds nothing/,
    )
    expect(sentence('zh-CN', `helped.${id}`, badly)).not.toMatch(/能连上|169\.254/)
  }
})

test.each([
  ['degraded', {}, true],
  ['degraded', { 'terminal-shows': 'connecting' }, false],
  ['down', {}, false],
] as const)('%s, answered %o: the service works badly: %s', (verdict, answers, worksBadly) => {
  const words = siteWords({ ...run([link]), answers }, { verdict, backupOpens: false })
  expect(words.worksBadly).toBe(worksBadly)
})

test('a hotspot says nothing of the shop’s network to a terminal with a SIM card of its own', () => {
  const words = siteWords(
    { ...run([link]), answers: { connection: 'mobile' } },
    { verdict: 'down', backupOpens: false },
  )
  for (const [language, shopNetwork] of [
    ['en', 'shop’s own'],
    ['zh-CN', '店里'],
  ] as const)
    for (const kind of ['helped', 'undo']) {
      expect(sentence(language, `${kind}.use-hotspot`, withoutSite)).toContain(shopNetwork)
      expect(sentence(language, `${kind}.use-hotspot`, words)).not.toContain(shopNetwork)
      expect(sentence(language, `${kind}.use-hotspot`, words)).toContain('SIM')
    }
})
