import { expect, test } from 'vitest'
import { inSubnet, isLoopback, likelyRouters } from '../../src/net/subnet.ts'

test.each([
  ['192.168.1.1', '192.168.1.50', 24, true],
  ['192.168.2.1', '192.168.1.50', 24, false],
  ['192.168.2.1', '192.168.1.50', 22, true],
  ['fe80::1%eth0', 'fe80::2', 64, true],
  ['2001:db8::1', 'fe80::2', 64, false],
  ['::1', '127.0.0.1', 8, false],
])('%s in the subnet of %s/%d: %s', (address, own, prefix, expected) => {
  expect(inSubnet(address, { address: own, prefix })).toBe(expected)
})

test.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['::1', true],
  ['10.0.0.1', false],
])('%s is loopback: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected)
})

test.each([
  ['192.168.1.50', 24, ['192.168.1.1', '192.168.1.254']],
  ['192.168.1.1', 24, ['192.168.1.254']],
  ['10.1.2.3', 16, ['10.1.0.1', '10.1.255.254', '10.1.2.1', '10.1.2.254']],
  ['192.0.2.5', 29, ['192.0.2.1', '192.0.2.6']],
  ['10.0.0.1', 32, []],
  ['fe80::1', 64, []],
])('around %s/%d routers are at %j', (address, prefix, expected) => {
  expect(likelyRouters({ address, prefix })).toEqual(expected)
})
