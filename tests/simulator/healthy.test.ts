import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { access } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { dialectNames, dialects } from '../../src/net/iso8583/dialects.ts'
import { askResolver } from '../../src/net/resolver.ts'
import { connectOnce } from '../../src/net/tcp.ts'
import {
  addressOf,
  checkedConnectivity,
  checkedHealth,
  echoed,
  opened,
  visited,
} from './visitor.ts'

const signal = new AbortController().signal

test.each(dialectNames)('an echo in %s is answered with success, through TLS', async (dialect) => {
  await using shop = await visited({ dialect })
  expect(await echoed(shop)).toMatchObject({
    kind: 'message',
    message: { fields: { 39: dialects[dialect].success } },
  })
})

test('without TLS the site file says so and the acquirer speaks plain', async () => {
  await using shop = await visited({ tls: false })
  expect(shop.main.tls).toBe(false)
  expect(await echoed(shop)).toMatchObject({ kind: 'message' })
})

test('several echoes on one connection are each answered', async () => {
  await using shop = await visited({ tls: false, dialect: 'iso87-ascii' })
  const one = '00370800822000000000000004000000000000001123041000000001301'
  const socket = await opened(shop)
  const echo = Buffer.concat([Buffer.from('0037', 'hex'), Buffer.from(one.slice(4), 'latin1')])
  socket.end(Buffer.concat([echo, Buffer.alloc(2), echo]))
  const received: Buffer[] = []
  socket.on('data', (bytes: Buffer) => received.push(bytes))
  await once(socket, 'close')
  const reply = Buffer.concat(received).toString('latin1')
  expect(reply.match(/0810/g)).toHaveLength(2)
})

test('the health check of an acquirer of protocol http succeeds', async () => {
  await using shop = await visited({ protocol: 'http' })
  expect((await checkedHealth(shop)).statusCode).toBe(200)
})

test('an acquirer of protocol tcp takes connections without TLS', async () => {
  await using shop = await visited({ protocol: 'tcp' })
  expect(shop.main).toMatchObject({ protocol: 'tcp', tls: false })
  const to = { address: shop.simulator.address, port: shop.main.port }
  expect(await connectOnce(to, { timeoutMs: 1000, signal })).toMatchObject({ outcome: 'open' })
})

test('every resolver knows the acquirer and the connectivity check, and nothing else', async () => {
  await using shop = await visited()
  const { systemResolvers, resolvers, connectivityChecks } = shop.site.network
  const checkName = new URL(connectivityChecks[0] ?? '').hostname
  for (const resolver of [...systemResolvers, ...resolvers]) {
    const ask = async (name: string, type: 'A' | 'AAAA' = 'A') =>
      (await askResolver(addressOf(resolver), { name, type }, { timeoutMs: 1000, signal })).udp
    expect(await ask(shop.main.host)).toMatchObject({ addresses: [shop.simulator.address] })
    expect(await ask(shop.main.host, 'AAAA')).toMatchObject({ outcome: 'no-address' })
    expect(await ask(checkName)).toMatchObject({ outcome: 'answered' })
    expect(await ask('elsewhere.example')).toMatchObject({ outcome: 'no-such-name' })
  }
})

test('the references take connections', async () => {
  await using shop = await visited()
  for (const reference of shop.site.network.references) {
    const outcome = await connectOnce(addressOf(reference), { timeoutMs: 1000, signal })
    expect(outcome).toMatchObject({ outcome: 'open' })
  }
  expect(shop.site.network.references).toHaveLength(2)
})

test('the connectivity check says 204', async () => {
  await using shop = await visited()
  expect((await checkedConnectivity(shop)).statusCode).toBe(204)
})

test('the clock tells the time that the simulator is given', async () => {
  const now = Date.UTC(2037, 1, 3)
  await using shop = await visited({ now: () => now })
  const reply = await askedForTime(shop.site.network.ntp[0])
  // 2037 lies in the second era of NTP, whose seconds began again in 2036.
  const seconds = reply.readUInt32BE(40) + 2 ** 32 - 2_208_988_800
  expect(seconds * 1000).toBe(now)
  expect(reply.subarray(24, 32)).toEqual(Buffer.alloc(8, 7))
})

test('the machine that simulates is not taken for the terminal', async () => {
  await using shop = await visited()
  expect(shop.site.terminal.thisMachine).toBe(false)
})

const hasIPv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
)

test.each(hasIPv6 ? ['::1', '127.0.0.7'] : ['127.0.0.7'])(
  'everything can listen at %s',
  async (listen) => {
    await using shop = await visited({ listen, dialect: 'iso93-ascii' })
    expect(shop.simulator.address).toBe(listen)
    expect(await echoed(shop)).toMatchObject({ kind: 'message' })
    const { systemResolvers, references, ntp } = shop.site.network
    const addresses = [...systemResolvers, ...references, ...ntp].map((at) => addressOf(at).address)
    expect(new Set(addresses)).toEqual(new Set([listen]))
  },
)

test('an international name is served under its ASCII form', async () => {
  await using shop = await visited({ host: '收单.example' })
  const [resolver = ''] = shop.site.network.systemResolvers
  const question = { name: 'xn--4krx92b.example', type: 'A' } as const
  const answer = await askResolver(addressOf(resolver), question, { timeoutMs: 1000, signal })
  expect(answer.udp.addresses).toEqual(['127.0.0.1'])
})

test('an acquirer that is known by its address has a certificate for it', async () => {
  await using shop = await visited({ host: '127.0.0.1' })
  expect(await echoed(shop)).toMatchObject({ kind: 'message' })
})

test('after the end no port answers and no file is left', async () => {
  const shop = await visited()
  const held = await opened(shop)
  const ended = once(held.resume(), 'end')
  await shop.simulator.stop()
  await ended
  const to = { address: shop.simulator.address, port: shop.main.port }
  expect(await connectOnce(to, { timeoutMs: 1000, signal })).toMatchObject({ outcome: 'refused' })
  await expect(access(shop.simulator.folder)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a port in use is the operating system’s error, and nothing is left running', async () => {
  await using shop = await visited()
  await expect(visited({ port: shop.main.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

async function askedForTime(clock = ''): Promise<Buffer> {
  const { address, port } = addressOf(clock)
  const socket = createSocket('udp4')
  const request = Buffer.alloc(48)
  request[0] = 0x23 // version 4, mode client
  request.fill(7, 40)
  socket.send(request, port, address)
  const [reply] = (await once(socket, 'message')) as [Buffer]
  socket.close()
  return reply
}
