import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIpAddresses } from '../../../src/net/interfaces/ip-addresses.ts'
import { parseIpText } from '../../../src/net/interfaces/ip-text.ts'
import { recording } from '../../fixtures/recording.ts'
import { garbled, words } from '../garbled.ts'

const json = parseIpAddresses(recording('linux/ip-addr-json.txt'))

test.each(['ip-addr-busybox', 'ip-addr-iproute2'])('%s says the same as JSON', (file) => {
  const found = parseIpText(recording(`linux/${file}.txt`))
  expect(found.size).toBeGreaterThan(2)
  for (const [name, { up, carrier, addresses, mac }] of found) {
    expect(json.get(name)).toMatchObject({ up, carrier, addresses })
    if (mac !== undefined) expect(json.get(name)?.mac).toBe(mac)
  }
})

test('busybox says nothing of JSON', () => {
  expect(parseIpAddresses(recording('linux/ip-json-busybox.txt')).size).toBe(0)
})

test('a machine with IPv6 alone has no IPv4 address but its own', () => {
  const addresses = parseIpAddresses(recording('linux/ip-addr-ipv6-only.txt')).get(
    'eth0',
  )?.addresses
  expect(addresses?.map(({ family }) => family)).toEqual([6, 6])
})

test.each(['ip-addr-busybox', 'ip-addr-iproute2'])('a garbled %s makes no address up', (file) => {
  const text = recording(`linux/${file}.txt`)
  fc.assert(
    fc.property(garbled(text), (spoilt) => {
      for (const { addresses, mac } of parseIpText(spoilt).values()) {
        for (const { address, prefix } of addresses)
          expect(spoilt.split(/\s+/)).toContain(`${address}/${prefix}`)
        if (mac !== undefined) expect(words(spoilt)).toContain(mac)
      }
    }),
  )
})
