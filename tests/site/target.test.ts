import { describe, expect, test } from 'vitest'
import { siteWithoutFile } from '../../src/site/defaults.ts'
import type { Endpoint } from '../../src/site/site.ts'
import {
  endpointFromTarget,
  looksLikeTarget,
  siteFromTarget,
  withMainEndpoint,
} from '../../src/site/target.ts'

const tried = { protocol: 'tcp', tls: { mode: 'tried' } }

describe('a target', () => {
  test.each([
    ['host:5000', { host: 'host', port: 5000, ...tried }],
    ['Host.Example', { host: 'host.example', port: 443, ...tried }],
    ['[::1]:5000', { host: '::1', port: 5000, ...tried }],
    ['::1', { host: '::1', port: 443, ...tried }],
    ['银行.example:5000', { host: 'xn--jn2a72x.example', port: 5000, ...tried }],
    [
      'https://Host.Example/health?a=1',
      {
        host: 'host.example',
        port: 443,
        protocol: 'http',
        tls: { mode: 'required' },
        http: { path: '/health?a=1' },
      },
    ],
    [
      'http://[::1]:8080',
      { host: '::1', port: 8080, protocol: 'http', tls: { mode: 'off' }, http: { path: '/' } },
    ],
    [
      'https://host//double/../路',
      {
        host: 'host',
        port: 443,
        protocol: 'http',
        tls: { mode: 'required' },
        http: { path: '//%E8%B7%AF' },
      },
    ],
  ])('%s is one', (target, endpoint) => {
    expect(endpointFromTarget(target)).toEqual({ ok: true, endpoint })
  })

  test.each([
    ['host：5000', 'site.hint.full-width'],
    ['host:70000', 'site.hint.port-range'],
    ['host:5000x', 'site.hint.port-range'],
    ['host:', 'site.hint.port-missing'],
    ['192.168.1.300:80', 'site.hint.octets'],
    ['shop.yaml', 'site.hint.config-file'],
    ['tcp://host:5000', 'site.hint.scheme'],
    ['https://user:secret@host/', 'site.hint.no-login'],
    ['https://', undefined],
    ['a b', undefined],
    ['', undefined],
  ])('%j is none, and says what to write', (target, hint) => {
    expect(endpointFromTarget(target)).toMatchObject({
      ok: false,
      problems: [{ message: { key: 'site.target' } }],
    })
    const result = endpointFromTarget(target)
    expect(result.ok || result.problems[0]?.hint?.key).toBe(hint)
  })

  test('what it complains of is shown without login and query', () => {
    for (const target of ['https://user:secret@host/', 'user:secret@host:x', 'host:x?key=secret'])
      expect(JSON.stringify(endpointFromTarget(target))).not.toContain('secret')
  })

  test('makes a site of its own', () => {
    expect(siteFromTarget(' host:5000 ')).toEqual({
      ok: true,
      site: {
        ...siteWithoutFile(),
        source: 'host:5000',
        acquirer: {
          endpoints: [{ host: 'host', port: 5000, ...tried }],
          maintenance: [],
          requirements: {},
        },
      },
    })
  })
})

test.each(['a.b:1', 'host:1', '::1', 'https://x', '[::1]', 'host：1'])(
  '%s looks like a target',
  (word) => expect(looksLikeTarget(word)).toBe(true),
)

test.each(['simulat', 'diagnose', 'validate', 'a.b', 'localhost', ''])(
  '%j looks like a command',
  (word) => expect(looksLikeTarget(word)).toBe(false),
)

const endpoint = (host: string, protocol: Endpoint['protocol']): Endpoint => ({
  host,
  port: 5000,
  protocol,
  tls: { mode: 'off' },
})

describe('a target beside a site file', () => {
  const plain = siteWithoutFile()
  const site = {
    ...plain,
    acquirer: {
      ...plain.acquirer,
      endpoints: [endpoint('main', 'iso8583'), endpoint('backup', 'iso8583')],
    },
  }
  const hosts = (main: Endpoint) =>
    withMainEndpoint(site, main).acquirer.endpoints.map(({ host, protocol }) => [host, protocol])

  test('comes before the endpoints of the file', () => {
    expect(hosts(endpoint('new', 'tcp'))).toEqual([
      ['new', 'tcp'],
      ['main', 'iso8583'],
      ['backup', 'iso8583'],
    ])
  })

  test('keeps the settings of the endpoint that it names', () => {
    expect(hosts(endpoint('backup', 'tcp'))).toEqual([
      ['backup', 'iso8583'],
      ['main', 'iso8583'],
    ])
  })
})
