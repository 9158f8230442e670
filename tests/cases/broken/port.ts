import type { FaultCase } from '../case.ts'
import { announces } from '../changes/application.ts'
import { portOpens } from '../changes/healthy.ts'
import { acquirerByTcp, noPing, wayEnds } from '../changes/way.ts'
import {
  addresses,
  failing,
  hostAlive,
  hostDark,
  hostServesWeb,
  portDropped,
  portFails,
  portPasses,
  portRefused,
  portTurnedAway,
  silence,
  withBackup,
} from '../changes/port.ts'
import { answered, attempt, main, open, saw } from '../facts.ts'

const othersFail = answered({ 'other-terminals': 'fail' })
const othersWork = answered({ 'other-terminals': 'work' })
const ipv6Dead = saw('tcp', main, {
  port: 5000,
  attempts: [attempt(open(22)), { ...attempt(silence(), '2001:db8::10'), family: 6 }],
  open: true,
})

/** The acquirer's port does not open, or not on every address. */
export const port: FaultCase[] = [
  {
    name: 'the host refuses from its own distance, to all terminals',
    cause: 'host-outage',
    fault: 'port-closed',
    verdict: 'down',
    shop: [portRefused(22), othersFail],
    cleared: [portOpens],
    neighbour: { change: [othersWork], cause: 'device-misconfigured', fault: 'port-wrong' },
  },
  {
    name: 'the host refuses, and answers no pings',
    cause: 'host-outage',
    fault: 'port-closed',
    verdict: 'down',
    shop: [portRefused(22), noPing('203.0.113.10'), wayEnds('late'), othersFail],
    cleared: [portOpens],
    neighbour: {
      change: [portFails(silence(), { ...portPasses }), wayEnds('late')],
      cause: 'host-outage',
      fault: 'host-silent',
    },
  },
  {
    name: 'the port of the sheet was mistyped at the installation',
    cause: 'device-misconfigured',
    fault: 'port-wrong',
    verdict: 'down',
    shop: [portRefused(22), othersWork, answered({ since: 'install' })],
    cleared: [portOpens],
    neighbour: {
      change: [portFails(failing('refused', 0.5), portTurnedAway), wayEnds('reaches')],
      cause: 'router-misconfigured',
      fault: 'port-filter-reset',
    },
  },
  {
    name: 'the host is gone: no port, no ping, and none over a hotspot either',
    cause: 'host-outage',
    fault: 'host-silent',
    verdict: 'down',
    shop: [hostDark, answered({ 'hotspot-works': 'no' })],
    cleared: [portOpens, acquirerByTcp()],
    neighbour: {
      change: [answered({ 'hotspot-works': 'yes' })],
      cause: 'provider-fault',
      fault: 'path-cut',
    },
  },
  {
    name: 'the host is gone for every terminal of the shop',
    cause: 'host-outage',
    fault: 'host-silent',
    verdict: 'down',
    shop: [hostDark, othersFail],
    cleared: [portOpens, acquirerByTcp()],
    neighbour: { change: [wayEnds('early')], cause: 'provider-fault', fault: 'path-cut' },
  },
  {
    name: 'the main host is gone, its backup works',
    cause: 'host-outage',
    fault: 'host-silent',
    verdict: 'degraded',
    shop: [hostDark, withBackup(true), othersFail],
    cleared: [portOpens, acquirerByTcp()],
    neighbour: {
      change: [portRefused(22)],
      cause: 'host-outage',
      fault: 'port-closed',
    },
  },
  {
    name: 'the service hangs: its port alone drops what comes',
    cause: 'host-outage',
    fault: 'host-silent',
    verdict: 'down',
    shop: [portFails(silence(), hostAlive), wayEnds('reaches'), othersFail],
    cleared: [portOpens],
    neighbour: {
      change: [portFails(silence(), { ...portDropped, ...hostServesWeb }), wayEnds('reaches')],
      cause: 'router-misconfigured',
      fault: 'port-filter-drop',
    },
  },
  {
    name: 'the address on the terminal was mistyped at the installation',
    cause: 'device-misconfigured',
    fault: 'address-wrong',
    verdict: 'down',
    shop: [hostDark, wayEnds('told-beyond'), answered({ since: 'install' }), othersWork],
    cleared: [portOpens, acquirerByTcp()],
    neighbour: {
      change: [portRefused(22)],
      cause: 'device-misconfigured',
      fault: 'port-wrong',
    },
  },
  {
    name: 'one of two addresses is dead',
    cause: 'host-outage',
    fault: 'one-address-dead',
    verdict: 'degraded',
    shop: [addresses(open(22), silence())],
    cleared: [portOpens],
    neighbour: {
      change: [ipv6Dead],
      cause: 'isp-outage',
      fault: 'ipv6-broken',
    },
  },
  {
    name: 'the IPv6 address alone cannot be reached',
    cause: 'isp-outage',
    fault: 'ipv6-broken',
    verdict: 'degraded',
    shop: [ipv6Dead, othersFail],
    cleared: [portOpens],
    neighbour: {
      change: [addresses(open(22), silence())],
      cause: 'host-outage',
      fault: 'one-address-dead',
    },
  },
  {
    name: 'the host drops whoever comes from this shop’s new line',
    cause: 'unauthorized-access',
    fault: 'source-not-whitelisted',
    verdict: 'down',
    shop: [
      portFails(silence()),
      wayEnds('reaches'),
      announces('fine'),
      othersFail,
      answered({ changed: 'provider', 'hotspot-works': 'no' }),
    ],
    cleared: [portOpens],
    neighbour: {
      change: [answered({ changed: 'nothing' })],
      cause: 'host-outage',
      fault: 'host-silent',
    },
  },
]
