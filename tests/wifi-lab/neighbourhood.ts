import type { Network, Radio } from './situation.ts'

const ours: Network = { ssid: 'HomeNet', security: 'wpa2' }

/** The shop's own access point. */
export const home = (dbm: number, more: Partial<Radio> = {}): Radio => ({
  channel: 6,
  dbm,
  networks: [ours],
  ...more,
})

export const neighbour = (channel: number, dbm: number, ...networks: Network[]): Radio => ({
  channel,
  dbm,
  networks,
})

/** One shop to the left and one to the right, on other channels. */
export const quiet: Radio[] = [
  neighbour(1, -71, { ssid: 'FRITZ!Box 7590 AX', security: 'wpa2/wpa3' }),
  neighbour(11, -78, { ssid: 'TP-LINK_3F2A', security: 'wpa2' }),
]

/** A shopping street; names that a reader of tools' output must survive, all kinds of security. */
export const street: Radio[] = [
  neighbour(
    6,
    -58,
    { ssid: '小肥羊火锅 5楼', security: 'wpa2' },
    { ssid: 'ChinaNet-A1B2', security: 'wpa/wpa2' },
    { ssid: 'eduroam', security: 'eap' },
    { ssid: 'Free: Wi-Fi \\ lounge', security: 'open' },
    { ssid: 'HomeNet', security: 'wpa2' },
  ),
  neighbour(
    6,
    -67,
    { ssid: 'Café Zoë 📶', security: 'wpa2' },
    { ssid: 'hidden-one', security: 'wpa2', hidden: true },
    { ssid: 'NETGEAR24', security: 'wpa' },
    { ssid: 'OWE lobby', security: 'owe' },
    { ssid: 'DIRECT-7e-HP OfficeJet', security: 'wpa2' },
  ),
  neighbour(
    6,
    -79,
    { ssid: ' leading and trailing ', security: 'wpa2' },
    { ssid: 'Telekom-882211', security: 'wpa3' },
    { ssid: { hex: '4e4f5400fffe', shown: 'NOT\\x00\\xff\\xfe' }, security: 'wpa2' },
    { ssid: '12345678901234567890123456789012', security: 'wpa2' },
    { ssid: 'o2-WLAN-"quoted"', security: 'wpa2' },
    { ssid: 'signal: -10 dBm', security: 'open' },
  ),
  neighbour(4, -73, { ssid: 'Linksys00042', security: 'wpa2' }),
  neighbour(
    11,
    -64,
    { ssid: 'UPC3349201', security: 'wpa2' },
    { ssid: '@Starbucks', security: 'open' },
  ),
  neighbour(
    36,
    -70,
    { ssid: 'HomeNet', security: 'wpa2' },
    { ssid: 'MOVISTAR_A4F0', security: 'wpa2' },
  ),
]
