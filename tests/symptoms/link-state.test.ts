import { expect, test } from 'vitest'
import linkState from '../../src/symptoms/link-state.ts'
import type { InterfaceValue, LinkValue } from '../../src/probes/values.ts'
import { link } from '../cases/changes/lan.ts'
import type { Change } from '../cases/facts.ts'
import { found, saw } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const outcome = (...changes: Change[]) => linkState.observe(healthyShop(...changes))?.outcome

const cable: InterfaceValue = { name: 'eth0', kind: 'ethernet', up: true, addresses: [] }
const radio: InterfaceValue = { name: 'wlan0', kind: 'wifi', up: true, addresses: [] }
const ipv4 = { address: '192.168.1.20', family: 4, prefix: 24, origin: 'dhcp' } as const
const ownIpv4 = { address: '169.254.3.4', family: 4, prefix: 16, origin: 'link-local' } as const
const ipv6 = { address: '2001:db8::20', family: 6, prefix: 64 } as const
const ownIpv6 = { address: 'fe80::20', family: 6, prefix: 64, origin: 'link-local' } as const

const cards = (interfaces: InterfaceValue[], more: Partial<LinkValue> = {}) =>
  saw('link', 'link', { interfaces, defaultRoutes: [], ...more })
const radioSwitch = (state: 'on' | 'soft-off' | 'hard-off') =>
  saw('wifi', 'wlan0', {
    interface: 'wlan0',
    connected: false,
    rssiSeriesDbm: [],
    bssidsSeen: [],
    radio: state,
    neighbours: [],
  })

test('an address and a way out are a connection', () => {
  expect(outcome()).toBe('connected')
})

test('an address without a way out is told, unless the site file names the gateway', () => {
  const gateway: Change = ({ site }) => {
    site.network.gateway = '192.168.1.1'
  }
  expect(outcome(link({}, false))).toBe('no-route')
  expect(outcome(link({}, false), gateway)).toBe('connected')
})

test('IPv6 alone counts where it has a way out', () => {
  const alone = { ...cable, carrier: true, addresses: [ipv6, ownIpv6] }
  const out = { family: 6, gateway: 'fe80::1', interface: 'eth0', metric: 100 } as const
  expect(outcome(cards([alone], { defaultRoutes: [out] }))).toBe('ipv6-only')
  expect(outcome(cards([alone]))).toBe('no-address')
})

test('an address that the machine gave itself is none from the router', () => {
  expect(outcome(cards([{ ...cable, carrier: true, addresses: [ownIpv4] }]))).toBe('self-assigned')
  expect(outcome(cards([{ ...cable, carrier: true, addresses: [ownIpv6] }]))).toBe('no-address')
})

test('a card that is off says so, with its radio or as a whole', () => {
  const without = { ...radio, carrier: false }
  expect(outcome(cards([without]), radioSwitch('soft-off'))).toBe('radio-off')
  expect(outcome(cards([without]), radioSwitch('hard-off'))).toBe('radio-off')
  expect(outcome(cards([without]), radioSwitch('on'))).toBe('not-associated')
  expect(outcome(cards([{ ...cable, up: false }]))).toBe('disabled')
})

test('a radio that is still asked for its password has its carrier, and is not on the network', () => {
  const asked = cards([{ ...radio, carrier: true }])
  expect(outcome(asked)).toBe('no-address')
  expect(outcome(asked, radioSwitch('on'))).toBe('not-associated')
  expect(outcome(cards([{ ...cable, carrier: true }, radio]), radioSwitch('on'))).toBe('no-address')
})

test('a laptop with a radio is not told to plug in its unused cable', () => {
  const unplugged = { ...cable, carrier: false }
  expect(outcome(cards([unplugged, { ...radio, carrier: false }]))).toBe('not-associated')
  expect(outcome(cards([unplugged]))).toBe('no-carrier')
})

test('bridges and tunnels of programs on this machine are no way to the shop', () => {
  const bridge: InterfaceValue = { ...cable, name: 'br0', kind: 'virtual', addresses: [ipv4] }
  const tunnel: InterfaceValue = { ...cable, name: 'tun0', kind: 'tunnel', addresses: [ipv4] }
  const unplugged = { ...cable, carrier: false }
  expect(outcome(cards([bridge, tunnel, unplugged]))).toBe('no-carrier')
  expect(outcome(cards([tunnel]))).toBe('no-adapter')
  expect(outcome(cards([bridge, unplugged], { primary: 'br0' }))).toBe('no-route')
})

test('nothing is said where everything is on this machine', () => {
  const loopback = found('gateway', '192.168.1.1', { state: 'skipped', reason: 'on-loopback' })
  expect(outcome(link({ carrier: false, addresses: [] }, false), loopback)).toBeUndefined()
})
