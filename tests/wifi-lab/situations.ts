import { home, neighbour, quiet, street } from './neighbourhood.ts'
import type { Situation } from './situation.ts'

/** Causes of the radio and the air. */
const ofTheAir = ['wifi-weak', 'signal-interference', 'physical-obstruction']
/** What keeps a radio from joining, and is over once it has joined. */
const beforeJoining = ['wifi-weak/not-associated', 'wrong-credentials/wifi-password-wrong']

/** The shops, each with what is right to say about it. */
export const situations: Situation[] = [
  {
    name: 'good',
    about: 'near the access point, two neighbours on other channels',
    managers: ['nm', 'wpa'],
    home: home(-45),
    neighbours: quiet,
    station: 'joined',
    expected: {
      verdict: ['healthy'],
      symptoms: {
        'wifi-signal': ['strong'],
        'wifi-air': ['free'],
        'wifi-steadiness': ['steady'],
        'link-state': ['connected'],
      },
      unnamed: ofTheAir,
    },
  },
  {
    name: 'others-scan',
    about: 'the good shop while another program scans, and perhaps never ends',
    managers: ['wpa'],
    home: home(-45),
    neighbours: quiet,
    station: 'joined',
    othersScan: true,
    expected: {
      verdict: ['healthy'],
      symptoms: { 'wifi-signal': ['strong'], 'link-state': ['connected'] },
      unnamed: ofTheAir,
    },
  },
  {
    name: 'weak',
    about: 'a wall too many: −84 dBm, fading, frames sent again and lost',
    ci: true,
    managers: ['wpa', 'nm'],
    home: home(-84),
    neighbours: [
      neighbour(
        6,
        -70,
        { ssid: '老王五金', security: 'wpa2' },
        { ssid: 'NETGEAR24', security: 'wpa2' },
      ),
    ],
    station: 'joined',
    air: { fadingDb: 3.5, lossShare: 0.03 },
    expected: {
      verdict: ['degraded', 'down'],
      symptoms: { 'wifi-signal': ['weak', 'unusable'], 'link-state': ['connected'] },
      first: ['wifi-weak'],
      named: ['wifi-weak/rssi-low'],
      says: { en: /-[78]\d dBm/, 'zh-CN': /-[78]\d dBm/ },
    },
  },
  {
    name: 'crowded',
    about: 'a shopping street: sixteen networks on the same channel, a good signal',
    ci: true,
    managers: ['wpa', 'nm'],
    home: home(-52),
    neighbours: street,
    station: 'joined',
    expected: {
      // Nothing contends for the air here: the channel is crowded, and the shop works.
      verdict: ['healthy', 'degraded'],
      symptoms: {
        'wifi-signal': ['strong'],
        'wifi-air': ['crowded'],
        'link-state': ['connected'],
      },
    },
  },
  {
    name: 'crowded-slow',
    about: 'the same street where frames wait and are lost, although the signal is good',
    managers: ['wpa'],
    home: home(-52),
    neighbours: street,
    station: 'joined',
    air: { fadingDb: 2, lossShare: 0.08 },
    expected: {
      verdict: ['degraded', 'down'],
      symptoms: { 'wifi-signal': ['strong'], 'wifi-air': ['crowded'], 'link-state': ['connected'] },
      first: ['signal-interference'],
      named: ['signal-interference/channel-crowded'],
    },
  },
  {
    name: 'five-ghz',
    about: 'channel 36, 80 MHz wide',
    managers: ['nm', 'wpa'],
    home: home(-57, { channel: 36, widthMhz: 80 }),
    neighbours: [
      neighbour(36, -66, { ssid: 'FRITZ!Box 7590 AX', security: 'wpa2/wpa3' }),
      neighbour(
        6,
        -60,
        { ssid: 'TP-LINK_3F2A', security: 'wpa2' },
        { ssid: '老王五金', security: 'wpa2' },
      ),
    ],
    station: 'joined',
    expected: {
      verdict: ['healthy'],
      symptoms: {
        'wifi-signal': ['strong'],
        'wifi-air': ['free'],
        'wifi-offer': ['five-only'],
        'link-state': ['connected'],
      },
      unnamed: ofTheAir,
    },
  },
  {
    name: 'not-associated',
    about: 'the radio is on and hears networks; none of them is known to this machine',
    managers: ['nm', 'wpa'],
    home: home(-45),
    neighbours: quiet,
    station: 'no-profile',
    expected: {
      verdict: ['down', 'inconclusive'],
      symptoms: { 'link-state': ['not-associated'] },
      first: ['wifi-weak'],
      named: ['wifi-weak/not-associated'],
    },
    withNm: {
      symptoms: { 'link-state': ['not-associated'], 'wifi-joining': ['never-joined'] },
      says: { en: /knows no Wi-Fi yet/, 'zh-CN': /没有保存过任何 Wi-Fi/ },
    },
  },
  {
    name: 'wrong-password',
    about: 'the access point refuses the password',
    managers: ['nm', 'wpa'],
    home: home(-45),
    neighbours: [],
    station: 'wrong-password',
    expected: {
      verdict: ['down', 'inconclusive'],
      symptoms: { 'link-state': ['not-associated'] },
      named: ['wrong-credentials/wifi-password-wrong'],
    },
    withNm: {
      symptoms: { 'link-state': ['not-associated'], 'wifi-joining': ['kept-out'] },
      first: ['wrong-credentials/wifi-password-wrong'],
      says: { en: /“HomeNet”.*password/s, 'zh-CN': /“HomeNet”.*密码/s },
    },
  },
  {
    name: 'no-dhcp',
    about: 'associated, and nobody gives an address',
    managers: ['nm', 'wpa'],
    home: home(-45),
    neighbours: [],
    station: 'no-dhcp',
    expected: {
      verdict: ['down'],
      symptoms: { 'link-state': ['no-address'] },
      first: ['router-fault/dhcp-dead'],
      unnamed: [...ofTheAir, ...beforeJoining],
    },
  },
  {
    name: 'link-local',
    about: 'associated, with an address of its own making',
    managers: ['nm', 'wpa'],
    home: home(-45),
    neighbours: [],
    station: 'link-local',
    expected: {
      verdict: ['down'],
      symptoms: { 'link-state': ['self-assigned'] },
      first: ['router-fault/dhcp-dead'],
      unnamed: [...ofTheAir, ...beforeJoining],
    },
  },
  {
    name: 'open',
    about: 'a network without encryption at −63 dBm',
    managers: ['nm', 'wpa'],
    home: home(-63, { networks: [{ ssid: 'Coffee Shop Free WiFi', security: 'open' }] }),
    neighbours: [],
    station: 'joined',
    expected: {
      verdict: ['healthy'],
      symptoms: { 'wifi-signal': ['fair'], 'wifi-air': ['free'], 'link-state': ['connected'] },
      unnamed: ofTheAir,
    },
  },
  {
    name: 'wpa3',
    about: 'WPA3 alone',
    managers: ['nm', 'wpa'],
    home: home(-50, { networks: [{ ssid: 'HomeNet', security: 'wpa3' }] }),
    neighbours: [],
    station: 'joined',
    expected: {
      verdict: ['healthy'],
      symptoms: {
        'wifi-signal': ['strong'],
        'wifi-air': ['free'],
        'wifi-offer': ['new-security'],
        'link-state': ['connected'],
      },
      unnamed: ofTheAir,
    },
  },
  {
    name: 'rfkill',
    about: 'somebody has switched the radio off',
    managers: ['nm', 'wpa'],
    home: home(-45),
    neighbours: [],
    station: 'radio-off',
    expected: {
      verdict: ['down', 'inconclusive'],
      symptoms: { 'link-state': ['radio-off'] },
      first: ['device-misconfigured'],
      says: { en: /Wi-Fi.* off/, 'zh-CN': /WiFi.*关|关.*WiFi|Wi-Fi.*关|关.*Wi-Fi/ },
    },
  },
  {
    name: 'no-radio',
    about: 'no Wi-Fi adapter, and no cable',
    managers: ['wpa'],
    home: home(-45),
    neighbours: [],
    station: 'no-radio',
    expected: {
      verdict: ['down', 'inconclusive'],
      symptoms: { 'link-state': ['no-adapter'] },
      first: ['driver-fault', 'hardware-damaged'],
    },
  },
  {
    name: 'wired-too',
    about: 'a weak signal at −82 dBm, and a cable that carries the traffic',
    managers: ['nm', 'wpa'],
    home: home(-82),
    neighbours: [],
    station: 'joined',
    wired: true,
    expected: {
      verdict: ['healthy'],
      symptoms: { 'link-state': ['connected'] },
      unnamed: ofTheAir,
    },
  },
]
