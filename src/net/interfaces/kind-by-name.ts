import type { InterfaceKind } from '../../probes/values.ts'

const names: readonly [RegExp, InterfaceKind][] = [
  [/^(wl|wlan|wi-?fi|无线)/i, 'wifi'],
  [/^(wwan|rmnet|pdp_ip|cellular|mobile|手机网络|移动)/i, 'mobile'],
  [/^ppp\d/i, 'dialled'],
  [/^(utun|tun|tap|wg|ipsec|gif|stf)\d|vpn|wireguard|tailscale|zerotier|wintun/i, 'tunnel'],
  [
    /^(docker|br-|br\d|virbr|veth|vmnet|vboxnet|vEthernet|bridge|cni|lxcbr|lxdbr|podman|awdl|llw|anpi|ap\d)|vmware|virtualbox|hyper-v/i,
    'virtual',
  ],
]

/** What an interface's name gives away, where the system says no more. */
export function kindByName(name: string): InterfaceKind {
  return names.find(([pattern]) => pattern.test(name))?.[1] ?? 'ethernet'
}
