import { getServers, setServers } from 'node:dns'
import { expect, onTestFinished, test } from 'vitest'
import names from '../../src/probes/names.ts'
import { a, aaaa, closedResolver, dnsServer, zone } from '../servers/dns.ts'
import type { DnsServer } from '../servers/dns.ts'
import { runAlone, siteOf } from './alone.ts'

const host = 'host.acquirer.example'
const known = { [host]: ['192.0.2.1'], 'connect.example': ['192.0.2.99'] }
const at = ({ address, port }: { address: string; port: number }) => ({ host: address, port })

function site(system: { address: string; port: number }[], comparison: DnsServer[] = []) {
  return siteOf([{ host }], {
    systemResolvers: system.map(at),
    resolvers: comparison.map(at),
    connectivityChecks: ['http://connect.example/generate_204'],
  })
}

async function seen(given: Parameters<typeof runAlone<'names'>>[1]) {
  const finding = (await runAlone(names, given))[host]
  if (finding?.state !== 'seen') throw new Error(`not seen: ${finding?.state}`)
  return finding.value
}

test('every resolver is asked for the name and for a well-known one', async () => {
  await using system = await dnsServer(zone(known))
  await using comparison = await dnsServer(zone(known))
  const value = await seen({ site: site([system], [comparison]) })
  expect(value).toMatchObject({
    name: host,
    literal: false,
    referenceName: 'connect.example',
    application: { outcome: 'answered', addresses: ['192.0.2.1'] },
    addresses: [{ address: '192.0.2.1', family: 4, from: 'application' }],
  })
  const answered = {
    a: { outcome: 'answered' },
    aaaa: { outcome: 'no-address' },
    reference: { outcome: 'answered' },
  }
  expect(value.resolvers).toMatchObject([
    { port: system.port, role: 'system', ...answered },
    { port: comparison.port, role: 'comparison', ...answered },
  ])
  const asked = (server: DnsServer) => server.asked.map(({ name, type }) => `${name} ${type}`)
  const everybody = [`${host} A`, `${host} AAAA`, 'connect.example A']
  expect(asked(comparison)).toEqual(expect.arrayContaining(everybody))
  expect(comparison.asked).toHaveLength(3)
  // Its own are also asked for what they know without anybody behind them.
  expect(asked(system)).toEqual(expect.arrayContaining([...everybody, 'localhost A']))
  expect(system.asked).toHaveLength(4)
})

test('a silent resolver that knows itself is told from one that is dead', async () => {
  await using forwarder = await dnsServer(({ name }) =>
    name === 'localhost' ? [{ answers: a(name, '127.0.0.1') }] : [],
  )
  await using dead = await dnsServer(() => [])
  const waits = { name: 200 }
  const lives = await seen({ site: site([forwarder]), waits })
  expect(lives.resolvers[0]).toMatchObject({ a: { outcome: 'timeout' }, alive: true })
  const silent = await seen({ site: site([dead]), waits })
  expect(silent.resolvers[0]).toMatchObject({ a: { outcome: 'timeout' }, alive: false })
})

test('datagrams that a resolver leaves lying are counted, and then a dozen more are sent', async () => {
  const sound = zone({ ...known, localhost: ['127.0.0.1'] })
  await using hears = await dnsServer(sound)
  await using drops = await dnsServer((asked) =>
    asked.type === 'AAAA' && asked.times === 1 ? [] : sound(asked),
  )
  const waits = { name: 800 }
  const [all] = (await seen({ site: site([hears]), waits })).resolvers
  expect(all?.datagrams).toEqual({ sent: 4, answered: 4 })
  const [some] = (await seen({ site: site([drops]), waits })).resolvers
  expect(some?.datagrams).toEqual({ sent: 17, answered: 16 })
})

test('a resolver that only knows itself has left no datagram lying', async () => {
  await using forwarder = await dnsServer(({ name, over }) =>
    name === 'localhost' || over === 'tcp' ? [{ answers: a(name, '127.0.0.1') }] : [],
  )
  const [only] = (await seen({ site: site([forwarder]), waits: { name: 200 } })).resolvers
  expect(only).not.toHaveProperty('datagrams')
})

test('a dead system resolver leaves the addresses of the comparison ones, and is told apart', async () => {
  await using comparison = await dnsServer(zone(known))
  const value = await seen({ site: site([await closedResolver()], [comparison]) })
  expect(value.application).toMatchObject({ outcome: 'refused', addresses: [] })
  expect(value.addresses).toEqual([{ address: '192.0.2.1', family: 4, from: 'comparison' }])
  expect(value.resolvers[0]).toMatchObject({
    a: { outcome: 'refused' },
    overTcp: { outcome: 'refused' },
  })
})

test('the application takes the first system resolver that has the name', async () => {
  await using system = await dnsServer(zone(known))
  const value = await seen({ site: site([await closedResolver(), system]) })
  expect(value.application).toMatchObject({ outcome: 'answered', addresses: ['192.0.2.1'] })
})

test('a name that nobody knows stays without an address', async () => {
  await using system = await dnsServer(() => [{ rcode: 3 }])
  await using comparison = await dnsServer(() => [{ rcode: 3 }])
  const value = await seen({ site: site([system], [comparison]) })
  expect(value.application.outcome).toBe('no-such-name')
  expect(value.addresses).toEqual([])
})

test('addresses come from each source in turn, each once', async () => {
  await using system = await dnsServer(({ name, type }) => [
    { answers: type === 'A' ? a(name, '192.0.2.1') : aaaa(name, '2001:db8::1') },
  ])
  await using comparison = await dnsServer(({ name }) => [
    { answers: a(name, '192.0.2.1', '198.51.100.1') },
  ])
  const value = await seen({ site: site([system], [comparison]) })
  expect(value.addresses).toEqual([
    { address: '192.0.2.1', family: 4, from: 'application' },
    { address: '2001:db8::1', family: 6, from: 'application' },
    { address: '198.51.100.1', family: 4, from: 'comparison' },
  ])
})

test('a silent comparison resolver is not waited for longer than it needs', async () => {
  await using system = await dnsServer(zone(known))
  await using comparison = await dnsServer(() => [])
  const start = performance.now()
  const value = await seen({ site: site([system], [comparison]), waits: { name: 60_000 } })
  expect(performance.now() - start).toBeLessThan(5_000)
  const [, silent] = value.resolvers
  expect(silent?.a.outcome).toBe('timeout')
  expect(silent?.a.ms).toBeGreaterThanOrEqual(699)
})

test('silent system resolvers get the whole wait', async () => {
  await using system = await dnsServer(() => [])
  await using comparison = await dnsServer(zone(known))
  const value = await seen({ site: site([system], [comparison]), waits: { name: 1_300 } })
  expect(value.resolvers[0]?.a).toMatchObject({ outcome: 'timeout' })
  // Longer than the patience for others: the wait, less what it took to begin.
  expect(value.resolvers[0]?.a.ms).toBeGreaterThan(900)
  expect(value.addresses).toMatchObject([{ from: 'comparison' }])
})

test('without resolvers in the site file the machine is asked, hosts file and all', async () => {
  await using own = await dnsServer(() => [{ rcode: 3 }])
  const before = getServers()
  onTestFinished(() => setServers(before))
  setServers([`127.0.0.1:${own.port}`])
  const found = await runAlone(names, {
    site: siteOf([{ host: 'localhost' }]),
    waits: { name: 5_000 },
  })
  expect(found['localhost']).toMatchObject({
    state: 'seen',
    value: {
      application: { outcome: 'answered', addresses: expect.arrayContaining(['127.0.0.1']) },
      resolvers: [{ role: 'system', port: own.port, a: { outcome: 'no-such-name' } }],
    },
  })
})

test('an IP literal is its own address and nobody is asked', async () => {
  await using system = await dnsServer(zone(known))
  const literals = siteOf([{ host: '::1' }, { host: '127.0.0.1' }], {
    systemResolvers: [at(system)],
  })
  const found = await runAlone(names, { site: literals })
  expect(found['::1']).toMatchObject({
    state: 'seen',
    value: { literal: true, addresses: [{ address: '::1', family: 6, from: 'literal' }] },
  })
  expect(found['127.0.0.1']?.state).toBe('seen')
  expect(system.asked).toEqual([])
})

test('without an endpoint a well-known name is asked for', async () => {
  await using system = await dnsServer(zone(known))
  const internet = { ...site([system]), acquirer: siteOf([]).acquirer }
  const found = await runAlone(names, { site: internet })
  expect(found['connect.example']).toMatchObject({
    state: 'seen',
    value: { application: { outcome: 'answered' } },
  })
  expect(names.targets?.(internet)).toEqual(['connect.example'])
})

test('a main and a backup of one host are asked about once', async () => {
  await using system = await dnsServer(zone(known))
  const twice = { ...site([system]), acquirer: siteOf([{ host }, { host, port: 5001 }]).acquirer }
  await runAlone(names, { site: twice })
  expect(system.asked.filter(({ name, type }) => name === host && type === 'A')).toHaveLength(1)
})

test('an interrupted run keeps what had been heard and says nothing of the rest', async () => {
  await using system = await dnsServer(zone(known))
  await using comparison = await dnsServer(() => [])
  const run = new AbortController()
  const asking = seen({
    site: site([system], [comparison]),
    signal: run.signal,
    waits: { name: 800 },
  })
  // The silent one is asked again long after the other has answered.
  while (!comparison.asked.some(({ times }) => times === 2)) await new Promise(setImmediate)
  run.abort()
  const value = await asking
  expect(value.resolvers.map(({ port }) => port)).toEqual([system.port])
})
