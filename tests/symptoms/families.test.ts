import { describe, expect, test } from 'vitest'
import acquirerPort from '../../src/symptoms/acquirer-port.ts'
import namesHere from '../../src/symptoms/names-here.ts'
import type { NameAnswer, ResolverValue, TcpAttempt } from '../../src/probes/values.ts'
import { answer, attempt, but, main, nothing, open, saw } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

describe('several addresses of the acquirer', () => {
  const silence = { outcome: 'timeout', ms: 2500 } as const
  const over6 = (one: TcpAttempt): TcpAttempt => ({ ...one, address: '2001:db8::10', family: 6 })
  const outcome = (...attempts: TcpAttempt[]) =>
    acquirerPort.observe(healthyShop(saw('tcp', main, { port: 5000, attempts, open: true })))
      ?.outcome

  test.each([
    ['open', [attempt(open(22)), over6(attempt(open(23)))]],
    ['open-ipv4', [attempt(open(22)), over6(attempt(silence))]],
    ['open-ipv6', [attempt(silence), over6(attempt(open(22)))]],
    ['open-some', [attempt(open(22)), attempt(silence, '203.0.113.11')]],
    ['open-some', [attempt(open(22)), attempt(silence, '203.0.113.11'), over6(attempt(silence))]],
  ] as const)('%s', (expected, attempts) => {
    expect(outcome(...attempts)).toBe(expected)
  })
})

describe('several name servers', () => {
  const server = (address: string, a: NameAnswer, overTcp?: NameAnswer): ResolverValue => ({
    address,
    port: 53,
    role: 'system',
    a,
    ...(overTcp && { overTcp }),
  })
  const dead = nothing('timeout', 2000)
  const outcome = (...resolvers: ResolverValue[]) =>
    namesHere.observe(healthyShop(but('names', 'host.acquirer.example', { resolvers })))?.outcome

  test('a dead first one makes every question wait; a dead second one is not felt', () => {
    const [first, second] = ['192.0.2.53', '192.0.2.54']
    expect(outcome(server(first, dead, dead), server(second, answer()))).toBe('first-dead')
    expect(outcome(server(first, answer()), server(second, dead, dead))).toBe('one-dead')
    expect(outcome(server(first, answer()), server(second, answer()))).toBe('answers')
  })

  test('one that answers over TCP alone is of no use to programs', () => {
    expect(outcome(server('192.0.2.53', dead, answer()))).toBe('only-tcp')
  })
})
