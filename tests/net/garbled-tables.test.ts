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

/** What a spoilt text still tells must be what the whole one told: a part of it, or nothing. */
function tellsNoMore<Told>(
  text: string,
  parse: (text: string) => readonly Told[],
  spoil = garbled,
): void {
  const whole = parse(text)
  expect(whole.length).toBeGreaterThan(0)
  fc.assert(
    fc.property(spoil(text), (spoilt) => {
      for (const one of parse(spoilt)) expect(whole).toContainEqual(one)
    }),
  )
}

test('the kernel’s tables of routes', () => {
  tellsNoMore(recording('linux/proc-net-route.txt'), (text) => parseRoutesIpv4(text, 'LE'))
  tellsNoMore(recording('linux/proc-net-ipv6-route-only.txt'), parseRoutesIpv6)
})

test('the kernel’s counters', () => {
  const text = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo:   88948    1073    0    0    0     0          0         0    88948    1073    0    0    0     0       0          0
  eth0:1234       100    3    0    0     0          0         0    88948    50    4    0    0     5       0          0
`
  tellsNoMore(text, (said) => [...parseCounters(said)].map(([, counts]) => counts))
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
  tellsNoMore(
    recording('macos/hardware-ports.txt'),
    (text) => [...parseHardwarePorts(text)],
    (text) => fc.oneof(truncated(text), interrupted(text)),
  )
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
