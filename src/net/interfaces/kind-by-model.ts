import type { InterfaceKind } from '../../probes/values.ts'

/** What makers call their adapters; none of them translates that. The first that fits counts. */
const models: readonly [RegExp, InterfaceKind][] = [
  // A VPN's adapter says so; Windows' own lines to one are miniports.
  [
    /vpn|\btap\b|tap-|wintun|wireguard|tunnel|openconnect|fortinet|anyconnect|juniper|zerotier|tailscale|wan miniport|ikev2|sstp/i,
    'tunnel',
  ],
  [/virtual|hyper-v|vmware|virtualbox|loopback|bluetooth|teredo|isatap|6to4|npcap/i, 'virtual'],
  [/mobile broadband|wwan|\blte\b|\b[45]g\b.*(modem|module|adapter)|remote ndis|rndis/i, 'mobile'],
  [/wi-?fi|wireless|802\.?11|wlan/i, 'wifi'],
]

/** What kind of adapter a maker's description gives away; nothing where it says none of these. */
export function kindByModel(model: string): InterfaceKind | undefined {
  return models.find(([pattern]) => pattern.test(model))?.[1]
}
