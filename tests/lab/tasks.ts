import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { grade, hashOf, ungraded, type Evidence, type Row } from './grade.ts'
import { listen } from './listen.ts'
import { runProduct, type ProductRun } from './product.ts'
import { host } from './shop/addresses.ts'
import type { Tools } from './shop/build.ts'
import { oddShops } from './shop/kinds.ts'
import { execute } from './shop/execute.ts'
import type { Situation } from './situation.ts'
import { accepted, situations } from './situations/index.ts'
import { stand, type Standing } from './stand.ts'
import type { Done, Task, WorkerOptions } from './task.ts'
import type { Testimony } from './witness.ts'

type Counters = { [name: string]: number }

// The product promises 10 s; twice that means that it hangs.
const productDeadlineMs = 20_000
// A sequence of tools with a wait in each.
const peerDeadlineMs = 120_000

/** Where shops keep their files. */
export const base = '/run/lab'

/** A time zone in which it is early afternoon: at night, maintenance would be a better guess. */
function afternoon(): string {
  const east = (37 - new Date().getUTCHours()) % 24
  return east > 12 ? `Etc/GMT+${24 - east}` : `Etc/GMT-${east}`
}

const environment = (standing: Standing, situation: Situation): { [name: string]: string } => ({
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: standing.home,
  LANG: 'C.UTF-8',
  TZ: afternoon(),
  NODE_EXTRA_CA_CERTS: standing.publicRoots,
  ...situation.environment,
})

/** Where the product, an ordinary user, keeps what it measured. */
const savedIn = (standing: Standing): string => join(standing.home, 'saved.json')

function diagnose(
  standing: Standing,
  situation: Situation,
  task: Task,
  { program, peer }: WorkerOptions,
): Promise<ProductRun> {
  if (peer) {
    const script = ['bash', `/run/posdoctor/tests/lab/peers/${peer}.sh`, standing.siteFile]
    return runProduct(
      standing.shop.enter('laptop', script, 'ordinary'),
      environment(standing, situation),
      peerDeadlineMs,
    )
  }
  const command = [
    '/run/node',
    program,
    ...['diagnose', '--config', standing.siteFile, '--format', 'json', '--lang', 'en'],
    ...(situation.answers ?? []).flatMap((answer) => ['--answer', answer]),
    ...(situation.options ?? []),
    ...(task.keepReports ? ['--save', savedIn(standing)] : []),
  ]
  const deadlineMs = productDeadlineMs + (situation.options?.includes('--idle') ? 120_000 : 0)
  return runProduct(
    standing.shop.enter('laptop', command, 'ordinary'),
    environment(standing, situation),
    deadlineMs,
  )
}

async function testify(standing: Standing, bundle: string): Promise<Testimony> {
  if (!standing.errand) return { outcome: 'works', detail: 'nothing to try' }
  const command = [process.execPath, join(bundle, 'witness.js'), JSON.stringify(standing.errand)]
  const { stdout, stderr } = await execute(standing.shop.enter('laptop', command), {
    deadlineMs: 30_000,
  })
  if (!stdout) throw new Error(`witness: ${stderr}`)
  return JSON.parse(stdout) as Testimony
}

/** The direct tests that fail: the situation's own, and those of what is odd about its shop. */
async function failingTests({ shop }: Standing, { test, odd = [] }: Situation): Promise<string[]> {
  const tests = [...(test ? [test] : []), ...odd.map((name) => oddShops[name].test)]
  const failing: string[] = []
  for (const { at, shell } of tests) {
    const { code } = await execute(shop.enter(at, ['bash', '-c', shell]))
    if (code !== 0) failing.push(shell)
  }
  return failing
}

/** What the counters gained while the product and the witness looked. */
function risen(after: Counters, before: Counters): Counters {
  return Object.fromEntries(
    Object.entries(after)
      .map(([name, value]): [string, number] => [name, value - (before[name] ?? 0)])
      .filter(([, value]) => value > 0),
  )
}

/** Keeps a report, and beside it what it was made from, to be judged again. */
function keep(standing: Standing, { raw, problem }: ProductRun, file: string): void {
  writeFileSync(`${file}.json`, raw || `${problem}\n`)
  const saved = savedIn(standing)
  if (!existsSync(saved)) return
  copyFileSync(saved, `${file}.saved.json`)
  rmSync(saved)
}

async function gradeRuns(
  situation: Situation,
  task: Task,
  tools: Tools,
  options: WorkerOptions,
): Promise<Row[]> {
  let standing: Standing | undefined
  try {
    standing = await stand(situation, tools, base, hashOf(situation.name))
    const before = await standing.shop.counters()
    const runs: ProductRun[] = []
    for (let run = 0; run < task.runs; run++) {
      await standing.shop.start()
      const made = await diagnose(standing, situation, task, options)
      runs.push(made)
      const name = `${situation.name}${run ? `.${run + 1}` : ''}`
      if (task.keepReports) keep(standing, made, join(task.keepReports, name))
    }
    const { outcome, detail } = await testify(standing, options.bundle)
    const evidence: Evidence = {
      counters: risen(await standing.shop.counters(), before),
      witness: outcome,
      detail,
      failing: await failingTests(standing, situation),
    }
    return runs.map((run) => ({
      ...grade(situation, run, accepted(situation), evidence),
      counters: evidence.counters,
    }))
  } catch (error) {
    return [
      ungraded(situation, 'lab-error', error instanceof Error ? error.message : String(error)),
    ]
  } finally {
    await standing?.shop.end()
  }
}

/** Stands a situation up for a person and waits until they leave the shell. */
async function visit(
  situation: Situation,
  tools: Tools,
  { program }: WorkerOptions,
): Promise<void> {
  const standing = await stand(situation, tools, base, 1)
  await standing.shop.start()
  const hint = `/run/node ${program} diagnose --config ${standing.siteFile}`
  process.stderr.write(
    `${situation.about}\nYou are on the laptop, as root; other places: nsenter --net=/run/netns/NAME\n${hint}\n`,
  )
  const [shell = '', ...args] = standing.shop.enter('laptop', ['bash', '--norc'])
  const guest = spawn(shell, args, {
    stdio: 'inherit',
    env: {
      ...environment(standing, situation),
      TERM: process.env['TERM'] ?? 'dumb',
      PS1: `${situation.name}# `,
    },
  })
  await once(guest, 'close')
  await standing.shop.end()
}

/** What the laptop hears in a situation whatever it tries. */
async function overhear(
  situation: Situation,
  tools: Tools,
  { bundle }: WorkerOptions,
): Promise<string[]> {
  // Limits on how many errors a router sends would leave to chance which of them are heard.
  const talkative = (['router', 'provider', 'core', 'edge', 'host'] as const).map((at) => ({
    do: 'sysctl' as const,
    at,
    key: 'ipv4/icmp_ratelimit',
    value: '0',
  }))
  const loud = { ...situation, broken: [...situation.broken, ...talkative] }
  const standing = await stand(loud, tools, base, hashOf(situation.name))
  try {
    await standing.shop.start()
    const address = /^[\d.]+$/.test(standing.errand?.host ?? '') ? standing.errand?.host : host.main
    return await listen(standing, address ?? host.main, () => testify(standing, bundle))
  } finally {
    await standing.shop.end()
  }
}

/** Does what the lab asks for. */
export async function perform(task: Task, tools: Tools, options: WorkerOptions): Promise<Done> {
  const situation = situations.find(({ name }) => name === task.name)
  if (!situation) throw new Error(`no situation ${task.name}`)
  if (task.purpose === 'listen')
    return { name: task.name, rows: [], heard: await overhear(situation, tools, options) }
  if (task.purpose === 'visit') await visit(situation, tools, options)
  const rows = task.purpose === 'grade' ? await gradeRuns(situation, task, tools, options) : []
  return { name: task.name, rows, heard: [] }
}
