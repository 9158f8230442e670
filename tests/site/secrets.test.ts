import { join } from 'node:path'
import { expect, test } from 'vitest'
import { profileOf } from '../../src/net/iso8583/profile.ts'
import { loadSite } from '../../src/site/load.ts'
import { parseSavedSite } from '../../src/site/saved.ts'
import { maskId, withoutLogin, withoutSecrets } from '../../src/site/secrets.ts'
import { siteWithoutFile } from '../../src/site/defaults.ts'
import type { Site } from '../../src/site/site.ts'
import { clientCertificates } from './certificates.ts'
import { folderWith } from './folder.ts'

/** A site with every setting that there is. */
async function wholeSite(): Promise<{ site: Site; key: string }> {
  const { ca, till } = await clientCertificates()
  const folder = await folderWith({
    'ca.crt': ca,
    'till.crt': till.cert,
    'till.key': till.key,
    'codes.yaml': 'A8: { meaning: sign-in-again, text: 终端未签到 }\nE2: terminal-unknown\n',
    'shop.yaml': `
site: Corner shop 12
acquirer:
  name: Example Acquirer
  endpoints:
    - host: host.example
      port: 5000
      tls: { ca: ca.crt, cert: till.crt, key: till.key, serverName: other.example }
      iso8583: { dialect: cup, length: 2-byte, tpdu: "6000030000", header: "603100310000", bitmap: binary, echoCode: "301", terminalId: "12345678", merchantId: "123456789012345" }
    - { host: b.example, protocol: http, http: { path: /health } }
  statusPage: https://status.example/
  maintenance: [{ days: [sun], from: "00:00", to: "06:00", timeZone: Asia/Shanghai }]
  requirements: { models: [A920], app: ">=3", firmware: ">=1" }
  responseCodes: codes.yaml
terminal: { address: 10.0.0.9, remotePort: 8443, connection: wifi, model: A920, app: "3", firmware: "1", tlsMaxVersion: TLSv1.2, thisMachine: false }
network: { references: [1.1.1.1:53], connectivityChecks: ["http://a.example/"], resolvers: [1.1.1.1], systemResolvers: [10.0.0.1], gateway: 10.0.0.1, ntp: [a.example] }
limits: { rttMs: 1, lossPercent: 2, rssiDbm: -3, memoryFreePercent: 4, diskFreePercent: 5, certificateDays: 6 }
`,
  })
  const result = await loadSite(join(folder, 'shop.yaml'))
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return { site: result.site, key: till.key }
}

test('what is saved holds no key and no whole id', async () => {
  const { site, key } = await wholeSite()
  const saved = JSON.stringify(withoutSecrets(site))
  expect(JSON.stringify(site)).toContain(JSON.stringify(key))
  expect(saved).not.toContain('PRIVATE KEY')
  expect(saved).not.toContain('1234567')
  expect(saved).toContain('"terminalId":"******78","merchantId":"*************45"')
  expect(saved).toContain('BEGIN CERTIFICATE')
})

test('a saved site is read back as it was saved', async () => {
  const saved = withoutSecrets((await wholeSite()).site)
  expect(parseSavedSite(JSON.parse(JSON.stringify(saved)))).toEqual({ ok: true, site: saved })
  expect(withoutSecrets(saved)).toEqual(saved)
})

test('what is saved holds no query', async () => {
  const { site } = await wholeSite()
  const [main, backup] = site.acquirer.endpoints
  if (!main || !backup) throw new Error('the site has two endpoints')
  site.acquirer.statusPage = 'https://status.example/api?key=secret'
  site.acquirer.endpoints = [main, { ...backup, http: { path: '/health?token=secret' } }]
  const saved = withoutSecrets(site)
  expect(JSON.stringify(saved)).not.toContain('secret')
  expect(saved.acquirer.statusPage).toBe('https://status.example/api?***')
  expect(saved.acquirer.endpoints[1]?.http).toEqual({ path: '/health?***' })
  expect(withoutSecrets(saved)).toEqual(saved)
})

test.each([
  ['http://a:b@c/', 'http://***@c/'],
  ['a:b@host:500', '***@host:500'],
  ['host.example:5000', 'host.example:5000'],
  ['https://host/a@b', 'https://host/a@b'],
])('of %s a message shows %s', (address, shown) => {
  expect(withoutLogin(address)).toBe(shown)
})

test('a saved site still names a message format', async () => {
  const { iso8583 } = withoutSecrets((await wholeSite()).site).acquirer.endpoints[0] ?? {}
  expect(iso8583 && profileOf(iso8583)).toMatchObject({ dialect: 'cup' })
})

test.each([
  ['12345678', '******78'],
  ['123', '*23'],
  ['12', '**'],
  ['', ''],
])('of the id %j only %j is shown', (id, shown) => {
  expect(maskId(id)).toBe(shown)
})

test.each<[string, (site: Record<string, unknown>) => unknown]>([
  ['nothing', () => undefined],
  ['a list', () => []],
  ['a missing part', (site) => ({ ...site, limits: undefined })],
  ['a part of another version', (site) => ({ ...site, shelf: 3 })],
  ['a text for a number', (site) => ({ ...site, limits: { rttMs: '300' } })],
  ['a private key', (site) => ({ ...site, acquirer: { endpoints: [{ tls: { key: 'x' } }] } })],
])('a saved site made of %s is refused', (_name, damage) => {
  expect(parseSavedSite(siteWithoutFile())).toMatchObject({ ok: true })
  expect(parseSavedSite(damage({ ...siteWithoutFile() }))).toMatchObject({
    ok: false,
    problems: [{ message: { key: 'site.saved-damaged' } }],
  })
})
