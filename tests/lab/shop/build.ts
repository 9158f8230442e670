import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { CertificateSet } from '../certificates.ts'
import type { Place, Segment } from '../situation.ts'
import { openCables, type Cables } from './cables.ts'
import { mustExecute, talk, type Talker } from './execute.ts'
import { links, places } from './links.ts'
import { changeScript, deviceScript, placeScript } from './place-script.ts'
import type { Plan } from './plan.ts'
import { services } from './service-sockets.ts'

/** The compiled and bundled parts of the lab that a shop runs. */
export type Tools = { wire: string; sockets: string; services: string }

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

const netns = (name: string): string => `/run/netns/${name}`
const inside = (name: string): string[] => ['nsenter', `--net=${netns(name)}`]

/** The ends of a cable: the laptop's own end stays an ordinary network card, behind an outlet. */
function plugs(segment: Segment): [string, string, string, string] {
  const { near, far } = links[segment]
  return segment === 'laptop-cable'
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
    const [nearPlace, nearInterface, farPlace, farInterface] = plugs(segment as Segment)
    await cables.make(
      segment,
      { namespace: netns(nearPlace), interface: nearInterface },
      { namespace: netns(farPlace), interface: farInterface },
    )
    await cables.impair(segment, 'out', impaired.out)
    await cables.impair(segment, 'in', impaired.in)
    if (segment === 'laptop-cable') lines.push(veth('laptop', 'eth0', 'outlet', 'plug'))
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

/** The host's own certificate for programs that are not ours. */
function keyFiles(folder: string, { leaves, roots }: CertificateSet): NodeJS.ProcessEnv {
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text, { mode: 0o600 })
    return join(folder, name)
  }
  return {
    ...process.env,
    LAB_CERTIFICATE: write('host.pem', leaves.good.chain),
    LAB_CHAIN: write(
      'host-chain.pem',
      leaves.good.chain.slice(leaves.good.chain.lastIndexOf('-----BEGIN')),
    ),
    LAB_KEY: write('host.key', leaves.good.key),
    LAB_ROOT: write('host-root.pem', roots.acquirer),
  }
}

/** Starts a program of a situation; resolves at once, or when it says that it serves. */
function startProgram(
  program: Plan['programs'][number],
  env: NodeJS.ProcessEnv,
): [ChildProcess, Promise<void>] {
  const { at, shell, untilItSays } = program
  const command = [...inside(at === 'device' ? 'device0' : at).slice(1), 'bash', '-c', shell]
  const child = spawn('nsenter', command, {
    stdio: ['pipe', untilItSays ? 'pipe' : 'ignore', 'ignore'],
    detached: true,
    env,
  })
  if (!untilItSays || !child.stdout) return [child, Promise.resolve()]
  const { stdout } = child
  let text = ''
  const said = new Promise<void>((resolve, reject) => {
    stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1')
      if (text.includes(untilItSays)) resolve()
    })
    child.on('close', () => reject(new Error(`${shell} ended: ${text}`)))
  })
  return [child, said]
}

/**
 * Plays the checksum-error counter of the laptop's card: no virtual card counts any, so a file stands in
 * for it that follows what its cable loses. Returns how to stop.
 */
function countCrc(file: string, cables: Cables): () => void {
  const descriptor = openSync(file, 'w')
  const show = async (): Promise<void> => {
    const lost = (await cables.counters())['laptop-cable.in.lost'] ?? 0
    // Of one width, so that a reader never finds the file empty.
    writeSync(descriptor, `${String(lost).padStart(12)}\n`, 0)
  }
  writeSync(descriptor, `${'0'.padStart(12)}\n`, 0)
  const timer = setInterval(() => void show().catch(() => undefined), 50)
  return () => {
    clearInterval(timer)
    closeSync(descriptor)
  }
}

const isAwaited = ({ untilItSays, untilCounted: counted }: Plan['programs'][number]): boolean =>
  Boolean(untilItSays ?? counted)

/** Waits until a cable has counted something, at most 20 s. */
async function untilCounted(cables: Cables, counter: string): Promise<void> {
  const deadline = performance.now() + 20_000
  while (((await cables.counters())[counter] ?? 0) === 0) {
    if (performance.now() > deadline) throw new Error(`${counter} stayed 0`)
    await setTimeout(20)
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function ruleCounters(plan: Plan): Promise<{ [name: string]: number }> {
  const counters: { [name: string]: number } = {}
  for (const place of new Set(plan.rules.map(({ at }) => at)))
    for (const tool of ['iptables-save', 'ip6tables-save']) {
      const text = await mustExecute([...inside(place), tool, '-c'])
      for (const [, packets, name] of text.matchAll(/^\[(\d+):\d+\] .*--comment "?([\w-]+)"?/gm))
        counters[`rule.${place}.${name}`] =
          (counters[`rule.${place}.${name}`] ?? 0) + Number(packets)
    }
  return counters
}

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
  if (plan.cables.has('laptop-cable')) all.push('outlet')
  const env = keyFiles(folder, certificates)
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
    const namespace = (at: Place): string => netns(at === 'device' ? 'device0' : at)
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
    if (plan.countsCrc) stopCounting = countCrc(crc, cables)
    for (const place of new Set(plan.ip.map(({ at }) => at)))
      await mustExecute(
        [...inside(place === 'device' ? 'device0' : place), 'sh'],
        changeScript(place, plan),
      )
    for (const port of plan.ports)
      if (port.do === 'carrier') await cables.setCarrier(port.segment, port.end, port.on)
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
      ...inside(place),
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
