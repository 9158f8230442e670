import { expect, test, vi } from 'vitest'
import type { AnyFact } from '../../src/probes/facts.ts'
import tcp from '../../src/probes/tcp.ts'
import type { NamesValue } from '../../src/probes/values.ts'
import { silentPort } from '../servers/silent.ts'
import { closedPort, refusal, tcpServer } from '../servers/tcp.ts'
import { fact, runAlone, siteOf } from './alone.ts'

// As on a machine that gives no thread: a refusal on this one can be waited for.
vi.mock('../../src/net/connect-thread.ts', () => ({
  connectInThread: () => Promise.resolve(undefined),
}))

const host = 'host.acquirer.example'

function named(...addresses: [string, NamesValue['addresses'][number]['from']][]): AnyFact {
  return fact('names', host, {
    state: 'seen',
    value: {
      name: host,
      literal: false,
      resolvers: [],
      application: { outcome: 'answered', addresses: [], ms: 1 },
      addresses: addresses.map(([address, from]) => ({
        address,
        family: address.includes(':') ? 6 : 4,
        from,
      })),
    },
  })
}

async function seen(port: number, facts: AnyFact[], more: { connect?: number } = {}) {
  const found = await runAlone(tcp, { site: siteOf([{ host, port }]), facts, waits: more })
  const finding = found[`${host}:${port}`]
  if (finding?.state !== 'seen') throw new Error(`not seen: ${finding?.state}`)
  return finding.value
}

test('an open port is connected to once and needs no controls', async () => {
  await using server = await tcpServer()
  const value = await seen(server.port, [named(['127.0.0.1', 'application'])])
  expect(value).toEqual({
    port: server.port,
    open: true,
    attempts: [
      {
        address: '127.0.0.1',
        family: 4,
        from: 'application',
        outcome: { outcome: 'open', ms: expect.any(Number) },
      },
    ],
  })
  await vi.waitFor(() => expect(server.connections()).toBe(1))
})

test('a refusal is tried once more before it counts, and both times are kept', async () => {
  const port = await closedPort()
  const value = await seen(port, [named(['127.0.0.1', 'application'])])
  expect(value.attempts[0]).toMatchObject({
    outcome: { outcome: 'refused', ms: expect.any(Number) },
    first: { outcome: 'refused' },
  })
  expect(value.open).toBe(false)
})

test('one bad moment that is gone at the second try leaves the port open', async () => {
  const port = await closedPort()
  const refused = refusal(port)
  const running = seen(port, [named(['127.0.0.1', 'application'])])
  await refused
  await using late = await tcpServer(() => {}, { host: '127.0.0.1', port })
  expect(await running).toMatchObject({
    open: true,
    attempts: [{ outcome: { outcome: 'open' }, first: { outcome: 'refused' } }],
  })
  await vi.waitFor(() => expect(late.connections()).toBe(1))
})

test('silence is waited for once', async () => {
  await using silent = await silentPort()
  const value = await seen(silent.port, [named(['127.0.0.1', 'application'])], { connect: 200 })
  expect(value.attempts).toMatchObject([{ outcome: { outcome: 'timeout' } }])
  expect(value.attempts[0]).not.toHaveProperty('first')
})

test('one dead address among others is seen, and the port is open', async () => {
  await using server = await tcpServer(() => {}, { host: '127.0.0.2' })
  const value = await seen(server.port, [
    named(['127.0.0.1', 'application'], ['127.0.0.2', 'application']),
  ])
  expect(value.open).toBe(true)
  expect(value.attempts.map(({ outcome }) => outcome.outcome)).toEqual(['refused', 'open'])
  expect(value).not.toHaveProperty('controls')
})

test('at most four addresses are connected to', async () => {
  await using server = await tcpServer(() => {}, { host: '0.0.0.0' })
  const five = [1, 2, 3, 4, 5].map((last): [string, 'application'] => [
    `127.0.0.${last}`,
    'application',
  ])
  expect((await seen(server.port, [named(...five)])).attempts).toHaveLength(4)
  await vi.waitFor(() => expect(server.connections()).toBe(4))
})

test('when no address opens, other ports, other addresses and reached references are controls', async () => {
  await using elsewhere = await tcpServer(() => {}, { host: '127.0.0.3' })
  const { port } = elsewhere
  const references = fact('references', 'references', {
    state: 'seen',
    value: {
      reached: 1,
      points: [
        { target: '127.0.0.3:53', address: '127.0.0.3', outcome: 'open', ms: 1 },
        { target: '127.0.0.4:53', address: '127.0.0.4', outcome: 'timeout', ms: 400 },
      ],
    },
  })
  const { controls } = await seen(port, [
    named(['127.0.0.1', 'application'], ['127.0.0.3', 'comparison']),
    references,
  ])
  expect(controls?.samePortElsewhere).toMatchObject([{ target: '127.0.0.3', outcome: 'open' }])
  expect(controls?.otherAddresses).toMatchObject([{ address: '127.0.0.3', outcome: 'open' }])
  expect(controls?.otherPorts.map((one) => one.port)).toEqual([443, 80])
})

test('a control never asks for the endpoint’s own port again', async () => {
  // Nobody listens on 443 here; were somebody to, there would be no controls at all.
  const { controls } = await seen(443, [named(['127.0.0.9', 'application'])])
  expect(controls?.otherPorts.map(({ port }) => port)).toEqual([80])
})

test('where the application knows no address, those of other resolvers are tried', async () => {
  await using server = await tcpServer()
  const value = await seen(server.port, [named(['127.0.0.1', 'comparison'])])
  expect(value).toMatchObject({ open: true, attempts: [{ from: 'comparison' }] })
})

test('an IPv6 address on this machine’s own network needs no route', async () => {
  await using server = await tcpServer(() => {}, { host: '::1' })
  const value = await seen(server.port, [named(['::1', 'application'])])
  expect(value.attempts[0]).toMatchObject({ address: '::1', outcome: { outcome: 'open' } })
})

test('an endpoint without an address is not connected to', async () => {
  const found = await runAlone(tcp, { site: siteOf([{ host, port: 5000 }]), facts: [named()] })
  expect(found).toEqual({ [`${host}:5000`]: { state: 'skipped', reason: 'needs-earlier' } })
})

test('main and backup are connected to side by side', async () => {
  await using backup = await tcpServer()
  const port = await closedPort()
  const site = siteOf([
    { host, port },
    { host, port: backup.port },
  ])
  const found = await runAlone(tcp, { site, facts: [named(['127.0.0.1', 'application'])] })
  expect(found[`${host}:${port}`]).toMatchObject({ value: { open: false } })
  expect(found[`${host}:${backup.port}`]).toMatchObject({ value: { open: true } })
})

test('an interrupted run keeps the addresses that had answered', async () => {
  await using server = await tcpServer()
  await using silent = await silentPort()
  const run = new AbortController()
  const site = siteOf([
    { host, port: server.port },
    { host, port: silent.port },
  ])
  const running = runAlone(tcp, {
    site,
    facts: [named(['127.0.0.1', 'application'])],
    waits: { connect: 60_000 },
    signal: run.signal,
  })
  while (server.connections() === 0) await new Promise(setImmediate)
  run.abort()
  const found = await running
  expect(found[`${host}:${silent.port}`]).toMatchObject({
    value: { open: false, attempts: [{ outcome: { outcome: 'too-slow' } }] },
  })
})
