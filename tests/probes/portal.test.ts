import { createServer, type RequestListener } from 'node:http'
import { expect, test } from 'vitest'
import { expectedOf } from '../../src/probes/portal/expected.ts'
import portal from '../../src/probes/portal.ts'
import { closedResolver, dnsServer, zone } from '../servers/dns.ts'
import type { DnsServer } from '../servers/dns.ts'
import { closedPort, served, tcpServer } from '../servers/tcp.ts'
import { runAlone, siteOf } from './alone.ts'

const host = '127.0.0.1'
const references = [{ host, port: 9 }]
const names = zone({
  'check.one.example': [host],
  'check.two.example': [host],
  'captive.apple.com': [host],
})
const at = ({ address, port }: Pick<DnsServer, 'address' | 'port'>) => ({ host: address, port })

function web(respond: RequestListener) {
  return served(createServer(respond), () => {}, { host, port: 0 })
}

async function checks(
  urls: string[],
  given: { waits?: { connect: number }; system?: { address: string; port: number } } = {},
) {
  await using resolver = await dnsServer(names)
  const network = {
    connectivityChecks: urls,
    references,
    systemResolvers: [at(given.system ?? resolver)],
    resolvers: [at(resolver)],
  }
  const found = await runAlone(portal, {
    site: siteOf([], network),
    ...(given.waits ? { waits: given.waits } : {}),
  })
  const { portal: finding } = found
  if (finding?.state !== 'seen') throw new Error(`not seen: ${finding?.state}`)
  return finding.value.checks
}

test('an empty 204 is what such pages say, and its date tells the time', async () => {
  await using server = await web((_, response) => void response.writeHead(204).end())
  const [check] = await checks([`http://check.one.example:${server.port}/generate_204`])
  expect(check).toMatchObject({
    address: host,
    outcome: 'expected',
    status: 204,
    clock: { offsetMs: expect.any(Number), uncertaintyMs: expect.any(Number) },
  })
})

test('a page is recognised by the words it should have', async () => {
  await using server = await web((_, response) => {
    response.end('<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>')
  })
  const url = `http://captive.apple.com:${server.port}/hotspot-detect.html`
  expect(await checks([url])).toMatchObject([{ outcome: 'expected', status: 200 }])
})

test('of a redirection only the host is kept', async () => {
  await using server = await web((_, response) => {
    response.writeHead(302, { Location: 'http://login.hotspot.example:8080/in?token=1' }).end()
  })
  const url = `http://check.one.example:${server.port}/generate_204`
  expect(await checks([url])).toMatchObject([
    { outcome: 'redirected', status: 302, location: 'http://login.hotspot.example:8080' },
  ])
})

test.each([
  ['javascript:alert(1)', undefined],
  ['http://\u001b[31mred.example/', undefined],
  ['/login', 'http://check.one.example:PORT'],
])('a redirection to %j never brings more than a scheme and a host', async (target, location) => {
  await using server = await tcpServer((socket) => {
    socket.on('data', () => {
      socket.end(Buffer.from(`HTTP/1.1 302 Found\r\nLocation: ${target}\r\n\r\n`, 'latin1'))
    })
  })
  const [check] = await checks([`http://check.one.example:${server.port}/generate_204`])
  const expected = location?.replace('PORT', String(server.port))
  const isRefused = check?.outcome === 'malformed'
  expect(isRefused || check?.outcome === 'redirected').toBe(true)
  expect(check && 'location' in check ? check.location : undefined).toBe(expected)
})

test('a page that sends people on by itself is another body', async () => {
  await using server = await web((_, response) => {
    response.end('<meta http-equiv="refresh" content="0; url=http://portal.example/">')
  })
  const url = `http://check.one.example:${server.port}/generate_204`
  expect(await checks([url])).toMatchObject([{ outcome: 'other-body', status: 200 }])
})

test('a page that asks for a sign-in by its status is one', async () => {
  await using server = await web((_, response) => void response.writeHead(511).end())
  const url = `http://check.one.example:${server.port}/generate_204`
  expect(await checks([url])).toMatchObject([{ outcome: 'other-body', status: 511 }])
})

test('a blocked page is no portal', async () => {
  await using server = await web((_, response) => void response.writeHead(403).end('blocked'))
  const url = (name: string, port: number) => `http://${name}:${port}/generate_204`
  const closed = await closedPort()
  expect(
    await checks([url('check.one.example', server.port), url('check.two.example', closed)]),
  ).toMatchObject([{ outcome: 'other-status', status: 403 }, { outcome: 'refused' }])
})

test('an empty page is nothing to sign in on', async () => {
  await using server = await web((_, response) => void response.end())
  const url = `http://check.one.example:${server.port}/generate_204`
  expect(await checks([url])).toMatchObject([{ outcome: 'unjudged', status: 200 }])
})

test.each([
  ['is not judged', 200, {}, 'unjudged'],
  ['may lead to its other name', 301, { Location: 'https://www.one.example/' }, 'unjudged'],
  ['may not lead elsewhere', 302, { Location: 'http://hotspot.test/' }, 'redirected'],
])('a page of which nobody knows what it says %s', async (_, status, headers, outcome) => {
  await using server = await web((_request, response) => {
    response.writeHead(status, headers).end('welcome')
  })
  const url = `http://check.one.example:${server.port}/hello`
  expect(await checks([url])).toMatchObject([{ outcome, status }])
})

test('a name that nobody knows says so, without an address', async () => {
  const [check] = await checks(['http://check.three.example/generate_204'])
  expect(check).toMatchObject({ outcome: 'no-such-name' })
  expect(check).not.toHaveProperty('address')
})

test('comparison resolvers stand in for a dead one of this machine', async () => {
  await using server = await web((_, response) => void response.writeHead(204).end())
  const url = `http://check.one.example:${server.port}/generate_204`
  const system = await closedResolver()
  expect(await checks([url], { system })).toMatchObject([{ outcome: 'expected' }])
})

test('what this machine’s resolver says is believed, though others say otherwise', async () => {
  await using server = await web((_, response) => void response.end('your bill is overdue'))
  await using lying = await dnsServer(zone({ 'check.three.example': [host] }))
  const url = `http://check.three.example:${server.port}/generate_204`
  expect(await checks([url], { system: lying })).toMatchObject([{ outcome: 'other-body' }])
})

test('once one page is as expected, silent ones are not waited for', async () => {
  await using server = await web((_, response) => void response.writeHead(204).end())
  await using silent = await tcpServer()
  const url = (name: string, port: number) => `http://${name}:${port}/generate_204`
  const urls = [url('check.one.example', silent.port), url('check.two.example', server.port)]
  expect(await checks(urls, { waits: { connect: 60_000 } })).toMatchObject([
    { outcome: 'too-slow' },
    { outcome: 'expected' },
  ])
})

test('at most three pages are asked for', async () => {
  await using server = await web((_, response) => void response.writeHead(403).end())
  const url = `http://check.one.example:${server.port}/generate_204`
  expect(await checks([url, url, url, url])).toHaveLength(3)
})

test('a shop that lets only the acquirer out has no page to ask for', async () => {
  const site = siteOf([], { connectivityChecks: ['http://check.one.example/generate_204'] })
  expect(await runAlone(portal, { site })).toEqual({
    portal: { state: 'skipped', reason: 'not-configured' },
  })
})

test.each([
  ['http://connect.rom.miui.com/generate_204', { status: 204 }],
  ['http://own.example/gen204', { status: 204 }],
  ['http://own.example/check/204', { status: 204 }],
  ['http://own.example/', undefined],
])('%s should say %j', (url, expected) => {
  expect(expectedOf(url)).toEqual(expected)
})
