import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { limitDefaults, networkDefaults } from '../../src/site/defaults.ts'
import { loadSite } from '../../src/site/load.ts'
import type { Site } from '../../src/site/site.ts'
import { folderWith } from './folder.ts'

async function load(content: string | Uint8Array) {
  return loadSite(join(await folderWith({ 'shop.yaml': content }), 'shop.yaml'), {
    timeZone: 'Europe/Berlin',
  })
}

async function site(content: string | Uint8Array): Promise<Site> {
  const result = await load(content)
  expect(result).toMatchObject({ ok: true })
  if (!result.ok) throw new Error('not reached')
  return result.site
}

/** Every mistake as `line:column key of the sentence`, with the hint's key where there is one. */
async function mistakes(content: string | Uint8Array): Promise<string[]> {
  const result = await load(content)
  if (result.ok) return []
  return result.problems.map(({ line, column, message, hint }) => {
    const place = line === undefined ? '' : `${line}:${column} `
    return `${place}${message.key}${hint === undefined ? '' : ` ${hint.key.replace('site.hint.', '+ ')}`}`
  })
}

describe('a good file', () => {
  test('gets every default', async () => {
    expect(await site('site: 街角便利店\n')).toEqual({
      name: '街角便利店',
      source: expect.stringMatching(/shop\.yaml$/),
      acquirer: { endpoints: [], maintenance: [], requirements: {} },
      terminal: { thisMachine: true },
      network: networkDefaults,
      limits: limitDefaults,
    })
  })

  test('is understood whole', async () => {
    const { source: _, ...whole } = await site(`
site: Corner shop 12
acquirer:
  name: Example Acquirer
  endpoints:
    - host: Host.Acquirer.Example
      port: 5000
      protocol: iso8583
      tls: { serverName: other.example }
      iso8583:
        dialect: iso87-ascii
        length: 4-ascii-digits
        tpdu: false
        header: "6003"
        bitmap: binary
        echoCode: 003
        terminalId: 00001234
        merchantId: "123456789012345"
    - { host: "::1", port: "5001", protocol: http, tls: false, http: { path: /health } }
  statusPage: https://status.acquirer.example/api/v2/summary.json
  maintenance:
    - { days: [sun, Monday], from: 0:30, to: "24:00", timeZone: Asia/Shanghai }
    - { from: 03:00, to: 04:00 }
  requirements: { models: [A920], app: ">=3.0.0 <4", firmware: ^1.4 || 2.x }
terminal:
  address: 192.168.10.50
  remotePort: 8443
  connection: WiFi
  model: A920
  app: V3.2.1_220801
  firmware: 1.5.0
  tlsMaxVersion: "1.2"
network:
  references: [223.5.5.5:53, "[::1]:443"]
  connectivityChecks: [HTTP://Portal.Example/generate_204]
  resolvers: [223.5.5.5, "127.0.0.1:5353", ::1]
  systemResolvers: [192.168.1.1]
  gateway: 192.168.1.1
  ntp: [ntp.aliyun.com, "127.0.0.1:12300"]
limits: { rttMs: 250.5, lossPercent: 0, rssiDbm: -65, memoryFreePercent: 1, diskFreePercent: 2, certificateDays: 30 }
`)
    expect(whole).toEqual({
      name: 'Corner shop 12',
      acquirer: {
        name: 'Example Acquirer',
        endpoints: [
          {
            host: 'host.acquirer.example',
            port: 5000,
            protocol: 'iso8583',
            tls: { mode: 'required', serverName: 'other.example' },
            iso8583: {
              dialect: 'iso87-ascii',
              length: '4-ascii-digits',
              tpdu: false,
              header: '6003',
              bitmap: 'binary',
              echoCode: '003',
              terminalId: '00001234',
              merchantId: '123456789012345',
            },
          },
          {
            host: '::1',
            port: 5001,
            protocol: 'http',
            tls: { mode: 'off' },
            http: { path: '/health' },
          },
        ],
        statusPage: 'https://status.acquirer.example/api/v2/summary.json',
        maintenance: [
          { days: ['sun', 'mon'], from: '00:30', to: '24:00', timeZone: 'Asia/Shanghai' },
          { days: [], from: '03:00', to: '04:00', timeZone: 'Europe/Berlin' },
        ],
        requirements: { models: ['A920'], app: '>=3.0.0 <4', firmware: '^1.4 || 2.x' },
      },
      terminal: {
        address: '192.168.10.50',
        remotePort: 8443,
        connection: 'wifi',
        model: 'A920',
        app: 'V3.2.1_220801',
        firmware: '1.5.0',
        tlsMaxVersion: 'TLSv1.2',
        thisMachine: false,
      },
      network: {
        references: [
          { host: '223.5.5.5', port: 53 },
          { host: '::1', port: 443 },
        ],
        connectivityChecks: ['http://portal.example/generate_204'],
        resolvers: [
          { host: '223.5.5.5', port: 53 },
          { host: '127.0.0.1', port: 5353 },
          { host: '::1', port: 53 },
        ],
        systemResolvers: [{ host: '192.168.1.1', port: 53 }],
        gateway: '192.168.1.1',
        ntp: ['ntp.aliyun.com', '127.0.0.1:12300'],
      },
      limits: {
        rttMs: 250.5,
        lossPercent: 0,
        rssiDbm: -65,
        memoryFreePercent: 1,
        diskFreePercent: 2,
        certificateDays: 30,
      },
    })
  })

  test.each([
    ['JSON', '{"site": "x", "acquirer": null, "network": {"references": []}}'],
    ['a mark at the start', '\uFEFFsite: x\nnetwork: { references: [] }\n'],
    ['line ends of Windows', 'site: x\r\nnetwork:\r\n  references: []\r\n'],
    ['line ends of old Macs', 'site: x\rnetwork:\r  references: []\r'],
    ['sections left empty', 'site: x\nacquirer:\nterminal: ~\nnetwork:\n  references: []\n'],
    ['UTF-16', Buffer.from('\uFEFFsite: x\nnetwork: {references: []}', 'utf16le')],
  ])('may be written with %s', async (_name, content) => {
    expect(await site(content)).toMatchObject({ name: 'x', network: { references: [] } })
  })

  test('may say one thing once and use it twice', async () => {
    const { acquirer } = await site(`
acquirer:
  endpoints:
    - { host: a, port: 1, protocol: http, tls: &tls { serverName: c } }
    - { host: b, port: 2, protocol: http, tls: *tls }
`)
    expect(acquirer.endpoints.map(({ tls }) => tls.serverName)).toEqual(['c', 'c'])
  })

  test.each([
    ['host: h, port: 1', 'tcp', 'tried', 1],
    ['host: h, port: 1, protocol: tcp', 'tcp', 'off', 1],
    ['host: h, port: 1, protocol: tcp, tls: true', 'tcp', 'required', 1],
    ['host: h, port: 1, tls: false', 'tcp', 'off', 1],
    ['host: h, port: 1, protocol: iso8583', 'iso8583', 'required', 1],
    ['host: h, port: 1, iso8583: { dialect: cup }', 'iso8583', 'required', 1],
    ['host: h, protocol: http', 'http', 'required', 443],
    ['host: h, protocol: http, tls: false', 'http', 'off', 80],
    ['host: h, port: 1, http: {}', 'http', 'required', 1],
  ])('an endpoint of “%s” speaks %s with TLS %s', async (text, protocol, mode, port) => {
    const { acquirer } = await site(`acquirer: { endpoints: [{ ${text} }] }`)
    expect(acquirer.endpoints).toMatchObject([{ protocol, tls: { mode }, port }])
  })

  test.each([
    ['{}', true],
    ['{ model: A920 }', true],
    ['{ address: 10.0.0.9 }', false],
    ['{ connection: mobile }', false],
    ['{ connection: bluetooth-base }', false],
    ['{ connection: wifi }', true],
    ['{ address: 10.0.0.9, thisMachine: true }', true],
    ['{ thisMachine: false }', false],
  ])('with the terminal %s, thisMachine is %s', async (terminal, thisMachine) => {
    expect((await site(`terminal: ${terminal}`)).terminal.thisMachine).toBe(thisMachine)
  })
})

describe('a file that cannot be read', () => {
  test.each([
    ['empty', '', 'site.empty'],
    ['nothing but comments', '# site: x\n', 'site.empty'],
    ['ten megabytes', 'x'.repeat(10_000_000), 'file.too-large'],
    ['one byte too large', `site: ${'x'.repeat(256 * 1024 - 5)}`, 'file.too-large'],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
      'file.binary',
    ],
    ['another encoding', Uint8Array.of(0x73, 0x3a, 0x20, 0xc3, 0xc5), 'file.not-utf8'],
  ])('because it is %s says so', async (_name, content, key) => {
    expect(await mistakes(content)).toEqual([key])
  })

  test('names a missing file and a folder', async () => {
    const folder = await folderWith({})
    await mkdir(join(folder, 'shop.yaml'))
    expect(await loadSite(join(folder, 'shop.yaml'))).toMatchObject({
      problems: [{ message: { key: 'file.directory' } }],
    })
    expect(await loadSite(join(folder, 'none.yaml'))).toMatchObject({
      problems: [{ message: { key: 'file.missing' } }],
    })
  })
})

describe('a mistake', () => {
  test.each<[string, string, string[]]>([
    ['a misspelt key', 'sitee: x', ['1:1 site.unknown-key + did-you-mean']],
    ['a key in the wrong place', 'endpoints: []', ['1:1 site.unknown-key + belongs-under']],
    ['a key of no meaning', 'banana: 1', ['1:1 site.unknown-key']],
    ['a key given twice', 'site: a\nsite: b', ['2:1 yaml.duplicate']],
    ['a list for settings', 'terminal: [a]', ['1:11 site.expected']],
    ['text for settings', 'acquirer: x', ['1:11 site.expected']],
    ['settings for text', 'site: { a: b }', ['1:7 site.expected']],
    ['text for a list', 'network: { resolvers: 1.1.1.1 }', ['1:23 site.expected + list']],
    ['a text alone', 'hello', ['1:1 site.expected']],
    ['a list alone', '- a\n- b', ['1:1 site.expected']],
    ['a list with an empty entry', 'network:\n  ntp:\n    -\n', ['3:6 site.expected']],
    [
      'a misspelt word of a choice',
      'terminal: { connection: wify }',
      ['1:25 site.one-of + did-you-mean'],
    ],
    ['too long a list', `network: { ntp: [${'a, '.repeat(21)}] }`, ['1:17 site.too-many']],
    [
      'a signal strength without its sign',
      'limits: { rssiDbm: 70 }',
      ['1:20 site.expected + negative'],
    ],
    ['a share above the whole', 'limits: { lossPercent: 101 }', ['1:24 site.expected']],
    ['days in halves', 'limits: { certificateDays: 1.5 }', ['1:28 site.expected']],
    ['words for a truth', 'terminal: { thisMachine: yes }', ['1:26 site.expected']],
    ['a text over two lines', 'site: |\n  a\n  b\n', ['1:7 site.expected']],
    ['an escape to the terminal', 'site: "\\e[2J"', ['1:7 site.expected']],
    ['a name for an address', 'network: { gateway: router.lan }', ['1:21 site.expected']],
    [
      'a reference without a port',
      'network: { references: [a.b] }',
      ['1:25 site.expected + port-missing'],
    ],
    [
      'brackets of IPv6 without quotes',
      'network: { references: [[::1]:53] }',
      ['1:25 yaml.key + quote-ipv6'],
    ],
    [
      'a login in an address',
      'network: { connectivityChecks: ["http://a:b@c"] }',
      ['1:33 site.expected + no-login'],
    ],
    ['a full-width comma', 'network: { ntp: [a，b] }', ['1:18 site.expected + full-width']],
    ['full-width digits', 'terminal: { remotePort: ５０ }', ['1:25 site.expected + full-width']],
    ['Chinese quotes', 'terminal: { remotePort: “50” }', ['1:25 site.expected + full-width']],
    ['a range that is none', 'acquirer: { requirements: { app: ">>3" } }', ['1:34 site.expected']],
  ])('is told: %s', async (_name, content, expected) => {
    expect(await mistakes(content)).toEqual(expected)
  })

  test.each<[string, string, string[]]>([
    ['no host and no port', '{ protocol: iso8583 }', ['site.missing']],
    ['no port', '{ host: h }', ['site.missing']],
    ['a port out of range', '{ host: h, port: 70000 }', ['site.expected']],
    ['a port with a letter', '{ host: h, port: 5000x }', ['site.expected']],
    ['a negative port', '{ host: h, port: -1 }', ['site.expected']],
    ['a URL for a host', '{ host: "https://h/x", port: 1 }', ['site.expected + only-host']],
    ['a host with a port', '{ host: "h:1", port: 1 }', ['site.expected + port-line']],
    ['too large an octet', '{ host: 1.2.3.400, port: 1 }', ['site.expected + octets']],
    [
      'https as a protocol',
      '{ host: h, protocol: https }',
      ['site.missing', 'site.one-of + did-you-mean'],
    ],
    [
      'settings of another protocol',
      '{ host: h, port: 1, protocol: tcp, http: {} }',
      ['site.needs-protocol'],
    ],
    [
      'an unknown dialect',
      '{ host: h, port: 1, iso8583: { dialect: iso87 } }',
      ['site.one-of + did-you-mean'],
    ],
    ['no dialect', '{ host: h, port: 1, iso8583: {} }', ['site.missing']],
    // 001 would be a sign-in, which replaces the terminal's keys.
    [
      'an echo that is none',
      '{ host: h, port: 1, iso8583: { dialect: cup, echoCode: 001 } }',
      ['site.one-of + did-you-mean'],
    ],
    [
      'too long an id',
      '{ host: h, port: 1, iso8583: { dialect: cup, terminalId: 123456789 } }',
      ['site.expected'],
    ],
    [
      'a TPDU too short',
      '{ host: h, port: 1, iso8583: { dialect: cup, tpdu: 60 } }',
      ['site.expected'],
    ],
    [
      'a certificate without its key',
      '{ host: h, port: 1, tls: { key: shop.yaml } }',
      ['site.needs-each-other', 'site.not-key'],
    ],
    [
      'a path without a slash',
      '{ host: h, http: { path: health } }',
      ['site.missing', 'site.expected'],
    ],
  ])('in an endpoint is told: %s', async (_name, endpoint, expected) => {
    const found = await mistakes(`acquirer: { endpoints: [${endpoint}] }`)
    expect(found.map((each) => each.replace(/^\d+:\d+ /, ''))).toEqual(expected)
  })

  test.each<[string, string, string]>([
    ['times', 'from: 25:00, to: 06:00', 'site.expected'],
    ['equal times', 'from: 6:00, to: 06:00', 'site.same-times'],
    ['no end', 'from: 06:00', 'site.missing'],
    ['a day', 'days: [funday], from: 00:00, to: 06:00', 'site.one-of'],
    [
      'the capital for the zone',
      'from: 00:00, to: 6:00, timeZone: Asia/Beijing',
      'site.expected + did-you-mean',
    ],
    [
      'a misspelt zone',
      'from: 00:00, to: 6:00, timeZone: Asia/Shangai',
      'site.expected + did-you-mean',
    ],
  ])('in a maintenance window is told: %s', async (_name, window, expected) => {
    const [found, ...more] = await mistakes(`acquirer: { maintenance: [{ ${window} }] }`)
    expect(found?.replace(/^\d+:\d+ /, '')).toBe(expected)
    expect(more).toEqual([])
  })

  test('does not hide another, wherever it stands', async () => {
    expect(
      await mistakes(`sitee: x
acquirer：
  nmae: y
  endpoints:
    - host:a.example
      port: 70000
      protocol:tcp
    - port: 5000
      tls: { ca: none.crt }
terminal: { connection: wify, remotePort: ５ }
network:
  resolvers：[1.1.1.1, 1.1.1.1:0]
limits: [1]
site: a
site: b
`),
    ).toEqual([
      '1:1 site.unknown-key + did-you-mean',
      '2:1 yaml.full-width-colon',
      '3:3 site.unknown-key + did-you-mean',
      '5:7 yaml.colon-space',
      '6:13 site.expected',
      '7:7 yaml.colon-space',
      '8:7 site.missing',
      '9:18 file.missing',
      '10:25 site.one-of + did-you-mean',
      '10:43 site.expected + full-width',
      '12:3 yaml.full-width-colon',
      '12:23 site.expected + port-range',
      '13:9 site.expected',
      '15:1 yaml.duplicate',
    ])
  })

  test('behind a broken line is told where it is certain, and no other', async () => {
    expect(
      await mistakes(`site: "open
acquirer:
  endpoints:
    - host: h
`),
    ).toEqual(['5:1 yaml.missing-char'])
    expect(
      await mistakes(`network: { resolvers: [1.1.1.1
limits: { rttMs: fast }
`),
    ).toEqual(['2:1 yaml.indent', '2:18 site.expected'])
  })

  test('in thousands is told a hundred times', async () => {
    const found = await mistakes(
      Array.from({ length: 3000 }, (_, index) => `k${index}: 1`).join('\n'),
    )
    expect(found).toHaveLength(101)
    expect(found.at(-1)).toBe('site.more')
  })
})
