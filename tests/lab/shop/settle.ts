import type { Place } from '../situation.ts'
import { core, edge, hostLink, lan, providerUp, six, wan, world } from './addresses.ts'
import { execute, mustExecute } from './execute.ts'
import { inside } from './namespace.ts'

/** Who has long talked to whom in a shop that stands since yesterday: they know each other's MAC. */
const neighbours: [Place, string][] = [
  ['laptop', lan.router],
  ['terminal', lan.router],
  ['router', wan.provider],
  ['provider', core.toProvider],
  ['core', providerUp],
  ['core', world.link],
  ['core', edge.toCore],
  ['edge', hostLink],
]

const newer: [Place, string][] = [
  ['laptop', six.lan.router],
  ['router', six.wan.provider],
  ['provider', six.up.core],
  ['core', six.world.world],
  ['core', six.edge.edge],
  ['edge', six.hostLink.host],
]

/** The kernel tells of a new link's carrier up to a second late, and drops what is sent before. */
const untilUp = `i=0
while ip -o link show up | grep -qE 'state (DOWN|LOWERLAYERDOWN)'; do
  i=$((i + 1)); [ $i -lt 500 ] || exit 1; sleep 0.01
done`

/** Over IPv6 a first question may wait for the second and third of the second. */
const patienceS = { 4: '1', 6: '3' }

const meet =
  (family: keyof typeof patienceS) =>
  ([place, address]: [Place, string]) =>
    execute([...inside(place), 'ping', '-q', '-c', '1', '-W', patienceS[family], address])

/** Waits until every interface of these namespaces carries, and lets the neighbours meet. */
export async function settle(namespaces: readonly string[], ipv6: boolean): Promise<void> {
  await Promise.all(namespaces.map((name) => mustExecute([...inside(name), 'sh'], untilUp)))
  await Promise.all([...neighbours.map(meet(4)), ...(ipv6 ? newer.map(meet(6)) : [])])
}

/**
 * A carrier that a change has taken away is told up to a second late too; and what the laptop has
 * learned of its neighbours before the change would outlive it by half a minute.
 */
const untilTold = `ip neigh flush all; mount -t sysfs none /sys; i=0
for card in /sys/class/net/*; do
  while [ "$(cat $card/carrier 2>/dev/null)" = 0 ] && [ "$(cat $card/operstate)" = up ]; do
    i=$((i + 1)); [ $i -lt 500 ] || exit 1; sleep 0.01
  done
done`

/** Waits until the laptop's system knows of the carriers that it has lost. */
export async function untilKnown(): Promise<void> {
  await mustExecute([...inside('laptop'), 'unshare', '--mount', 'sh', '-c', untilTold])
}
