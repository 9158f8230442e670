import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'

const run = promisify(execFile)

let made = 0

export type Shop = {
  /** The network namespace of a place. */
  name(place: Place): string
  /** Runs `ip` in one of the places. */
  ip(place: Place, ...args: string[]): Promise<void>
  /** Runs `ip` in one of the places, and at the end of the scope the words that undo it. */
  changed(place: Place, does: string, undoes: string): Promise<AsyncDisposable>
  /** Sets up a place's firewall until the end of the scope: rules as iptables reads them. */
  firewall(place: Place, ...rules: string[]): Promise<AsyncDisposable>
  /** Runs a tool on the laptop as an ordinary user and returns what it says. */
  asUser(tool: string, ...args: string[]): Promise<string>
  /** Starts a tool that runs until the shop is gone, and waits for its first word. */
  keep(place: Place, tool: string, ...args: string[]): Promise<void>
  /** A TCP server that accepts and says nothing, until the shop is gone. */
  listen(place: Place, port: number): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export const places = ['laptop', 'router', 'provider', 'core'] as const
export type Place = (typeof places)[number]

export const addresses = {
  laptop: '192.0.2.50',
  router: '192.0.2.1',
  provider: '100.64.0.1',
  reference: '203.0.113.10',
  acquirer: '203.0.113.20',
} as const

function ended([code]: unknown[]): never {
  throw new Error(`it ended at once, with ${String(code)}`)
}

/** Namespaces and cables can only be made by root. */
export const canMakeShops = process.platform === 'linux' && process.getuid?.() === 0

/** laptop – router – provider – core, in network namespaces: nothing leaves this machine. */
export async function openShop(): Promise<Shop> {
  made += 1
  const name = (place: Place) => `pd${process.pid}-${made}-${place}`
  const ip = async (place: Place, ...args: string[]) => {
    await run('ip', ['-n', name(place), ...args])
  }
  const inside = (place: Place) => ['netns', 'exec', name(place)]
  const running: { kill(): void; gone: Promise<unknown> }[] = []
  const shop: Shop = {
    name,
    ip,
    async changed(place, does, undoes) {
      await ip(place, ...does.split(' '))
      return { [Symbol.asyncDispose]: () => ip(place, ...undoes.split(' ')) }
    },
    async firewall(place, ...rules) {
      for (const rule of rules) await run('ip', [...inside(place), 'iptables', ...rule.split(' ')])
      return {
        async [Symbol.asyncDispose]() {
          await run('ip', [...inside(place), 'iptables', '-F'])
        },
      }
    },
    async asUser(tool, ...args) {
      const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
      const options = { maxBuffer: 16 * 1024 * 1024 }
      return (await run('ip', [...inside('laptop'), ...nobody, tool, ...args], options)).stdout
    },
    async keep(place, tool, ...args) {
      const child = spawn('ip', [...inside(place), tool, ...args], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      running.push({ kill: () => child.kill('SIGKILL'), gone: once(child, 'exit') })
      await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(ended)])
    },
    async listen(place, port) {
      const script = `require('net').createServer(s => s.on('error', () => {})).listen(${port}, () => console.log('up'))`
      await shop.keep(place, process.execPath, '-e', script)
    },
    async [Symbol.asyncDispose]() {
      for (const { kill } of running) kill()
      await Promise.all(running.map(({ gone }) => gone))
      for (const place of places) await run('ip', ['netns', 'del', name(place)])
    },
  }
  for (const place of places) {
    await run('ip', ['netns', 'add', name(place)])
    await ip(place, 'link', 'set', 'lo', 'up')
    // Words of routers are limited to one a second otherwise, and the next test would miss them.
    const settings = ['net.ipv4.ip_forward=1', 'net.ipv4.icmp_ratelimit=0']
    await run('ip', [...inside(place), 'sysctl', '-qw', ...settings])
  }
  const cable = async (
    a: Place,
    ifA: string,
    cidrA: string,
    b: Place,
    ifB: string,
    cidrB: string,
  ) => {
    await ip(a, 'link', 'add', ifA, 'type', 'veth', 'peer', 'name', ifB, 'netns', name(b))
    await ip(a, 'addr', 'add', cidrA, 'dev', ifA)
    await ip(b, 'addr', 'add', cidrB, 'dev', ifB)
    await ip(a, 'link', 'set', ifA, 'up')
    await ip(b, 'link', 'set', ifB, 'up')
  }
  await cable('laptop', 'eth0', '192.0.2.50/24', 'router', 'lan0', '192.0.2.1/24')
  await cable('router', 'wan0', '100.64.0.2/24', 'provider', 'cpe0', '100.64.0.1/24')
  await cable('provider', 'core0', '203.0.113.1/24', 'core', 'net0', '203.0.113.10/24')
  await ip('core', 'addr', 'add', '203.0.113.20/24', 'dev', 'net0')
  await ip('laptop', 'route', 'add', 'default', 'via', '192.0.2.1')
  await ip('router', 'route', 'add', 'default', 'via', '100.64.0.1')
  await ip('provider', 'route', 'add', '192.0.2.0/24', 'via', '100.64.0.2')
  await ip('core', 'route', 'add', 'default', 'via', '203.0.113.1')
  return shop
}
