import type { FaultCase } from '../case.ts'
import { healthyWay, online, terminalThere } from '../changes/healthy.ts'
import { addressless, noTerminal, unjoined, wifi } from '../changes/lan.ts'
import { way } from '../changes/way.ts'
import { answered } from '../facts.ts'

const air = { lost: 4, spreadMs: 60, ms: 20 }
/** The radio loses and delays whatever goes over it. */
const badAir = way(air, { ...air, ms: 30 }, { ...air, ms: 40 }, { ...air, lost: 3, ms: 40 })
/** Nothing is lost, but packets are sent again and again. */
const slowAir = way(
  { ms: 9, spreadMs: 25 },
  { ms: 15, spreadMs: 25 },
  { ms: 29, spreadMs: 25 },
  { ms: 31, spreadMs: 25 },
)
const strong = wifi({ rssiDbm: -52 })
const joined = [online, terminalThere]
const silentTerminal = [
  noTerminal,
  answered({ connection: 'wifi', 'terminal-shows': 'connecting' }),
]

/** The radio between a device and the access point. */
export const wifiFaults: FaultCase[] = [
  {
    name: 'the Wi-Fi is too weak',
    cause: 'wifi-weak',
    fault: 'rssi-low',
    verdict: 'degraded',
    shop: [wifi({ rssiDbm: -83 }), badAir],
    cleared: [strong, healthyWay],
    neighbour: {
      change: [wifi({ rssiDbm: -55, rivals: 14 })],
      cause: 'signal-interference',
      fault: 'channel-crowded',
    },
  },
  {
    name: 'a weak signal where the laptop stands, few bars on the terminal',
    cause: 'wifi-weak',
    fault: 'rssi-low',
    verdict: 'down',
    shop: [
      wifi({ rssiDbm: -79 }),
      slowAir,
      answered({ 'terminal-shows': 'connecting', 'signal-bars': '1', 'near-router-works': 'yes' }),
    ],
    cleared: [strong, healthyWay, answered({ 'terminal-shows': 'working', 'signal-bars': '4' })],
    neighbour: {
      change: [strong, healthyWay],
      cause: 'physical-obstruction',
      fault: 'rssi-drops-at-counter',
    },
  },
  {
    name: 'the signal jumps by twenty decibels',
    cause: 'wifi-weak',
    fault: 'rssi-unstable',
    verdict: 'degraded',
    shop: [wifi({ rssiDbm: -66, spread: 20 }), badAir],
    cleared: [strong, healthyWay],
    neighbour: {
      change: [wifi({ rssiDbm: -66, bssids: 3 })],
      cause: 'wifi-weak',
      fault: 'wifi-roaming',
    },
  },
  {
    name: 'the machine keeps changing access points',
    cause: 'wifi-weak',
    fault: 'wifi-roaming',
    verdict: 'degraded',
    shop: [
      wifi({ rssiDbm: -63, bssids: 3 }),
      way({ stalls: [9] }, { stalls: [9] }, { stalls: [9] }, { stalls: [6] }),
    ],
    cleared: [strong, healthyWay],
    neighbour: {
      change: [wifi({ rssiDbm: -63, spread: 20 })],
      cause: 'wifi-weak',
      fault: 'rssi-unstable',
    },
  },
  {
    name: 'the machine changes its access point once, and everything waits for a second',
    cause: 'wifi-weak',
    fault: 'wifi-roaming',
    verdict: 'degraded',
    shop: [
      wifi({ rssiDbm: -63, bssids: 2 }),
      way({ heldFrom: 0 }, { heldFrom: 10 }, { heldFrom: 10 }, { heldFrom: 0 }),
    ],
    cleared: [strong, healthyWay],
    neighbour: {
      change: [
        wifi({ rssiDbm: -63, bssids: 1 }),
        way({}, { heldFrom: 10 }, { heldFrom: 10 }, { heldFrom: 0 }),
      ],
      cause: 'network-congestion',
      fault: 'transient-stall',
    },
  },
  {
    name: 'this machine has not joined the Wi-Fi, which it hears faintly',
    cause: 'wifi-weak',
    fault: 'not-associated',
    verdict: 'down',
    shop: [addressless, unjoined(), answered({ 'signal-bars': '0' })],
    cleared: joined,
    neighbour: {
      change: [answered({ 'signal-bars': '4', changed: 'password' })],
      cause: 'wrong-credentials',
      fault: 'wifi-password-wrong',
    },
  },
  {
    name: 'the Wi-Fi password has changed, and this machine still has the old one',
    cause: 'wrong-credentials',
    fault: 'wifi-password-wrong',
    verdict: 'down',
    shop: [addressless, unjoined(), answered({ changed: 'password' })],
    cleared: joined,
    neighbour: {
      change: [answered({ changed: 'nothing' })],
      cause: 'wifi-weak',
      fault: 'not-associated',
    },
  },
  {
    name: 'the terminal has let go of the Wi-Fi',
    cause: 'wifi-weak',
    fault: 'terminal-not-joined',
    verdict: 'down',
    shop: [
      ...silentTerminal,
      answered({ 'signal-bars': '1', 'hotspot-works': 'yes', 'near-router-works': 'yes' }),
    ],
    cleared: [terminalThere, answered({ 'signal-bars': '4', 'terminal-shows': 'working' })],
    neighbour: {
      change: [answered({ 'signal-bars': '4', 'near-router-works': 'no', changed: 'password' })],
      cause: 'wrong-credentials',
      fault: 'terminal-password-wrong',
    },
  },
  {
    name: 'the Wi-Fi password has changed, and the terminal still has the old one',
    cause: 'wrong-credentials',
    fault: 'terminal-password-wrong',
    verdict: 'down',
    shop: [...silentTerminal, answered({ changed: 'password', 'signal-bars': '4' })],
    cleared: [terminalThere, answered({ 'terminal-shows': 'working' })],
    neighbour: {
      change: [answered({ changed: 'nothing', 'signal-bars': '0', 'cable-works': 'yes' })],
      cause: 'hardware-damaged',
      fault: 'terminal-radio-dead',
    },
  },
  {
    name: 'the Wi-Fi channel is crowded',
    cause: 'signal-interference',
    fault: 'channel-crowded',
    verdict: 'degraded',
    shop: [wifi({ rssiDbm: -55, rivals: 14 }), badAir],
    cleared: [strong, healthyWay],
    neighbour: {
      change: [wifi({ rssiDbm: -55, rivals: 1 })],
      cause: 'signal-interference',
      fault: 'non-wifi-interference',
    },
  },
  {
    name: 'something that is no Wi-Fi drowns the signal',
    cause: 'signal-interference',
    fault: 'non-wifi-interference',
    verdict: 'degraded',
    shop: [strong, badAir],
    cleared: [healthyWay],
    neighbour: {
      change: [wifi({ rssiDbm: -83 })],
      cause: 'wifi-weak',
      fault: 'rssi-low',
    },
  },
  {
    name: 'a new shelf stands before the counter: few bars there, many where the laptop is',
    cause: 'physical-obstruction',
    fault: 'rssi-drops-at-counter',
    verdict: 'down',
    shop: [
      strong,
      answered({ 'terminal-shows': 'connecting', 'signal-bars': '1', 'near-router-works': 'yes' }),
      answered({ changed: 'moved', 'hotspot-works': 'yes' }),
    ],
    cleared: [answered({ 'terminal-shows': 'working', 'signal-bars': '4' })],
    neighbour: {
      change: [wifi({ rssiDbm: -83 }), badAir],
      cause: 'wifi-weak',
      fault: 'rssi-low',
    },
  },
]
