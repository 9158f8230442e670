import type { ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CertificateSet } from '../certificates.ts'
import type { Place, Segment } from '../situation.ts'
import { openCables, type Cables } from './cables.ts'
import { countCrc } from './crc-counter.ts'
import { mustExecute, talk, type Talker } from './execute.ts'
import { links, places } from './links.ts'
import { inside, namespaceOf, netns } from './namespace.ts'
import { changeScript, deviceScript, placeScript } from './place-script.ts'
import type { Plan } from './plan.ts'
import { isAwaited, keyFiles, killGroup, startProgram, untilCounted } from './programs.ts'
import { ruleCounters } from './rule-counters.ts'
import { services } from './service-sockets.ts'
import { settle, untilKnown } from './settle.ts'

/** The compiled and bundled parts of the lab that a shop runs. */
export type Tools = { wire: string; sockets: string; tun: string; services: string }

/** A shop that stands, with an internet around it. */
export type Shop = {
  /** A folder that any user may read, for the site file and what belongs to it. */
  folder: string
  /** The command line that runs a program in a place, as root or as an ordinary user. */
  enter: (place: Place, command: readonly string[], user?: 'root' | 'ordinary') => string[]
  /** Starts the clock of everything that happens during the run. */
  start: () => Promise<void>
  /** What happened so far: on cables, in firewalls, in servers. */
  counters: () => Promise<{ [name: string]: number }>
  end: () => Promise<void>
}

/** Whether the laptop's card stays an ordinary one, behind an outlet: not where its own speed is set. */
const hasOutlet = (plan: Plan): boolean =>
  plan.cables.has('laptop-cable') && !plan.ports.some(({ segment }) => segment === 'laptop-cable')

/** The ends of a cable. */
function plugs(segment: Segment, plan: Plan): [string, string, string, string] {
  const { near, far } = links[segment]
  return segment === 'laptop-cable' && hasOutlet(plan)
    ? ['outlet', 'wall', far.place, far.interface]
    : [near.place, near.interface, far.place, far.interface]
}

async function connect(plan: Plan, cables: Cables): Promise<void> {
  const veth = (a: string, ifA: string, b: string, ifB: string): string =>
    `link add ${ifA} netns ${a} type veth peer name ${ifB} netns ${b}`
  const lines: string[] = plan.devices.map((_, index) =>
    veth(`device${index}`, 'eth0', 'switch', `port${index + 3}`),
  )
  for (const [segment, { near, far }] of Object.entries(links)) {
    const impaired = plan.cables.get(segment as Segment)
    if (!impaired) {
      lines.push(veth(near.place, near.interface, far.place, far.interface))
      continue
    }
    const [nearPlace, nearInterface, farPlace, farInterface] = plugs(segment as Segment, plan)
    await cables.make(
      segment,
      { namespace: netns(nearPlace), interface: nearInterface },
      { namespace: netns(farPlace), interface: farInterface },
    )
    await cables.impair(segment, 'out', impaired.out)
    await cables.impair(segment, 'in', impaired.in)
    if (segment === 'laptop-cable' && hasOutlet(plan))
      lines.push(veth('laptop', 'eth0', 'outlet', 'plug'))
  }
  await mustExecute(['ip', '-batch', '-'], `${lines.join('\n')}\n`)
  for (const port of plan.ports)
    if (port.do === 'port') await cables.setPort(port.segment, port.end, port.mbit, port.duplex)
}

const outletScript = [
  'set -e',
  'ip link add br0 type bridge mcast_snooping 0',
  ...['plug', 'wall'].flatMap((port) => [
    `ip link set ${port} master br0`,
    `ip link set ${port} up`,
  ]),
  'ip link set br0 up',
].join('\n')

/** Builds a shop below `base`, in network namespaces named after its places. Only one at a time per mount namespace. */
export async function buildShop(
  plan: Plan,
  {
    tools,
    certificates,
    base,
    seed,
  }: { tools: Tools; certificates: CertificateSet; base: string; seed: number },
): Promise<Shop> {
  const folder = mkdtempSync(join(base, 'shop-'))
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'home'), { mode: 0o777 })
  chmodSync(join(folder, 'home'), 0o777)
  const resolvConf = join(folder, 'resolv.conf')
  writeFileSync(resolvConf, plan.resolvers.map((address) => `nameserver ${address}\n`).join(''))

  const all = [...places, ...plan.devices.map((_, index) => `device${index}`)]
  if (hasOutlet(plan)) all.push('outlet')
  const env = { ...keyFiles(folder, certificates), LAB_TUN: tools.tun }
  const programs: ChildProcess[] = []
  let servers: Talker | undefined
  let cables: Cables | undefined
  let stopCounting = (): void => undefined
  const crc = join(folder, 'rx_crc_errors')

  const end = async (): Promise<void> => {
    // Each leads a process group of its own, so that what it started ends with it.
    for (const { pid } of programs) if (pid !== undefined) killGroup(pid)
    stopCounting()
    servers?.end()
    cables?.end()
    await mustExecute(['ip', '-batch', '-'], all.map((name) => `netns del ${name}\n`).join(''))
    rmSync(folder, { recursive: true, force: true })
  }

  await mustExecute(['ip', '-batch', '-'], all.map((name) => `netns add ${name}\n`).join(''))
  try {
    const { sockets, plan: servicePlan } = services(plan, certificates)
    const list = join(folder, 'sockets')
    const config = join(folder, 'services.json')
    const namespace = (at: Place): string => netns(namespaceOf(at))
    writeFileSync(
      list,
      sockets
        .map(({ at, kind, address, port }) => `${namespace(at)} ${kind} ${address} ${port}\n`)
        .join(''),
    )
    writeFileSync(config, JSON.stringify(servicePlan), { mode: 0o600 })
    servers = talk([tools.sockets, list, process.execPath, tools.services, config])
    cables = await openCables(tools.wire, seed)
    await connect(plan, cables)
    await Promise.all([
      ...places.map((place) => mustExecute([...inside(place), 'sh'], placeScript(place, plan))),
      ...plan.devices.map((_, index) =>
        mustExecute([...inside(`device${index}`), 'sh'], deviceScript(plan, index)),
      ),
      ...(all.includes('outlet') ? [mustExecute([...inside('outlet'), 'sh'], outletScript)] : []),
    ])
    await settle(all, plan.ipv6)
    if (plan.countsCrc) stopCounting = countCrc(crc, cables)
    for (const place of new Set(plan.ip.map(({ at }) => at)))
      await mustExecute([...inside(namespaceOf(place)), 'sh'], changeScript(place, plan))
    for (const port of plan.ports)
      if (port.do === 'carrier') await cables.setCarrier(port.segment, port.end, port.on)
    await untilKnown()
    const said = await servers.first
    if (said !== 'ready') throw new Error(`services: ${said}`)
    for (const program of plan.programs.filter(isAwaited)) {
      const [child, ready] = startProgram(program, env)
      programs.push(child)
      await ready
      if (program.untilCounted) await untilCounted(cables, program.untilCounted)
    }
  } catch (error) {
    await end().catch(() => undefined)
    throw error
  }
  const standing = { servers, cables }

  return {
    folder,
    enter: (place, command, user = 'root') => [
      ...inside(namespaceOf(place)),
      ...['unshare', '--mount', 'sh', '-c'],
      [
        'mount -t sysfs none /sys && mount --bind "$0" /etc/resolv.conf',
        ...(plan.countsCrc && place === 'laptop'
          ? [`mount --bind ${crc} /sys/class/net/eth0/statistics/rx_crc_errors`]
          : []),
        'exec "$@"',
      ].join(' && '),
      resolvConf,
      ...(user === 'ordinary'
        ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--']
        : []),
      ...command,
    ],
    start: async () => {
      await standing.cables.start()
      for (const program of plan.programs.filter((each) => !isAwaited(each)))
        programs.push(startProgram(program, env)[0])
    },
    counters: async () => ({
      ...(await standing.cables.counters()),
      ...(JSON.parse(await standing.servers.say('counters')) as { [name: string]: number }),
      ...(await ruleCounters(plan)),
    }),
    end,
  }
}
