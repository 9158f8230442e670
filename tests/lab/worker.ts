import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { grade, ungraded, type Evidence, type Row } from './grade.ts'
import { runProduct, type ProductRun } from './product.ts'
import { execute } from './shop/execute.ts'
import type { Tools } from './shop/build.ts'
import type { Situation } from './situation.ts'
import { situations } from './situations/index.ts'
import { stand, type Standing } from './stand.ts'
import type { Testimony } from './witness.ts'

/** What the lab asks of a worker, one at a time. */
export type Task = { name: string; runs: number; keepReports: string | null; shell: boolean }

/** How a worker is started: everything it needs to know about this checkout. */
export type WorkerOptions = {
  root: string
  bundle: string
  sources: string
  program: string
  /** Another tool, by the name of its script in peers/, instead of the product. */
  peer: string | null
}

type Counters = { [name: string]: number }

const base = '/run/lab'
// The product promises 10 s; twice that means that it hangs.
const productDeadlineMs = 20_000
// A sequence of tools with a wait in each.
const peerDeadlineMs = 120_000

/** Makes a world of our own: the kernel ends it with this process, whatever happens. */
function settle({ root, sources, bundle }: WorkerOptions): Tools {
  // As on a laptop that has nothing else to do: what else runs here must not show as a slow network.
  setPriority(-10)
  execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', '/run'])
  mkdirSync('/run/netns')
  mkdirSync(base, { mode: 0o755 })
  // The ordinary user may not be able to reach this checkout or this Node where they are.
  mkdirSync('/run/posdoctor')
  execFileSync('mount', ['--bind', root, '/run/posdoctor'])
  writeFileSync('/run/node', '')
  execFileSync('mount', ['--bind', process.execPath, '/run/node'])
  const compile = (name: string): string => {
    const program = join(base, name)
    execFileSync('cc', ['-O2', '-o', program, join(sources, 'native', `${name}.c`)])
    return program
  }
  return {
    wire: compile('wire'),
    sockets: compile('sockets'),
    services: join(bundle, 'services', 'main.js'),
  }
}

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

function diagnose(
  standing: Standing,
  situation: Situation,
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

/** What the counters gained while the product and the witness looked. */
function risen(after: Counters, before: Counters): Counters {
  return Object.fromEntries(
    Object.entries(after)
      .map(([name, value]): [string, number] => [name, value - (before[name] ?? 0)])
      .filter(([, value]) => value > 0),
  )
}

function accepted(situation: Situation): string[] {
  const twin = situations.find(({ name }) => name === situation.twin?.name)
  return [...situation.causes, ...(twin?.causes ?? [])]
}

async function work(task: Task, tools: Tools, options: WorkerOptions): Promise<Row[]> {
  const situation = situations.find(({ name }) => name === task.name)
  if (!situation) throw new Error(`no situation ${task.name}`)
  let standing: Standing | undefined
  try {
    standing = await stand(situation, tools, base, 1 + situations.indexOf(situation))
    const before = await standing.shop.counters()
    const runs: ProductRun[] = []
    for (let run = 0; run < task.runs; run++) {
      await standing.shop.start()
      runs.push(await diagnose(standing, situation, options))
    }
    const { outcome, detail } = await testify(standing, options.bundle)
    const evidence: Evidence = {
      counters: risen(await standing.shop.counters(), before),
      witness: outcome,
      detail,
    }
    if (task.keepReports)
      runs.forEach((run, index) => {
        const name = `${situation.name}${index ? `.${index + 1}` : ''}.json`
        writeFileSync(join(task.keepReports ?? '', name), run.raw || `${run.problem}\n`)
      })
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
async function visit(task: Task, tools: Tools, { program }: WorkerOptions): Promise<void> {
  const situation = situations.find(({ name }) => name === task.name)
  if (!situation) throw new Error(`no situation ${task.name}`)
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

const options = JSON.parse(process.argv[2] ?? '{}') as WorkerOptions
const tools = settle(options)
process.on('disconnect', () => process.exit(0))
process.on('message', (task: Task) => {
  const done = task.shell ? visit(task, tools, options).then(() => []) : work(task, tools, options)
  done.then(
    (rows) => process.send?.(rows),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      process.exit(1)
    },
  )
})
process.send?.('ready')
