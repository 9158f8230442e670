import type { Place } from '../situation.ts'
import { addressing, links } from './links.ts'
import type { Plan, Rule } from './plan.ts'

const forwards: Place[] = ['router', 'provider', 'core', 'edge']

function sysctls(place: Place, plan: Plan): string[] {
  const v6 = plan.ipv6 || place === 'laptop' ? '0' : '1'
  const values: [string, string][] = [
    // Loads that fill a queue, as most senders do; BBR would keep it short.
    ['ipv4/tcp_congestion_control', 'reno'],
    ['ipv4/conf/all/rp_filter', '0'],
    ['ipv4/conf/default/rp_filter', '0'],
    ['ipv4/conf/all/send_redirects', '0'],
    ['ipv4/conf/default/send_redirects', '0'],
    ['ipv6/conf/all/disable_ipv6', v6],
    ['ipv6/conf/default/disable_ipv6', v6],
    ['ipv6/conf/default/accept_dad', '0'],
    ['ipv6/conf/all/accept_dad', '0'],
    // Said of everybody: a namespace may inherit this machine's own setting.
    ['ipv4/ip_forward', forwards.includes(place) ? '1' : '0'],
    ...(plan.ipv6 && forwards.includes(place)
      ? ([['ipv6/conf/all/forwarding', '1']] as [string, string][])
      : []),
    ...plan.sysctls
      .filter(({ at }) => at === place)
      .map(({ key, value }): [string, string] => [key, value]),
  ]
  return values.map(([key, value]) => `echo '${value}' > /proc/sys/net/${key}`)
}

/** A rule with its name as its comment, by which it is counted. */
function named({ rule, name }: Rule): string {
  const target = rule.indexOf(' -j ')
  return `${rule.slice(0, target)} -m comment --comment ${name}${rule.slice(target)}`
}

function firewall(place: Place, plan: Plan): string[] {
  return ([4, 6] as const).flatMap((family) => {
    const own = plan.rules.filter((rule) => rule.at === place && (rule.family ?? 4) === family)
    const tables = new Map<string, string[]>()
    for (const rule of own) {
      const table = rule.table ?? 'filter'
      tables.set(table, [...(tables.get(table) ?? []), named(rule)])
    }
    if (place === 'router' && family === 4)
      tables.set('nat', [...(tables.get('nat') ?? []), '-A POSTROUTING -o wan0 -j MASQUERADE'])
    if (tables.size === 0) return []
    const text = [...tables].flatMap(([table, rules]) => [`*${table}`, ...rules, 'COMMIT'])
    return [`${family === 4 ? 'iptables' : 'ip6tables'}-restore <<'END'`, ...text, 'END']
  })
}

/** The interfaces that are plugged into the switch, besides those of `links`. */
const switchPorts = (plan: Plan): string[] => [
  'port1',
  'port2',
  'uplink',
  ...plan.devices.map((_, index) => `port${index + 3}`),
]

function interfaces(place: Place, plan: Plan): string[] {
  if (place === 'switch')
    return [
      'link add br0 type bridge mcast_snooping 0',
      ...switchPorts(plan).flatMap((port) => [
        `link set ${port} master br0`,
        `link set ${port} up`,
      ]),
      'link set br0 up',
    ]
  return Object.values(links).flatMap(({ near, far }) =>
    [near, far]
      .filter((end) => end.place === place)
      .flatMap((end) => [
        ...(end.mac ? [`link set ${end.interface} address ${end.mac}`] : []),
        `link set ${end.interface} up`,
      ]),
  )
}

/** The shell script that sets up one place once its interfaces exist. */
export function placeScript(place: Place, plan: Plan): string {
  const commands = [
    'link set lo up',
    ...interfaces(place, plan),
    ...(addressing(plan.ipv6)[place] ?? []),
  ]
  return [
    'set -e',
    ...sysctls(place, plan),
    "ip -batch - <<'END'",
    ...commands,
    'END',
    ...firewall(place, plan),
  ].join('\n')
}

/** The script of the n-th extra device on the switch. */
export function deviceScript(plan: Plan, index: number): string {
  const device = plan.devices[index]
  return [
    'set -e',
    'echo reno > /proc/sys/net/ipv4/tcp_congestion_control',
    'echo 0 > /proc/sys/net/ipv4/ip_forward',
    'ip link set lo up',
    ...(device?.mac ? [`ip link set eth0 address ${device.mac}`] : []),
    'ip link set eth0 up',
    ...(device
      ? [`ip addr add ${device.address}/24 dev eth0`, 'ip route add default via 192.168.77.1']
      : []),
  ].join('\n')
}

/** What a situation changes in one place, once everything stands. */
export function changeScript(place: Place, plan: Plan): string {
  const commands = plan.ip.filter(({ at }) => at === place)
  return ['set -e', ...commands.map(({ command }) => `ip ${command}`)].join('\n')
}
