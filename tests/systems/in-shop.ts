import { execFile } from 'node:child_process'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Report } from '../../src/report/report.ts'
import { addresses, type Shop } from '../net/shop/shop.ts'

const run = promisify(execFile)

export type Outcome = {
  report: Report
  /** The facts that `--save` keeps, raw texts included. */
  saved: { probe: string; target: string; state: string; reason?: string; raw?: string }[]
  ms: number
  /** Processes that are still there when the program has ended. */
  left: string
}

/** A healthy shop whose acquirer speaks bare TCP, and asks nothing beyond it. */
const siteOf = (host: string) => `acquirer:
  name: Test
  endpoints:
    - { host: ${host}, port: 5000, protocol: tcp, tls: false }
network:
  references: [${addresses.reference}:53]
  connectivityChecks: []
  resolvers: []
  ntp: []
`

export type Machine = {
  /** Folders of tools in front of the path. */
  path?: string
  env?: Record<string, string>
  /** A module that Node loads before the program. */
  before?: string
  /** Raw sockets: for nobody, as in a container without NET_RAW, or for every tool. */
  raw?: 'nobody' | 'everybody'
  /** Lines of shell, as root, before the program starts as an ordinary user. */
  prepare?: string
  args?: string[]
  /** The acquirer by a name instead of its address. */
  host?: string
}

const rawRights = {
  nobody: ['--bounding-set=-net_raw'],
  everybody: ['--inh-caps=+net_raw', '--ambient-caps=+net_raw'],
}

/** Runs the built program on the shop's laptop, as an ordinary user, whatever its exit code. */
export async function diagnoseIn(shop: Shop, folder: string, machine: Machine): Promise<Outcome> {
  const {
    path = '/usr/bin:/bin',
    env = {},
    before,
    prepare = '',
    args = [],
    host = addresses.acquirer,
  } = machine
  const rights = machine.raw === undefined ? [] : rawRights[machine.raw]
  await chmod(folder, 0o755)
  const own = join(folder, `run-${Math.random().toString(36).slice(2)}`)
  await mkdir(own)
  await chmod(own, 0o777)
  await writeFile(join(own, 'shop.yaml'), siteOf(host))
  const settings = Object.entries({ HOME: own, LANG: 'C.UTF-8', ...env, PATH: path })
  const command = [
    ...['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...rights],
    ...['/usr/bin/env', '-i'],
    ...settings.map(([name, value]) => `${name}=${value}`),
    process.execPath,
    ...(before === undefined ? [] : ['--import', before]),
    ...[join(folder, 'bin', 'posdoctor.js'), '--config', join(own, 'shop.yaml')],
    ...['--format', 'json', '--save', join(own, 'facts.json'), ...args],
  ]
  const quoted = command.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')
  const started = performance.now()
  const { stdout } = await run('ip', [
    ...['netns', 'exec', shop.name('laptop'), 'unshare', '-m', '/bin/sh', '-c'],
    `${prepare}\n${quoted}; true`,
  ])
  const ms = performance.now() - started
  const facts = JSON.parse(await readFile(join(own, 'facts.json'), 'utf8')) as {
    runs: { facts: Outcome['saved'] }[]
  }
  const { stdout: left } = await run('ip', ['netns', 'pids', shop.name('laptop')])
  await rm(own, { recursive: true })
  return { report: JSON.parse(stdout) as Report, saved: facts.runs[0]?.facts ?? [], ms, left }
}
