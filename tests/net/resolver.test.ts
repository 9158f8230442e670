import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { decode, encode } from 'dns-packet'
import { expect, test } from 'vitest'
import { askResolver, countAnswers } from '../../src/net/resolver.ts'
import { a, aaaa, closedResolver, dnsServer } from '../servers/dns.ts'

const name = 'host.acquirer.example'
const question = { name, type: 'A' } as const
const options = { timeoutMs: 1_000, signal: new AbortController().signal }

test('an answer holds its addresses, its time to live and whether recursion is available', async () => {
  await using server = await dnsServer(() => [{ answers: a(name, '192.0.2.1', '192.0.2.2') }])
  expect(await askResolver(server, question, options)).toEqual({
    udp: {
      outcome: 'answered',
      addresses: ['192.0.2.1', '192.0.2.2'],
      ttlSeconds: 60,
      recursionAvailable: true,
      ms: expect.any(Number),
    },
    nth: 1,
  })
})

test('an AAAA question brings IPv6 addresses behind an alias', async () => {
  await using server = await dnsServer(() => [
    {
      answers: [
        { type: 'CNAME', name, data: 'edge.acquirer.example' },
        ...aaaa('edge.acquirer.example', '2001:db8::1'),
      ],
    },
  ])
  const { udp } = await askResolver(server, { name, type: 'AAAA' }, options)
  expect(udp).toMatchObject({ outcome: 'answered', addresses: ['2001:db8::1'] })
})

test.each([
  ['NXDOMAIN', 3, 'no-such-name'],
  ['REFUSED', 5, 'server-refused'],
  ['NOTIMP', 4, 'unknown'],
])('%s is what it says, without an address', async (_, rcode, outcome) => {
  await using server = await dnsServer(() => [{ rcode }])
  const { udp } = await askResolver(server, question, options)
  expect(udp).toMatchObject({ outcome, addresses: [] })
})

test('a name without an address of the family has no address', async () => {
  await using server = await dnsServer(() => [{}])
  const { udp } = await askResolver(server, question, options)
  expect(udp).toMatchObject({ outcome: 'no-address', addresses: [] })
})

test('0.0.0.0 is how a filter says no, and is no address', async () => {
  await using server = await dnsServer(() => [{ answers: a(name, '0.0.0.0') }])
  const { udp } = await askResolver(server, question, options)
  expect(udp).toMatchObject({ outcome: 'no-address', addresses: [], detail: '0.0.0.0' })
})

test('one SERVFAIL is a fluke, two are an answer', async () => {
  await using fluke = await dnsServer(({ times }) =>
    times === 1 ? [{ rcode: 2 }] : [{ answers: a(name, '192.0.2.1') }],
  )
  expect((await askResolver(fluke, question, options)).udp.outcome).toBe('answered')
  await using broken = await dnsServer(() => [{ rcode: 2 }])
  expect((await askResolver(broken, question, options)).udp.outcome).toBe('server-failed')
  expect(broken.asked).toHaveLength(2)
})

test('a lost datagram is sent again, and its time counts from the first', async () => {
  await using server = await dnsServer(({ times }) =>
    times === 1 ? [] : [{ answers: a(name, '192.0.2.1') }],
  )
  const { udp, tcp, nth } = await askResolver(server, question, options)
  expect(udp.outcome).toBe('answered')
  expect(udp.ms).toBeGreaterThan(240)
  expect(tcp).toBeUndefined()
  expect(nth).toBe(2)
})

test('an answer to the first datagram that comes after the second was sent is no sign of loss', async () => {
  const waiting: Buffer[] = []
  await using server = await dnsServer((_, query) => {
    waiting.push(query)
    const [first] = waiting
    if (first === undefined || waiting.length < 2) return []
    const answers = a(name, '192.0.2.1')
    return [{ id: first.readUInt16BE(0), answers }]
  })
  expect(await askResolver(server, question, options)).toMatchObject({
    udp: { outcome: 'answered' },
    nth: 1,
  })
})

test('names that a resolver knows by itself are counted as far as it answers', async () => {
  await using server = await dnsServer(({ name: asked, times }) =>
    times % 3 === 0 ? [] : [{ answers: a(asked, '127.0.0.1') }],
  )
  const few = { count: 6, intervalMs: 1, timeoutMs: 200, signal: options.signal }
  expect(await countAnswers(server, few)).toEqual({ sent: 6, answered: 4 })
})

test('a resolver that is silent over UDP is asked over TCP within the same wait', async () => {
  await using server = await dnsServer(({ over }) =>
    over === 'udp' ? [] : [{ answers: a(name, '192.0.2.1') }],
  )
  const { udp, tcp } = await askResolver(server, question, options)
  expect(udp.outcome).toBe('timeout')
  expect(udp.ms).toBeGreaterThan(900)
  expect(tcp).toMatchObject({ outcome: 'answered', addresses: ['192.0.2.1'] })
})

test('a truncated answer is fetched whole over TCP', async () => {
  await using server = await dnsServer(({ over }) =>
    over === 'udp' ? [{ flags: 0x8380 }] : [{ answers: a(name, '192.0.2.1') }],
  )
  const { tcp } = await askResolver(server, question, options)
  expect(tcp).toMatchObject({ outcome: 'answered', addresses: ['192.0.2.1'] })
})

test('a resolver that does not run refuses at once, over UDP and TCP', async () => {
  const { udp, tcp } = await askResolver(await closedResolver(), question, options)
  expect(udp).toMatchObject({ outcome: 'refused', detail: 'ECONNREFUSED' })
  expect(tcp).toMatchObject({ outcome: 'refused' })
})

test('a resolver that is silent in every way times out when the wait ends', async () => {
  await using server = await dnsServer(() => [])
  const { udp, tcp } = await askResolver(server, question, { ...options, timeoutMs: 300 })
  expect([udp.outcome, tcp?.outcome]).toEqual(['timeout', 'timeout'])
})

test.each<[string, (query: Buffer) => Buffer]>([
  [
    'another id',
    (query) => replyTo(query, (bytes) => bytes.writeUInt16BE(~bytes.readUInt16BE(0) & 0xffff, 0)),
  ],
  ['another question', (query) => replyTo(query, (bytes) => bytes.write('tsoh', 13))],
  ['no response flag', (query) => Buffer.from(query)],
  ['eleven bytes', () => Buffer.alloc(11)],
  [
    'garbage under our id',
    (query) => Buffer.concat([query.subarray(0, 2), Buffer.alloc(30, 0x7f)]),
  ],
])('%s is not our answer, and the real one behind it is taken', async (_, strange) => {
  await using server = await dnsServer((_asked, query) => [
    strange(query),
    { answers: a(name, '192.0.2.1') },
  ])
  expect((await askResolver(server, question, options)).udp.outcome).toBe('answered')
})

test('a resolver that sends nothing but garbage is malformed', async () => {
  await using server = await dnsServer(() => [Buffer.from('HTTP/1.1 400 Bad Request')], {
    tcp: false,
  })
  const { udp, tcp } = await askResolver(server, question, { ...options, timeoutMs: 300 })
  expect(udp.outcome).toBe('malformed')
  expect(tcp?.outcome).toBe('refused')
})

test('an answer from another port than the one asked is not heard', async () => {
  const [asked, liar] = [createSocket('udp4'), createSocket('udp4')]
  asked.bind(0, '127.0.0.1')
  await once(asked, 'listening')
  let times = 0
  asked.on('message', (query, peer) => {
    times += 1
    const [from, address] = times === 1 ? [liar, '192.0.2.66'] : [asked, '192.0.2.1']
    const { id = 0, questions = [] } = decode(query)
    const reply = encode({ type: 'response', id, questions, answers: a(name, address) })
    from.send(reply, peer.port, peer.address)
  })
  const to = { address: '127.0.0.1', port: asked.address().port }
  const { udp } = await askResolver(to, question, options)
  expect(udp).toMatchObject({ outcome: 'answered', addresses: ['192.0.2.1'] })
  asked.close()
  liar.close()
})

test('a name that is called off ends at once', async () => {
  await using server = await dnsServer(() => [])
  const run = new AbortController()
  const asking = askResolver(server, question, { timeoutMs: 60_000, signal: run.signal })
  while (server.asked.length === 0) await new Promise(setImmediate)
  run.abort()
  expect((await asking).udp.outcome).toBe('timeout')
})

function replyTo(query: Buffer, change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(query)
  bytes.writeUInt16BE(0x8180, 2)
  change(bytes)
  return bytes
}
