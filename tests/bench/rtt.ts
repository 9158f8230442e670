/**
 * How far the round-trip times in a report are from those that the system's ping takes at the same
 * time on the same way, while the whole set of probes runs, slow tools hold on to it, and every
 * processor is busy. `npm run bench:rtt`; network namespaces of its own, Linux and root.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { addresses, canMakeShops, openShop, type Shop } from '../net/shop/shop.ts'
import { diagnoseIn, type Machine } from '../systems/in-shop.ts'

/** Each round is one run of the program; odd, so that the median is one of them. */
const rounds = 7
const allowedMs = 0.3
const targets = [addresses.router, addresses.provider, addresses.reference, addresses.acquirer]

/** Where the program's times come from in each part. */
const methods: Record<string, Machine> = {
  'ping (ICMP)': { path: '/ping' },
  'TCP connects, without a ping': { path: '' },
  'net-ping (ICMP), without a ping': { path: '', raw: 'everybody' },
}

/** A tool that holds on to a processor, and then does not end. */
const slowTool = `i=0; while [ $i -lt 200000 ]; do i=$((i + 1)); done; sleep 1`

async function prepared(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const part of ['bin', 'dist', 'package.json'])
    await cp(join(process.cwd(), part), join(folder, part), { recursive: true })
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  for (const name of ['slow', 'ping']) {
    await mkdir(join(folder, name))
    await chmod(join(folder, name), 0o755)
  }
  for (const tool of ['nmcli', 'iw', 'resolvectl', 'vcgencmd'])
    await writeFile(join(folder, 'slow', tool), `#!/bin/sh\n${slowTool}\n`, { mode: 0o755 })
  await symlink('/usr/bin/ping', join(folder, 'ping', 'ping'))
}

/** The system's own ping, until it is told to stop. */
function pinging(shop: Shop, address: string): { stop(): Promise<number[]> } {
  const child = spawn('ip', [
    ...['netns', 'exec', shop.name('laptop'), 'ping', '-n', '-i', '0.02', address],
  ])
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  return {
    async stop() {
      child.kill('SIGINT')
      await ended
      return [...said.matchAll(/ time=([\d.]+) ms$/gm)].map(([, ms]) => Number(ms))
    },
  }
}

function busy(): ChildProcess[] {
  return Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  )
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

type Sample = { target: string; method: string; ours: number; theirs: number }

/** One run of the program beside the system's ping: the medians of both, for each target. */
async function round(shop: Shop, folder: string, machine: Machine): Promise<Sample[]> {
  const beside = targets.map((address) => pinging(shop, address))
  const path = [machine.path, '/slow'].filter(Boolean).map((name) => join(folder, name ?? ''))
  const { report } = await diagnoseIn(shop, folder, { ...machine, path: path.join(':') })
  const theirs = await Promise.all(beside.map(({ stop }) => stop()))
  return targets.flatMap((target, index) =>
    report.facts.flatMap((fact) =>
      fact.probe === 'latency' && fact.state === 'seen' && fact.target === target
        ? [
            {
              target,
              method: fact.value.method,
              ours: fact.value.rttMs.median,
              theirs: median(theirs[index] ?? []),
            },
          ]
        : [],
    ),
  )
}

async function main(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'posdoctor-bench-'))
  const shop = await openShop()
  let allWell = true
  try {
    await prepared(folder)
    await Promise.all([53, 80, 443, 5000].map((port) => shop.listen('core', port)))
    await shop.listen('router', 53)
    for (const load of ['every processor busy', 'nothing else to do'] as const)
      for (const [name, machine] of Object.entries(methods)) {
        const spinning = load === 'every processor busy' ? busy() : []
        const samples: Sample[] = []
        for (let index = 0; index < rounds; index += 1)
          samples.push(...(await round(shop, folder, machine)))
        for (const child of spinning) child.kill('SIGKILL')
        const errors = samples.map(({ ours, theirs }) => Math.abs(ours - theirs))
        const typical = median(errors)
        if (!(typical <= allowedMs)) allWell = false
        console.log(
          `${name}, ${load}: ${samples.length} series, median error ${typical.toFixed(3)} ms, largest ${Math.max(...errors).toFixed(3)} ms`,
        )
        for (const target of targets) {
          const here = samples.filter((sample) => sample.target === target)
          const [first] = here
          if (first === undefined) continue
          const ours = median(here.map((sample) => sample.ours))
          const theirs = median(here.map((sample) => sample.theirs))
          console.log(
            `  ${target} by ${first.method}: ${ours.toFixed(3)} ms, the system’s ping ${theirs.toFixed(3)} ms`,
          )
        }
      }
  } finally {
    await shop[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  }
  console.log(allWell ? `all within ${allowedMs} ms` : `not all within ${allowedMs} ms`)
  return allWell
}

if (canMakeShops) process.exitCode = (await main()) ? 0 : 1
else console.log('skipped: building network namespaces needs Linux and root')
