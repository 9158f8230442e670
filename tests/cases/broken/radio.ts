import type { WifiNeighbour, WifiValue } from '../../../src/probes/values.ts'
import type { FaultCase } from '../case.ts'
import { siteSays } from '../changes/all.ts'
import { healthyWay, online, terminalThere } from '../changes/healthy.ts'
import { addressless, link, noTerminal, unjoined, wifi } from '../changes/lan.ts'
import { way } from '../changes/way.ts'
import { answered, but } from '../facts.ts'

const air = (part: Partial<WifiValue>) => but('wifi', 'wlan0', part)
/** So many of 200 frames were sent again while we measured. */
const resent = (count: number) => air({ framesDuring: { sent: 200, resent: count, overMs: 1200 } })
const heard = (part: Partial<WifiNeighbour>): WifiNeighbour => ({
  ...{ ssid: 'Other', bssid: '02:00:00:00:02:01', rssiDbm: -60, channel: 6, frequencyMhz: 2437 },
  ...part,
})
/** The radio is joined to nothing, hears the shop’s network and knows it. */
const knows = (rssiDbm: number, part: Partial<WifiValue> = {}) =>
  air({
    neighbours: [heard({ ssid: 'Shop', rssiDbm }), heard({ ssid: 'Other' })],
    neighboursFrom: 'scan-dump',
    joining: { knownHere: ['Shop'] },
    ...part,
  })
/** Packets wait for a free moment, and few are lost. */
const waits = way(
  { ms: 10, spreadMs: 40 },
  { ms: 16, spreadMs: 40 },
  { ms: 30, spreadMs: 40 },
  { ms: 32, spreadMs: 40 },
)
const onFiveGhz = air({
  ...{ channel: 44, frequencyMhz: 5220, widthMhz: 80, security: 'WPA2' },
  neighbours: [heard({ ssid: 'Other', channel: 1, frequencyMhz: 2412 })],
})
const newTerminal = [
  noTerminal,
  siteSays(({ terminal }) => (terminal.connection = 'wifi')),
  answered({ 'other-terminals': 'work', 'terminal-shows': 'connecting', since: 'install' }),
  answered({ 'hotspot-works': 'yes', 'dropped-or-wet': 'no' }),
]
const onTwoGhzToo = air({
  neighbours: [heard({ ssid: 'Shop', security: 'WPA2' }), heard({ ssid: 'Other' })],
})
const works = answered({ 'terminal-shows': 'working', 'signal-bars': '4' })

/** What the radio itself tells: of the air, of the network's kind, and why it has not joined. */
export const radioFaults: FaultCase[] = [
  {
    name: 'a microwave oven beside the counter: every other frame is sent again at a good signal',
    cause: 'signal-interference',
    fault: 'non-wifi-interference',
    verdict: 'degraded',
    shop: [wifi({ rssiDbm: -54 }), resent(150), waits],
    cleared: [resent(4), healthyWay],
    neighbour: {
      change: [wifi({ rssiDbm: -55, rivals: 14 }), resent(60)],
      cause: 'signal-interference',
      fault: 'channel-crowded',
    },
  },
  {
    name: 'a radio that crawls at a good signal on a free channel, its frames uncounted',
    cause: 'signal-interference',
    fault: 'non-wifi-interference',
    verdict: 'degraded',
    shop: [wifi({ rssiDbm: -54 }), air({ txSeriesMbps: [5.5, 5.5, 11, 5.5] }), waits],
    cleared: [air({ txSeriesMbps: [144, 144, 130] }), healthyWay],
    neighbour: {
      change: [wifi({ rssiDbm: -84 })],
      cause: 'wifi-weak',
      fault: 'rssi-low',
    },
  },
  {
    name: 'the channels beside it are full',
    cause: 'signal-interference',
    fault: 'channel-crowded',
    verdict: 'degraded',
    shop: [
      wifi({ rssiDbm: -56 }),
      air({
        neighbours: Array.from({ length: 10 }, (_, i) =>
          heard({ bssid: `02:00:00:00:03:0${i}`, channel: 4, frequencyMhz: 2427 }),
        ),
      }),
      waits,
    ],
    cleared: [wifi({ rssiDbm: -56 }), healthyWay],
    neighbour: {
      change: [air({ neighbours: [heard({ channel: 11, frequencyMhz: 2462 })] }), resent(130)],
      cause: 'signal-interference',
      fault: 'non-wifi-interference',
    },
  },
  {
    name: 'the weak signal is sent again and again',
    cause: 'wifi-weak',
    fault: 'rssi-low',
    verdict: 'degraded',
    shop: [wifi({ rssiDbm: -84 }), resent(140), waits],
    cleared: [wifi({ rssiDbm: -52 }), resent(3), healthyWay],
    neighbour: {
      change: [wifi({ rssiDbm: -52 }), resent(140)],
      cause: 'signal-interference',
      fault: 'non-wifi-interference',
    },
  },
  {
    name: 'the password of the Wi-Fi was changed, and the system kept a record of the refusal',
    cause: 'wrong-credentials',
    fault: 'wifi-password-wrong',
    verdict: 'down',
    shop: [
      addressless,
      unjoined(),
      knows(-52, { joining: { knownHere: ['Shop'], refused: ['Shop'] } }),
    ],
    cleared: [online, terminalThere, wifi({ rssiDbm: -52 })],
    neighbour: {
      change: [knows(-86, { joining: { knownHere: ['Shop'], refused: [] } })],
      cause: 'wifi-weak',
      fault: 'not-associated',
    },
  },
  {
    name: 'the machine knows the Wi-Fi, hears it well, and stays out',
    cause: 'wrong-credentials',
    fault: 'wifi-password-wrong',
    verdict: 'down',
    shop: [addressless, unjoined(), knows(-50), answered({ changed: 'router' })],
    cleared: [online, terminalThere, wifi({ rssiDbm: -50 })],
    neighbour: {
      change: [knows(-86), answered({ changed: 'nothing' })],
      cause: 'wifi-weak',
      fault: 'not-associated',
    },
  },
  {
    name: 'the machine hears its Wi-Fi too faintly to join',
    cause: 'wifi-weak',
    fault: 'not-associated',
    verdict: 'down',
    shop: [addressless, unjoined(), knows(-87)],
    cleared: [online, terminalThere, wifi({ rssiDbm: -60 })],
    neighbour: {
      change: [knows(-50, { joining: { knownHere: ['Shop'], refused: ['Shop'] } })],
      cause: 'wrong-credentials',
      fault: 'wifi-password-wrong',
    },
  },
  {
    name: 'joined to the Wi-Fi, and nobody hands out an address there',
    cause: 'router-fault',
    fault: 'dhcp-dead',
    verdict: 'down',
    shop: [addressless, wifi({ rssiDbm: -50 }), link({ addresses: [] }, false)],
    cleared: [online, terminalThere],
    neighbour: {
      change: [unjoined('hard-off')],
      cause: 'device-misconfigured',
      fault: 'interface-disabled',
    },
  },
  {
    name: 'somebody pushed the Wi-Fi key of the machine',
    cause: 'device-misconfigured',
    fault: 'interface-disabled',
    verdict: 'down',
    shop: [addressless, unjoined('hard-off')],
    cleared: [online, terminalThere],
    neighbour: {
      change: [unjoined(), knows(-50, { joining: { knownHere: ['Shop'], refused: ['Shop'] } })],
      cause: 'wrong-credentials',
      fault: 'wifi-password-wrong',
    },
  },
  {
    name: 'a new terminal in a shop whose Wi-Fi is on 5 GHz alone',
    cause: 'model-unsupported',
    fault: 'radio-mismatch',
    verdict: 'down',
    shop: [
      wifi({ rssiDbm: -55 }),
      onFiveGhz,
      ...newTerminal,
      answered({ 'near-router-works': 'no' }),
    ],
    cleared: [onTwoGhzToo, terminalThere, works],
    neighbour: {
      change: [onTwoGhzToo, answered({ changed: 'password', since: 'hours', 'signal-bars': '4' })],
      cause: 'wrong-credentials',
      fault: 'terminal-password-wrong',
    },
  },
  {
    name: 'a new terminal in a shop whose Wi-Fi speaks WPA3 alone',
    cause: 'model-unsupported',
    fault: 'radio-mismatch',
    verdict: 'down',
    shop: [
      wifi({ rssiDbm: -55 }),
      air({ security: 'WPA3', protectionRequired: true }),
      ...newTerminal,
      answered({ 'near-router-works': 'no' }),
    ],
    cleared: [air({ security: 'WPA2/WPA3' }), terminalThere, works],
    neighbour: {
      change: [onTwoGhzToo, answered({ changed: 'password', since: 'hours', 'signal-bars': '4' })],
      cause: 'wrong-credentials',
      fault: 'terminal-password-wrong',
    },
  },
]
