import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRoutesIpv4, parseRoutesIpv6 } from '../../../src/net/routes/linux.ts'
import { parseRoutesMacos } from '../../../src/net/routes/macos.ts'
import { parseRoutesWindows } from '../../../src/net/routes/windows.ts'
import { recording } from '../../fixtures/recording.ts'
import { garbled, words } from '../garbled.ts'

// Recorded on Linux 6.18; the first line and the column order are the kernel's.
const procRoute = `Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
eth0\t00000000\t010200C0\t0003\t0\t0\t100\t00000000\t0\t0\t0
eth0\t000200C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0
`
const procRoute6 = `fd000000000000000000000000000000 40 00000000000000000000000000000000 00 00000000000000000000000000000000 00000100 00000001 00000000 00000001     eth0
00000000000000000000000000000000 00 00000000000000000000000000000000 00 fd000000000000000000000000000001 00000400 00000002 00000000 00000003     eth0
00000000000000000000000000000000 00 00000000000000000000000000000000 00 00000000000000000000000000000000 ffffffff 00000001 00000000 00200200       lo
`

describe('Linux', () => {
  test('addresses are in the order of the machine’s bytes', () => {
    const route = { family: 4, gateway: '192.0.2.1', interface: 'eth0', metric: 100 }
    expect(parseRoutesIpv4(procRoute, 'LE')).toEqual([route])
    expect(parseRoutesIpv4(procRoute.replace('010200C0', 'C0000201'), 'BE')).toEqual([route])
  })

  test('a route without a router has none', () => {
    const dialled = 'ppp0\t00000000\t00000000\t0001\t0\t0\t0\t00000000\t0\t0\t0\n'
    expect(parseRoutesIpv4(dialled, 'LE')).toEqual([{ family: 4, interface: 'ppp0', metric: 0 }])
  })

  test('a route that refuses is no way out', () => {
    const refused = '*\t00000000\t00000000\t0201\t0\t0\t0\t00000000\t0\t0\t0\n'
    expect(parseRoutesIpv4(refused, 'LE')).toEqual([])
  })

  test('IPv6 routes are read, and the one to nowhere left out', () => {
    expect(parseRoutesIpv6(procRoute6)).toEqual([
      { family: 6, gateway: 'fd00::1', interface: 'eth0', metric: 1024 },
    ])
  })

  test.each([
    '',
    'garbage',
    'eth0 00000000',
    '\0\0\0',
    procRoute.replace('\t100\t', '\tx\t'),
    procRoute.replace('010200C0', '0102ZZ'),
    procRoute6.replace('fd000000000000000000000000000001', 'fd'),
  ])('%j holds no route', (text) => {
    expect([...parseRoutesIpv4(text, 'LE'), ...parseRoutesIpv6(text)]).toEqual([])
  })
})

// The samples below are written by hand after the formats that these systems are known for.
describe('macOS', () => {
  test('the first default route is the preferred one', () => {
    const text = `Routing tables

Internet:
Destination        Gateway            Flags               Netif Expire
default            192.168.1.1        UGScg                 en0
default            192.168.1.1        UGScIg                en5
127                127.0.0.1          UCS                   lo0

Internet6:
Destination                             Gateway                                 Flags               Netif Expire
default                                 fe80::1%en0                             UGcg                  en0
default                                 fe80::%utun0                            UGcIg               utun0
`
    expect(parseRoutesMacos(text)).toEqual([
      { family: 4, gateway: '192.168.1.1', interface: 'en0', metric: 0 },
      { family: 4, gateway: '192.168.1.1', interface: 'en5', metric: 1 },
      { family: 6, gateway: 'fe80::1', interface: 'en0', metric: 2 },
    ])
  })
})

describe('Windows', () => {
  const names = new Map<string | number, string>([
    ['192.168.1.23', 'WLAN'],
    ['10.8.0.2', 'VPN'],
    [12, 'WLAN'],
  ])
  const interfaceOf = (key: string | number) => names.get(key)

  test('routes are known by their numbers, in Chinese too', () => {
    const text = `IPv4 路由表
===========================================================================
活动路由:
网络目标        网络掩码          网关       接口   跃点数
          0.0.0.0          0.0.0.0      192.168.1.1     192.168.1.23     35\r
          0.0.0.0          0.0.0.0            在链路上         10.8.0.2    281\r
        127.0.0.0        255.0.0.0            在链路上         127.0.0.1    331\r
===========================================================================
永久路由:
  网络地址          网络掩码  网关地址  跃点数
          0.0.0.0          0.0.0.0      192.168.9.9     默认\r
IPv6 路由表
活动路由:
 接口跃点数网络目标                网关
 12    281 ::/0                     fe80::1\r
永久路由:
 接口跃点数网络目标                网关
  0 4294967295 ::/0                     2001:db8::1\r
`
    expect(parseRoutesWindows(text, interfaceOf)).toEqual([
      { family: 4, gateway: '192.168.1.1', interface: 'WLAN', metric: 35 },
      { family: 4, interface: 'VPN', metric: 281 },
      { family: 6, gateway: 'fe80::1', interface: 'WLAN', metric: 281 },
    ])
  })
})

describe('recorded tables', () => {
  test('a machine with IPv6 alone has one way out', () => {
    expect(parseRoutesIpv6(recording('linux/proc-net-ipv6-route-only.txt'))).toEqual([
      { family: 6, gateway: '2001:db8:5::1', interface: 'eth0', metric: 1024 },
    ])
  })

  test('the kernel’s own file', () => {
    const route = { family: 4, gateway: '192.0.2.1', interface: 'eth0', metric: 0 }
    expect(parseRoutesIpv4(recording('linux/proc-net-route.txt'), 'LE')).toEqual([route])
    expect(parseRoutesIpv6(recording('linux/proc-net-ipv6-route.txt'))).toEqual([])
  })

  test('macOS: the router, and none of the system’s own tunnels', () => {
    expect(parseRoutesMacos(recording('macos/netstat-rnl.txt'))).toEqual([
      { family: 4, gateway: '192.168.1.254', interface: 'en0', metric: 0 },
      { family: 6, gateway: 'fe80::feae:34ff:fea1:3a80', interface: 'en0', metric: 1 },
    ])
  })

  test.each([
    // Two halves of the internet that a proxy leads through itself are no way out of the shop.
    ['zh-tun', '192.168.6.1', '192.168.6.6', 50],
    ['en-tap', '10.0.0.1', '10.0.0.40', 10],
    ['en-several', '192.168.1.1', '192.168.1.2', 281],
  ])('Windows: route-print-%s leads to the router', (file, gateway, own, metric) => {
    const text = recording(`windows/route-print-${file}.txt`)
    expect(parseRoutesWindows(text, () => undefined)).toEqual([
      { family: 4, gateway, interface: own, metric },
    ])
  })
})

test.each(['', 'garbage', 'Access denied\n', '\u0000', 'Routing tables\n'])(
  '%j is no table, which is not the same as one without a way out',
  (text) => {
    expect(parseRoutesWindows(text)).toBeUndefined()
    expect(parseRoutesMacos(text)).toBeUndefined()
  },
)

test('a table without a way out is one', () => {
  expect(parseRoutesWindows('        127.0.0.0        255.0.0.0   x  127.0.0.1    331\n')).toEqual(
    [],
  )
  expect(
    parseRoutesMacos('127                127.0.0.1          UCS                   lo0\n'),
  ).toEqual([])
})

test.each(['zh-tun', 'en-tap', 'en-several'])(
  'a garbled route-print-%s makes no way up',
  (file) => {
    const text = recording(`windows/route-print-${file}.txt`)
    const whole = parseRoutesWindows(text, () => undefined)
    fc.assert(
      fc.property(garbled(text), (spoilt) => {
        for (const route of parseRoutesWindows(spoilt, () => undefined) ?? [])
          expect(whole).toContainEqual(route)
      }),
    )
  },
)

test('a garbled netstat makes no way up', () => {
  const text = recording('macos/netstat-rnl.txt')
  fc.assert(
    fc.property(garbled(text), (spoilt) => {
      for (const { gateway, interface: name } of parseRoutesMacos(spoilt) ?? []) {
        expect(words(spoilt.replaceAll(/%\w+/g, ' '))).toContain(gateway)
        expect(words(spoilt)).toContain(name)
      }
    }),
  )
})
