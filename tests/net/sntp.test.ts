import { expect, test, vi } from 'vitest'
import { askTime } from '../../src/net/sntp.ts'
import { readTimeReply } from '../../src/net/sntp-message.ts'
import { timeServer } from '../servers/clock.ts'
import { udpServer } from '../servers/udp.ts'

const address = '127.0.0.1'
const patient = { timeoutMs: 5000, resendMs: 2500, signal: new AbortController().signal }

/** A good reply to a request, then changed. */
function reply(request: Buffer, change: (bytes: Buffer) => unknown = () => {}): Buffer {
  const bytes = Buffer.alloc(48)
  bytes[0] = 0b00_100_100
  bytes[1] = 2
  request.copy(bytes, 24, 40, 48)
  const seconds = Math.floor(Date.now() / 1000) + 2_208_988_800
  bytes.writeUInt32BE(seconds, 32)
  bytes.writeUInt32BE(seconds, 40)
  change(bytes)
  return bytes
}

test('a clock that is five seconds behind is read as five seconds behind', async () => {
  await using server = await timeServer(5000)
  const answer = await askTime({ address, port: server.port }, patient)
  if (answer.outcome !== 'answered') throw new Error(answer.outcome)
  expect(Math.abs(answer.offsetMs + 5000)).toBeLessThanOrEqual(answer.uncertaintyMs + 1)
  expect(answer.rttMs).toBeGreaterThan(0)
  expect(answer.uncertaintyMs).toBeCloseTo(answer.rttMs / 2)
})

test('what the server admits of itself makes its time less certain', async () => {
  await using server = await udpServer((request) => [
    reply(request, (bytes) => {
      bytes.writeUInt32BE(2 * 0x10000, 4)
      bytes.writeUInt32BE(3 * 0x10000, 8)
    }),
  ])
  expect(await askTime({ address, port: server.port }, patient)).toMatchObject({
    outcome: 'answered',
    stratum: 2,
    uncertaintyMs: expect.toSatisfy((ms: number) => ms >= 4000),
  })
})

test('a lost datagram is sent again with another cookie', async () => {
  await using server = await udpServer((request, times) => (times > 1 ? [reply(request)] : []))
  const answer = await askTime({ address, port: server.port }, { ...patient, resendMs: 20 })
  expect(answer).toMatchObject({ outcome: 'answered', rttMs: expect.any(Number) })
  const [first, second] = server.received
  expect(first).toHaveLength(48)
  expect(second?.equals(first ?? Buffer.alloc(0))).toBe(false)
})

test('silence is a timeout after both datagrams', async () => {
  await using server = await udpServer(() => [])
  const short = { ...patient, timeoutMs: 150, resendMs: 50 }
  expect(await askTime({ address, port: server.port }, short)).toMatchObject({ outcome: 'timeout' })
  await vi.waitFor(() => expect(server.received).toHaveLength(2))
})

test.each([
  ['repeats nothing of the request', (bytes: Buffer) => bytes.fill(1, 24, 32)],
  ['is no server’s', (bytes: Buffer) => bytes.fill(0b00_100_011, 0, 1)],
  ['is cut short', (bytes: Buffer) => bytes.subarray(0, 47)],
])('a reply that %s does not count, and a good one after it does', async (_, change) => {
  await using server = await udpServer((request) => [
    change(reply(request)),
    reply(request, (bytes) => bytes.fill(3, 1, 2)),
  ])
  expect(await askTime({ address, port: server.port }, patient)).toMatchObject({
    outcome: 'answered',
    stratum: 3,
  })
})

test('nothing but such replies is malformed', async () => {
  await using server = await udpServer(() => [Buffer.from('hello')])
  const short = { ...patient, timeoutMs: 500 }
  expect(await askTime({ address, port: server.port }, short)).toMatchObject({
    outcome: 'malformed',
  })
})

test.each([
  ['wants to be left alone', (bytes: Buffer) => void bytes.fill(0, 1, 2).write('RATE', 12), 'RATE'],
  [
    'says no letters',
    (bytes: Buffer) => void bytes.fill(0, 1, 2).write('\u001b[2J', 12),
    'stratum 0',
  ],
  ['has lost its own source', (bytes: Buffer) => void (bytes[0] = 0b11_100_100), 'unsynchronised'],
  ['has never had one', (bytes: Buffer) => void (bytes[1] = 16), 'unsynchronised'],
])('a server that %s tells no time', async (_, change, detail) => {
  await using server = await udpServer((request) => [reply(request, change)])
  expect(await askTime({ address, port: server.port }, patient)).toMatchObject({
    outcome: 'unknown',
    detail,
  })
})

test('a closed port is refused at once', async () => {
  const server = await udpServer(() => [])
  await server[Symbol.asyncDispose]()
  expect(await askTime({ address, port: server.port }, patient)).toMatchObject({
    outcome: 'refused',
  })
})

test('the signal ends the question', async () => {
  await using server = await udpServer(() => [])
  const signal = AbortSignal.abort()
  expect(await askTime({ address, port: server.port }, { ...patient, signal })).toMatchObject({
    outcome: 'too-slow',
  })
})

test('seconds that begin anew in 2036 go on', () => {
  const bytes = reply(Buffer.alloc(48), (one) => {
    one.writeUInt32BE(0, 32)
    one.writeUInt32BE(1, 40)
  })
  expect(readTimeReply(bytes)).toMatchObject({
    receivedMs: Date.parse('2036-02-07T06:28:16Z'),
    repliedMs: Date.parse('2036-02-07T06:28:17Z'),
  })
})
