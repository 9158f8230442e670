import { expect, test } from 'vitest'
import { timeServer as partsOf } from '../../src/probes/clock/time-server.ts'
import { bestTime } from '../../src/probes/clock/told.ts'
import clock from '../../src/probes/clock.ts'
import type { ClockTry } from '../../src/probes/values/clock.ts'
import { timeServer } from '../servers/clock.ts'
import { dnsServer, zone } from '../servers/dns.ts'
import { udpServer } from '../servers/udp.ts'
import { fact, runAlone, siteOf } from './alone.ts'

async function seen(given: Parameters<typeof runAlone<'clock'>>[1]) {
  const { clock: finding } = await runAlone(clock, given)
  if (finding?.state !== 'seen') throw new Error(`not seen: ${finding?.state}`)
  return finding.value
}

const url = 'http://check.example/generate_204'
const page = fact('portal', 'portal', {
  state: 'seen',
  value: {
    checks: [
      { url: 'http://blocked.example/', ms: 1, outcome: 'timeout' },
      { url, ms: 9, outcome: 'expected', status: 204, clock: { offsetMs: 7, uncertaintyMs: 505 } },
    ],
  },
})

test('a clock that is a year ahead is found so by all servers', async () => {
  const year = 365 * 86_400_000
  await using one = await timeServer(-year)
  await using two = await timeServer(-year)
  const value = await seen({
    site: siteOf([], { ntp: [`127.0.0.1:${one.port}`, `127.0.0.1:${two.port}`] }),
  })
  expect(value).toMatchObject({ source: 'ntp', from: expect.stringContaining('127.0.0.1:') })
  expect(value.offsetMs).toBeGreaterThan(year - 1000)
  expect(value.tried).toMatchObject([{ outcome: 'answered' }, { outcome: 'answered' }])
})

test('a time server is found by its name', async () => {
  await using server = await timeServer(0)
  await using resolver = await dnsServer(zone({ 'ntp.example': ['127.0.0.1'] }))
  const systemResolvers = [{ host: '127.0.0.1', port: resolver.port }]
  const value = await seen({
    site: siteOf([], { ntp: [`ntp.example:${server.port}`, 'lost.example'], systemResolvers }),
  })
  expect(value.tried).toMatchObject([
    { server: `ntp.example:${server.port}`, address: '127.0.0.1', outcome: 'answered' },
    { server: 'lost.example', outcome: 'no-such-name' },
  ])
})

test('one that answers is enough: a silent one is not waited for', async () => {
  await using server = await timeServer(0)
  await using silent = await udpServer(() => [])
  const value = await seen({
    site: siteOf([], { ntp: [`127.0.0.1:${silent.port}`, `127.0.0.1:${server.port}`] }),
    waits: { name: 60_000 },
  })
  expect(value.tried).toMatchObject([{ outcome: 'too-slow' }, { outcome: 'answered' }])
})

test('where no server answers, a page’s date is taken', async () => {
  await using silent = await udpServer(() => [])
  const value = await seen({
    site: siteOf([], { ntp: [`127.0.0.1:${silent.port}`] }),
    facts: [page],
    waits: { name: 100 },
  })
  expect(value).toMatchObject({
    ...{ offsetMs: 7, uncertaintyMs: 505, source: 'http-date', from: url },
    tried: [{ outcome: 'timeout' }],
  })
})

test('where nobody tells the time, no offset is made up', async () => {
  await using silent = await udpServer(() => [])
  const value = await seen({
    site: siteOf([], { ntp: [`127.0.0.1:${silent.port}`] }),
    waits: { name: 100 },
  })
  expect(Object.keys(value)).toEqual(['tried'])
})

test('a site without time servers and pages asks nobody', async () => {
  expect(await runAlone(clock, { site: siteOf([]) })).toEqual({
    clock: { state: 'skipped', reason: 'not-configured' },
  })
})

function said(offsetMs: number, uncertaintyMs = 10): ClockTry {
  const rest = { rttMs: 20, stratum: 2 }
  return { server: `at ${offsetMs}`, outcome: 'answered', offsetMs, uncertaintyMs, ...rest }
}

test('a single server with a wrong clock is outvoted', () => {
  expect(bestTime([said(-86_400_000), said(3), said(5)])?.offsetMs).toBe(3)
  expect(bestTime([said(3), said(4, 200)])?.offsetMs).toBe(3)
  expect(bestTime([])).toBeUndefined()
})

test.each([
  ['ntp.example', { host: 'ntp.example', port: 123 }],
  ['192.0.2.1:1123', { host: '192.0.2.1', port: 1123 }],
  ['2001:db8::1', { host: '2001:db8::1', port: 123 }],
  ['[2001:db8::1]:1123', { host: '2001:db8::1', port: 1123 }],
])('%s is asked at the right port', (text, expected) => {
  expect(partsOf(text)).toEqual(expected)
})
