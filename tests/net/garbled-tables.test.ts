import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseInternetSettings } from '../../src/net/host/system-proxy.ts'
import { parseCounters } from '../../src/net/interfaces/counters.ts'
import { parseIpAddresses } from '../../src/net/interfaces/ip-addresses.ts'
import { parseHardwarePorts } from '../../src/net/interfaces/macos.ts'
import { parseCimRoutes } from '../../src/net/routes/cim.ts'
import { parseRoutesIpv4, parseRoutesIpv6 } from '../../src/net/routes/linux.ts'
import { recording } from '../fixtures/recording.ts'
import { garbled, interrupted, truncated } from './garbled.ts'

/** What spoilt texts tell that the whole one did not: a part of it is no mistake. */
function madeUp(text: string, parse: (text: string) => readonly unknown[], spoil = garbled) {
  const whole = new Set(parse(text).map((one) => JSON.stringify(one)))
  if (whole.size === 0) throw new Error('the whole text tells nothing')
  const told = fc.sample(spoil(text), 200).flatMap(parse)
  return told.map((one) => JSON.stringify(one)).filter((one) => !whole.has(one))
}

test('the kernel’s tables of routes', () => {
  const ipv4 = recording('linux/proc-net-route.txt')
  expect(madeUp(ipv4, (text) => parseRoutesIpv4(text, 'LE'))).toEqual([])
  expect(madeUp(recording('linux/proc-net-ipv6-route-only.txt'), parseRoutesIpv6)).toEqual([])
})

test('the kernel’s counters', () => {
  const text = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo:   88948    1073    0    0    0     0          0         0    88948    1073    0    0    0     0       0          0
  eth0:1234       100    3    0    0     0          0         0    88948    50    4    0    0     5       0          0
`
  const counts = (said: string) => [...parseCounters(said)].map(([, one]) => one)
  expect(madeUp(text, counts)).toEqual([])
})

test('iproute2’s JSON, a value on a line', () => {
  const addresses = (text: string) =>
    [...parseIpAddresses(text).values()].flatMap((one) => one.addresses)
  const text = recording('linux/ip-addr-json.txt').replaceAll(',', ',\n')
  const known = addresses(text).map(({ address }) => address)
  fc.assert(
    fc.property(garbled(text), (spoilt) => {
      for (const { address } of addresses(spoilt)) expect(known).toContain(address)
    }),
  )
})

test('macOS’ sockets: a block that lost its lines in the middle would look like another', () => {
  const sockets = (text: string) => [...parseHardwarePorts(text)]
  const spoil = (text: string) => fc.oneof(truncated(text), interrupted(text))
  expect(madeUp(recording('macos/hardware-ports.txt'), sockets, spoil)).toEqual([])
})

test('the routers of Windows’ adapters, a value on a line', () => {
  const text = JSON.stringify([
    { IPAddress: ['192.168.1.23'], DefaultIPGateway: ['192.168.1.1'], IPConnectionMetric: 35 },
    { IPAddress: ['10.8.0.2'], DefaultIPGateway: ['10.8.0.1'], IPConnectionMetric: 5 },
  ]).replaceAll(',', ',\n')
  const known = (parseCimRoutes(text) ?? []).map(({ gateway }) => gateway)
  fc.assert(
    fc.property(garbled(text), (spoilt) => {
      for (const { gateway } of parseCimRoutes(spoilt) ?? []) expect(known).toContain(gateway)
    }),
  )
})

test('the proxy of Windows’ settings', () => {
  const text = `HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings
    ProxyEnable    REG_DWORD    0x1
    ProxyServer    REG_SZ    127.0.0.1:7890
    AutoConfigURL    REG_SZ    http://wpad.example/wpad.dat
`
  const known = [undefined, 'http://127.0.0.1:7890', 'http://wpad.example']
  fc.assert(
    fc.property(garbled(text), (spoilt) => {
      expect(known).toContain(parseInternetSettings(spoilt))
    }),
  )
})
