import { expect, test } from 'vitest'
import { addressesToTry } from '../../src/probes/tcp-addresses.ts'
import type { NamesValue } from '../../src/probes/values.ts'

function from(source: NamesValue['addresses'][number]['from'], ...addresses: string[]) {
  return addresses.map((address) => ({
    address,
    family: address.includes(':') ? (6 as const) : (4 as const),
    from: source,
  }))
}
const without = { defaultRoute: false, own: [{ address: 'fe80::1', prefix: 64 }] }
const chosen = (...given: Parameters<typeof addressesToTry>) =>
  addressesToTry(...given).map(({ address }) => address)

test('an IPv6 address is left out where no route leads to it and there is another', () => {
  const both = from('application', '2001:db8::1', '192.0.2.1')
  expect(chosen(both, without)).toEqual(['192.0.2.1'])
  expect(chosen(both, { ...without, defaultRoute: true })).toEqual(['2001:db8::1', '192.0.2.1'])
})

test('an IPv6 address that is the only one is tried all the same', () => {
  expect(chosen(from('literal', '2001:db8::1'), without)).toEqual(['2001:db8::1'])
})

test('an IPv6 address on an own network needs no route', () => {
  const own = { defaultRoute: false, own: [{ address: '2001:db8::5', prefix: 64 }] }
  const both = from('application', '2001:db8::1', '192.0.2.1')
  expect(chosen(both, own)).toEqual(['2001:db8::1', '192.0.2.1'])
})

test('where the system does not tell its routes, every address is tried', () => {
  const both = from('application', '2001:db8::1', '192.0.2.1')
  expect(chosen(both, { defaultRoute: undefined, own: [] })).toHaveLength(2)
})

test('what only other resolvers say is tried only where the application is told nothing', () => {
  const other = from('comparison', '198.51.100.1')
  expect(chosen([...from('application', '192.0.2.1'), ...other], without)).toEqual(['192.0.2.1'])
  expect(chosen(other, without)).toEqual(['198.51.100.1'])
})

test('four addresses are enough', () => {
  const five = from('application', ...[1, 2, 3, 4, 5].map((last) => `192.0.2.${last}`))
  expect(chosen(five, without)).toHaveLength(4)
})
