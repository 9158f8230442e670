import { expect, test } from 'vitest'
import { askResolver } from '../../src/net/resolver.ts'
import { connectOnce } from '../../src/net/tcp.ts'
import type { FaultId } from '../../src/simulator/faults/index.ts'
import { addressOf, checkedConnectivity, echoed, visited, type Visited } from './visitor.ts'

const signal = new AbortController().signal

test.each([
  ['name-unknown', 'no-such-name', 'no-such-name'],
  ['name-unknown-here', 'no-such-name', 'answered'],
  ['resolver-dead', 'timeout', 'answered'],
  ['resolver-servfail', 'server-failed', 'answered'],
  ['resolver-refused', 'server-refused', 'answered'],
] satisfies [FaultId, string, string][])(
  '%s: the shop’s resolver says %s, others %s',
  async (fault, here, elsewhere) => {
    await using shop = await visited({ fault })
    const { systemResolvers, resolvers } = shop.site.network
    for (const resolver of systemResolvers) expect((await asked(shop, resolver)).outcome).toBe(here)
    for (const resolver of resolvers) expect((await asked(shop, resolver)).outcome).toBe(elsewhere)
  },
)

test('a name that is unknown leaves other names known', async () => {
  await using shop = await visited({ fault: 'name-unknown' })
  const [resolver = ''] = shop.site.network.systemResolvers
  const checkName = new URL(shop.site.network.connectivityChecks[0] ?? '').hostname
  expect((await asked(shop, resolver, checkName)).outcome).toBe('answered')
})

test('one of two resolvers is dead, the other answers', async () => {
  await using shop = await visited({ fault: 'one-resolver-dead' })
  const { systemResolvers } = shop.site.network
  const outcomes = await Promise.all(systemResolvers.map((resolver) => asked(shop, resolver)))
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['timeout', 'answered'])
})

test('a slow resolver takes more than a second', async () => {
  await using shop = await visited({ fault: 'resolver-slow' })
  const [resolver = ''] = shop.site.network.systemResolvers
  expect((await asked(shop, resolver)).ms).toBeGreaterThan(1000)
})

test.each(['127.0.0.1', '0.0.0.0'])(
  'at %s the address of a resolver that lies is dead',
  async (listen) => {
    await using shop = await visited({ fault: 'resolver-lies', listen })
    const [resolver = ''] = shop.site.network.systemResolvers
    const [address = ''] = (await asked(shop, resolver)).addresses
    expect(address).not.toBe(shop.simulator.address)
    const to = { address, port: shop.main.port }
    expect(await connectOnce(to, { timeoutMs: 600, signal })).toMatchObject({ outcome: 'refused' })
  },
)

test('a captive portal answers the connectivity check with its login page', async () => {
  await using shop = await visited({ fault: 'captive-portal' })
  const response = await checkedConnectivity(shop)
  expect(response.statusCode).toBe(302)
  expect(response.headers.location).toMatch(/^http:\/\/login\./)
})

test.each([
  ['captive-portal', 'refused', 'refused'],
  ['cut-off', 'refused', 'refused'],
  ['only-acquirer', 'open', 'refused'],
] satisfies [FaultId, string, string][])(
  '%s: the acquirer is %s, references are %s',
  async (fault, acquirer, others) => {
    await using shop = await visited({ fault })
    const main = { address: shop.simulator.address, port: shop.main.port }
    expect(await connectOnce(main, { timeoutMs: 1000, signal })).toMatchObject({
      outcome: acquirer,
    })
    for (const reference of shop.site.network.references) {
      const outcome = await connectOnce(addressOf(reference), { timeoutMs: 1000, signal })
      expect(outcome).toMatchObject({ outcome: others })
    }
  },
)

test('a shop that lets only the acquirer out is healthy', async () => {
  await using shop = await visited({ fault: 'only-acquirer' })
  expect(await echoed(shop)).toMatchObject({ message: { fields: { 39: '00' } } })
})

async function asked({ main }: Visited, resolver: string, name = main.host) {
  const question = { name, type: 'A' } as const
  // A dead resolver is waited for this long; a slow one answers after 1.2 s.
  return (await askResolver(addressOf(resolver), question, { timeoutMs: 1800, signal })).udp
}
