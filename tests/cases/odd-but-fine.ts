import type { HealthyCase } from './case.ts'
import { all, memory, noPing, way, wifi, withBackup } from './changes.ts'
import { but, dropped, found, main, saw } from './shop.ts'

const lockedDown = all(
  saw('references', 'references', {
    points: [
      { target: '198.51.100.1:443', outcome: 'timeout', ms: 2500 },
      { target: '198.51.100.2:53', outcome: 'timeout', ms: 2500 },
    ],
    reached: 0,
  }),
  noPing('100.64.0.1'),
  noPing('198.51.100.1'),
)

/** Shops that look odd and are fine: nothing may be blamed there. */
export const oddButFine: HealthyCase[] = [
  { name: 'a healthy shop', shop: [] },
  { name: 'one packet of fifty is lost', shop: [way({}, {}, { lost: 1 }, {})] },
  { name: 'the provider’s hop limits its answers to pings', shop: [way({}, { lost: 30 }, {}, {})] },
  { name: 'the router limits its answers to pings', shop: [way({ lost: 25 }, {}, {}, {})] },
  { name: 'nobody answers pings', shop: [dropped('latency')] },
  { name: 'only the acquirer is let out', shop: [lockedDown] },
  {
    name: 'a slow mobile line',
    shop: [way({}, { ms: 75, spreadMs: 25 }, { ms: 95, spreadMs: 28 }, { ms: 100, spreadMs: 28 })],
  },
  {
    name: 'a host with a private authority that the site file does not hold',
    shop: [but('tls', main, { chainVerdict: 'unknown-issuer', against: 'public-ca' })],
  },
  { name: 'Wi-Fi at the edge of fair', shop: [wifi({ rssiDbm: -72 })] },
  { name: 'Wi-Fi in a shopping street', shop: [wifi({ rssiDbm: -60, rivals: 12 })] },
  { name: 'a backup that is fine too', shop: [withBackup(true)] },
  { name: 'a backup that is dead while the main one works', shop: [withBackup(false)] },
  { name: 'a technician’s laptop that is low on memory', shop: [memory(2)] },
  { name: 'a VPN is up on the laptop', shop: [but('host', 'this-machine', { vpn: ['tun0'] })] },
  {
    name: 'no echo is configured',
    shop: [found('echo', main, { state: 'skipped', reason: 'not-configured' })],
  },
]
