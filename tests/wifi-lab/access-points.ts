import type { Network, Radio, Security, Situation } from './situation.ts'

/**
 * Everybody's key. As 64 digits rather than a password: deriving twenty keys takes a minute in the
 * virtual machine.
 */
export const key = '7c'.repeat(32)
/** WPA3 wants the password itself. */
export const password = 'correct horse battery'

/** The radios of access points, in the order of their numbers in the virtual machine: the laptop's is 0. */
export const radiosOf = ({ home, second, neighbours }: Situation): Radio[] => [
  home,
  ...(second ? [second] : []),
  ...neighbours,
]

/** The address of a radio's network (both counted from 0). */
export function bssidOf(radio: number, network: number): string {
  const hex = (number: number) => number.toString(16).padStart(2, '0')
  return `94:83:c4:0a:${hex(radio + 1)}:${hex(network)}`
}

/** MHz of a channel's centre. */
export const frequencyOf = (channel: number): number =>
  channel < 36 ? 2407 + 5 * channel : 5000 + 5 * channel

/** The bytes of a name. */
export const nameBytes = ({ ssid }: Network): Buffer =>
  typeof ssid === 'string' ? Buffer.from(ssid) : Buffer.from(ssid.hex, 'hex')

/** hostapd's configuration for one radio; one of the shop's own leads to its router. */
export function hostapdConfig(radio: Radio, index: number, isOurs: boolean): string {
  const name = interfaceOf(index)
  const networks = radio.networks.flatMap((network, number) => [
    number === 0 ? `interface=${name}` : `bss=${name}n${number}`,
    ...(number === 0 ? radioLines(radio) : []),
    ...(number === 0 && isOurs ? ['bridge=br0'] : []),
    `bssid=${bssidOf(index, number)}`,
    `ssid2=${nameBytes(network).toString('hex')}`,
    ...(network.hidden ? ['ignore_broadcast_ssid=1'] : []),
    'wmm_enabled=1',
    ...securityLines[network.security],
  ])
  return `${networks.join('\n')}\n`
}

/** The laptop has wlan0. */
const interfaceOf = (index: number) => `wlan${index + 1}`

function radioLines({ channel, widthMhz = 20 }: Radio): string[] {
  // The segment of 80 MHz that begins with this channel is named by its middle.
  const middle = channel + 6
  return [
    'driver=nl80211',
    'country_code=CN',
    'ieee80211d=1',
    `hw_mode=${channel < 36 ? 'g' : 'a'}`,
    `channel=${channel}`,
    'ieee80211n=1',
    ...(channel < 36 ? [] : ['ieee80211ac=1']),
    ...(widthMhz === 80
      ? ['ht_capab=[HT40+]', 'vht_oper_chwidth=1', `vht_oper_centr_freq_seg0_idx=${middle}`]
      : []),
  ]
}

const securityLines: { [security in Security]: string[] } = {
  open: [],
  wpa: ['wpa=1', 'wpa_key_mgmt=WPA-PSK', 'wpa_pairwise=TKIP', `wpa_psk=${key}`],
  'wpa/wpa2': [
    'wpa=3',
    'wpa_key_mgmt=WPA-PSK',
    'wpa_pairwise=TKIP',
    'rsn_pairwise=CCMP',
    `wpa_psk=${key}`,
  ],
  wpa2: ['wpa=2', 'wpa_key_mgmt=WPA-PSK', 'rsn_pairwise=CCMP', `wpa_psk=${key}`],
  'wpa2/wpa3': [
    'wpa=2',
    'wpa_key_mgmt=WPA-PSK SAE',
    'rsn_pairwise=CCMP',
    'ieee80211w=1',
    `wpa_psk=${key}`,
    `sae_password=${password}`,
  ],
  wpa3: [
    'wpa=2',
    'wpa_key_mgmt=SAE',
    'rsn_pairwise=CCMP',
    'ieee80211w=2',
    `sae_password=${password}`,
  ],
  owe: ['wpa=2', 'wpa_key_mgmt=OWE', 'rsn_pairwise=CCMP', 'ieee80211w=2'],
  eap: [
    'wpa=2',
    'wpa_key_mgmt=WPA-EAP',
    'rsn_pairwise=CCMP',
    'ieee8021x=1',
    'own_ip_addr=127.0.0.1',
    'auth_server_addr=127.0.0.1',
    'auth_server_port=1812',
    'auth_server_shared_secret=x',
  ],
}
