import { expect, test } from 'vitest'
import { dialectNames } from '../../src/net/iso8583/dialects.ts'
import { protocols } from '../../src/simulator/behaviour.ts'
import { readChoice } from '../../src/simulator/choice.ts'
import { faultIds } from '../../src/simulator/faults/index.ts'
import { loadSite } from '../../src/site/load.ts'
import { planOf, type Choice } from '../../src/simulator/plan.ts'
import { visited } from './visitor.ts'

test('every fault goes with what is chosen for it when nothing else is said', () => {
  expect(faultIds.filter((fault) => !planOf({ fault }).ok)).toEqual([])
})

const choices = faultIds.flatMap((fault) =>
  protocols.flatMap((protocol): Choice[] => {
    // Certificates take their time: only where TLS is what the fault is about.
    const plain = { fault, protocol, tls: false }
    return [planOf(plain).ok ? plain : { fault, protocol }]
  }),
)

test.each(choices.filter((choice) => planOf(choice).ok))(
  '$fault over $protocol starts with a site file that is good',
  async (choice) => {
    const dialect = dialectNames[choices.indexOf(choice) % dialectNames.length]
    await using shop = await visited({ ...choice, dialect })
    const loaded = await loadSite(shop.simulator.sitePath)
    expect(loaded).toMatchObject({ ok: true })
    expect(loaded.ok && loaded.site.acquirer.endpoints[0]).toMatchObject({
      host: shop.main.host,
      port: shop.main.port,
      protocol: choice.protocol,
    })
  },
)

test.each([
  [{}, { protocol: 'iso8583', tls: true, dialect: 'cup' }],
  [{ fault: 'http-401' }, { protocol: 'http', tls: true }],
  [{ protocol: 'tcp' }, { tls: false }],
  [{ protocol: 'tcp', fault: 'expired' }, { tls: true }],
  [{ protocol: 'http', tls: false }, { tls: false }],
] as [Choice, object][])('%j leads to %j', (choice, plan) => {
  expect(planOf(choice)).toMatchObject({ ok: true, plan })
})

test.each([
  [{ fault: 'http-401', protocol: 'iso8583' }, 'simulator.wants-protocol'],
  [{ fault: 'de39-97', protocol: 'http' }, 'simulator.wants-protocol'],
  [{ fault: 'echo-unanswered', protocol: 'tcp' }, 'simulator.wants-protocol'],
  [{ fault: 'expired', tls: false }, 'simulator.wants-tls'],
] as [Choice, string][])('%j cannot be simulated', (choice, key) => {
  expect(planOf(choice)).toMatchObject({ ok: false, problem: { key } })
})

test.each([
  [
    { fault: 'expird' },
    { key: 'simulator.unknown-fault', args: { fault: 'expird', instead: 'expired' } },
  ],
  [{ fault: '__proto__' }, { key: 'simulator.unknown-fault' }],
  [{ protocol: 'iso' }, { key: 'simulator.bad-option', args: { option: '--protocol' } }],
  [{ dialect: 'CUP' }, { key: 'simulator.bad-option', args: { option: '--dialect' } }],
  [{ port: '70000' }, { key: 'simulator.bad-port' }],
  [{ port: '80x' }, { key: 'simulator.bad-port' }],
  [{ port: '-1' }, { key: 'simulator.bad-port' }],
  [{ listen: 'shop.example' }, { key: 'simulator.bad-listen' }],
] as const)('%j is refused', (typed, problem) => {
  expect(readChoice(typed)).toMatchObject({ ok: false, problem })
})

test('ids are understood in either case', () => {
  expect(readChoice({ fault: 'DE39-a0' })).toMatchObject({ choice: { fault: 'de39-A0' } })
})
