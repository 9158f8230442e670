import { bssidOf, key, nameBytes, password } from './access-points.ts'
import type { Security, Situation } from './situation.ts'

/** What the laptop tries: another key than the access point's. */
const wrongKey = '0d'.repeat(32)

/** The shop's own network; the laptop joins no other of the same name. */
function joined({ home, second, station }: Situation) {
  const [network] = home.networks
  if (!network) throw new Error('an access point without a network')
  return {
    ssid: nameBytes(network),
    security: network.security,
    // Between two of its own, it may choose.
    ...(second ? {} : { bssid: bssidOf(0, 0) }),
    key: station === 'wrong-password' ? wrongKey : key,
  }
}

const hasProfile = ({ station }: Situation): boolean =>
  !['no-profile', 'radio-off', 'no-radio'].includes(station)

/** wpa_supplicant's configuration. */
export function supplicantConfig(situation: Situation): string {
  const head = ['ctrl_interface=DIR=/run/wpa_supplicant', 'country=CN']
  if (!hasProfile(situation)) return `${head.join('\n')}\n`
  const { ssid, security, bssid, key } = joined(situation)
  const network = [
    `ssid=${ssid.toString('hex')}`,
    ...(bssid === undefined ? [] : [`bssid=${bssid}`]),
    ...supplicantSecurity(security, key),
  ]
  return `${head.join('\n')}\nnetwork={\n${network.map((line) => `  ${line}\n`).join('')}}\n`
}

function supplicantSecurity(security: Security, psk: string): string[] {
  if (security === 'open') return ['key_mgmt=NONE']
  if (security === 'wpa3') return ['key_mgmt=SAE', 'ieee80211w=2', `sae_password="${password}"`]
  return ['key_mgmt=WPA-PSK', `psk=${psk}`]
}

/** NetworkManager's profile of the shop's network; nothing where the laptop has none. */
export function profile(situation: Situation): string | undefined {
  if (!hasProfile(situation)) return undefined
  const { ssid, security, bssid, key } = joined(situation)
  return sections({
    connection: { id: 'shop', uuid: '6f3c2f0e-6a55-4d0b-9e0d-0a5d3d2f7a11', type: 'wifi' },
    wifi: { mode: 'infrastructure', ssid: `${[...ssid].join(';')};`, ...(bssid && { bssid }) },
    ...profileSecurity(security, key),
    ipv4: addresses(situation),
    ipv6: { method: 'disabled' },
  })
}

function profileSecurity(security: Security, psk: string) {
  if (security === 'open') return {}
  if (security === 'wpa3') return { 'wifi-security': { 'key-mgmt': 'sae', psk: password } }
  return { 'wifi-security': { 'key-mgmt': 'wpa-psk', psk } }
}

function addresses({ station }: Situation) {
  if (station === 'link-local') return { method: 'link-local' }
  // As long as a shopkeeper waits, and longer.
  if (station === 'no-dhcp') return { method: 'auto', 'dhcp-timeout': '2147483647' }
  return { method: 'auto' }
}

function sections(file: { [section: string]: { [key: string]: string } }): string {
  return Object.entries(file)
    .map(([name, keys]) => {
      const lines = Object.entries(keys).map(([key, value]) => `${key}=${value}\n`)
      return `[${name}]\n${lines.join('')}`
    })
    .join('\n')
}
