import { expect, test, vi } from 'vitest'
import references from '../../src/probes/references.ts'
import { dnsServer, zone } from '../servers/dns.ts'
import { silentPort } from '../servers/silent.ts'
import { closedPort, refusal, tcpServer } from '../servers/tcp.ts'
import { runAlone, siteOf } from './alone.ts'

const host = '127.0.0.1'

async function seen(given: Parameters<typeof runAlone<'references'>>[1]) {
  const finding = (await runAlone(references, given))['references']
  if (finding?.state !== 'seen') throw new Error(`not seen: ${finding?.state}`)
  return finding.value
}

test('each reference point is reached or says why not, after a second try', async () => {
  await using open = await tcpServer()
  const closed = await closedPort()
  const value = await seen({
    site: siteOf([], {
      references: [
        { host, port: open.port },
        { host, port: closed },
      ],
    }),
  })
  expect(value).toMatchObject({
    reached: 1,
    points: [
      { target: `127.0.0.1:${open.port}`, address: host, outcome: 'open' },
      { target: `127.0.0.1:${closed}`, address: host, outcome: 'refused' },
    ],
  })
  await vi.waitFor(() => expect(open.connections()).toBe(1))
})

test('a reference point that opens at the second try is reached', async () => {
  const port = await closedPort()
  const refused = refusal(port)
  const running = seen({ site: siteOf([], { references: [{ host, port }] }) })
  await refused
  await using late = await tcpServer(() => {}, { host, port })
  expect(await running).toMatchObject({ reached: 1, points: [{ outcome: 'open' }] })
  await vi.waitFor(() => expect(late.connections()).toBe(1))
})

test('two that answer are enough: silence of the others is not waited for', async () => {
  await using one = await tcpServer()
  await using two = await tcpServer()
  await using silent = await silentPort()
  const value = await seen({
    site: siteOf([], { references: [silent, one, two].map(({ port }) => ({ host, port })) }),
    waits: { connect: 60_000 },
  })
  expect(value.reached).toBe(2)
  expect(value.points[0]).toMatchObject({ outcome: 'too-slow' })
})

test('alone, silence is waited for to the end', async () => {
  await using silent = await silentPort()
  const value = await seen({
    site: siteOf([], { references: [{ host, port: silent.port }] }),
    waits: { connect: 200 },
  })
  expect(value).toMatchObject({ reached: 0, points: [{ outcome: 'timeout' }] })
})

test('a reference by name is found through whichever resolver answers', async () => {
  await using open = await tcpServer()
  await using dead = await dnsServer(() => [])
  await using resolver = await dnsServer(zone({ 'www.reference.example': [host] }))
  const value = await seen({
    site: siteOf([], {
      references: [{ host: 'www.reference.example', port: open.port }],
      systemResolvers: [{ host, port: dead.port }],
      resolvers: [{ host, port: resolver.port }],
    }),
  })
  expect(value).toMatchObject({ reached: 1, points: [{ address: host, outcome: 'open' }] })
})

test('a reference by a name that nobody knows says so', async () => {
  await using resolver = await dnsServer(zone({}))
  const value = await seen({
    site: siteOf([], {
      references: [{ host: 'www.reference.example', port: 443 }],
      systemResolvers: [{ host, port: resolver.port }],
    }),
  })
  expect(value).toMatchObject({ reached: 0, points: [{ outcome: 'no-such-name' }] })
})

test('a shop that lets only the acquirer out has no references to reach', async () => {
  const found = await runAlone(references, { site: siteOf([]) })
  expect(found).toEqual({ references: { state: 'skipped', reason: 'not-configured' } })
})

test('an interrupted run keeps what was reached', async () => {
  let left = false
  await using open = await tcpServer((socket) => socket.resume().on('end', () => (left = true)))
  await using silent = await silentPort()
  const run = new AbortController()
  const running = seen({
    site: siteOf([], { references: [open, silent].map(({ port }) => ({ host, port })) }),
    waits: { connect: 60_000 },
    signal: run.signal,
  })
  while (!left) await new Promise(setImmediate)
  run.abort()
  expect(await running).toMatchObject({
    reached: 1,
    points: [{ outcome: 'open' }, { outcome: 'too-slow' }],
  })
})
