import { expect, test } from 'vitest'
import { tunnelsAmong } from '../../../src/net/interfaces/tunnels.ts'
import type { InterfaceKind, InterfaceValue, Route } from '../../../src/probes/values.ts'

const one = (name: string, kind: InterfaceKind, address: string): InterfaceValue => ({
  ...{ name, kind, up: true },
  addresses: [{ address, family: 4, prefix: 24 }],
})
const radio = one('WLAN', 'wifi', '192.168.1.20')
const office = one('Office', 'dialled', '10.8.0.2')
const overRadio: Route = { family: 4, interface: 'WLAN', gateway: '192.168.1.1', metric: 4250 }
const overOffice: Route = { family: 4, interface: 'Office', metric: 26 }

test.each<[string, InterfaceValue[], Route[], { vpn: string[]; dialled: string[] }]>([
  [
    'that takes the traffic past a router is a VPN',
    [radio, office],
    [overOffice, overRadio],
    { vpn: ['Office'], dialled: [] },
  ],
  [
    'that is the only way out may be either',
    [radio, office],
    [overOffice],
    { vpn: [], dialled: ['Office'] },
  ],
  [
    'that stands by while the router has the traffic may be either',
    [radio, office],
    [overRadio, { ...overOffice, metric: 5000 }],
    { vpn: [], dialled: ['Office'] },
  ],
  [
    'beside a modem that it is dialled over, without a router, may be either',
    [{ ...radio, addresses: [] }, office],
    [overOffice, { family: 4, interface: 'WLAN', metric: 4250 }],
    { vpn: [], dialled: ['Office'] },
  ],
  [
    'that has hung up is neither',
    [radio, { ...office, up: false }],
    [overRadio],
    { vpn: [], dialled: [] },
  ],
])('a dialled line %s', (_, interfaces, routes, expected) => {
  expect(tunnelsAmong(interfaces, routes)).toEqual(expected)
})
