import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { askResolver } from '../../src/net/resolver.ts'
import { connectOnce } from '../../src/net/tcp.ts'
import type { FaultId } from '../../src/simulator/faults/index.ts'
import { addressOf, converse, echoed, visited, type Visited } from './visitor.ts'

const signal = new AbortController().signal

test('a closed port refuses', async () => {
  await using shop = await visited({ fault: 'closed' })
  expect(await connected(shop)).toBe('refused')
})

test('a port that something listens on is no closed one', async () => {
  await using shop = await visited()
  const attempt = visited({ fault: 'closed', port: shop.main.port })
  await expect(attempt).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('a closed port can be one that a person chooses', async () => {
  const free = await visited()
  await free.simulator.stop()
  await using shop = await visited({ fault: 'closed', port: free.main.port })
  expect(shop.main.port).toBe(free.main.port)
  expect(await connected(shop)).toBe('refused')
})

test.runIf(process.platform === 'linux')('a silent port leaves a SYN unanswered', async () => {
  await using shop = await visited({ fault: 'silent' })
  expect(await connected(shop)).toBe('timeout')
})

test.each([
  ['mute', { ending: 'end' }],
  ['closes', { ending: 'end' }],
  ['reset', { ending: 'ECONNRESET' }],
] satisfies [FaultId, object][])('%s: nothing is said', async (fault, expected) => {
  await using shop = await visited({ fault })
  const socket = connect({
    host: shop.simulator.address,
    port: shop.main.port,
    allowHalfOpen: true,
  })
  const heard = await converse(socket, '')
  expect(heard).toMatchObject(expected)
  expect(heard.bytes).toHaveLength(0)
})

test('half of the addresses are dead: the name has two, and one refuses', async () => {
  await using shop = await visited({ fault: 'half-dead' })
  const [resolver = ''] = shop.site.network.systemResolvers
  const question = { name: shop.main.host, type: 'A' } as const
  const { udp } = await askResolver(addressOf(resolver), question, { timeoutMs: 1000, signal })
  expect(udp.addresses).toContain(shop.simulator.address)
  expect(udp.addresses).toHaveLength(2)
  const [dead = ''] = udp.addresses.filter((address) => address !== shop.simulator.address)
  expect(await connected(shop, dead)).toBe('refused')
  expect(await echoed(shop)).toMatchObject({ kind: 'message' })
})

test('half of the addresses are dead even where everything is listened on', async () => {
  await using shop = await visited({ fault: 'half-dead', listen: '0.0.0.0' })
  expect(await connected(shop, '127.0.0.2')).toBe('refused')
  expect(await connected(shop)).toBe('open')
})

test('a slow acquirer takes a second and a half to the answer, and no second for the connect', async () => {
  await using shop = await visited({ fault: 'slow', tls: false })
  const to = { address: shop.simulator.address, port: shop.main.port }
  expect((await connectOnce(to, { timeoutMs: 1000, signal })).outcome).toBe('open')
  const started = performance.now()
  expect(await echoed(shop)).toMatchObject({ kind: 'message' })
  expect(performance.now() - started).toBeGreaterThan(1400)
})

test('the backup works while the main port is closed', async () => {
  await using shop = await visited({ fault: 'backup-alive' })
  const [main, backup] = shop.site.acquirer.endpoints
  expect(await connected(shop)).toBe('refused')
  expect(await echoed({ ...shop, main: backup ?? shop.main })).toMatchObject({ kind: 'message' })
  expect(backup?.port).not.toBe(main?.port)
})

async function connected({ simulator, main }: Visited, address = simulator.address) {
  return (await connectOnce({ address, port: main.port }, { timeoutMs: 600, signal })).outcome
}
