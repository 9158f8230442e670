import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { grade, type Row } from './grade.ts'
import { build, imageFolder } from './image.ts'
import { copyProduct, run } from './machine.ts'
import type { Manager, Situation } from './situation.ts'
import { situations } from './situations.ts'

/** The checkout, and this folder in it. */
export type Checkout = { root: string; sources: string }

type Visit = { situation: Situation; manager: Manager }

const usage = `npm run wifi -- [OPTION...]
  --only NAME        this situation alone (repeatable; NAME:nm or NAME:wpa for one manager of the radio)
  --ci               the subset for continuous integration
  --jobs N           so many virtual machines at a time (one to a processor, two at most)
  --list             name the situations
  --keep-reports DIR keep what the product and the machine wrote
`

/** A machine takes one processor for 40 s; that long and no longer where it hangs. */
const machineDeadlineMs = 300_000

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string', multiple: true, default: [] },
        ci: { type: 'boolean', default: false },
        jobs: { type: 'string', default: String(Math.min(2, availableParallelism())) },
        list: { type: 'boolean', default: false },
        'keep-reports': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch {
    return undefined
  }
}

function chosen(names: string[], ci: boolean): Visit[] {
  const visits = situations
    .filter((situation) => !ci || situation.ci)
    .flatMap((situation) =>
      (ci ? situation.managers.slice(0, 1) : situation.managers).map((manager) => ({
        situation,
        manager,
      })),
    )
  if (names.length === 0) return visits
  return visits.filter(
    ({ situation: { name }, manager }) =>
      names.includes(name) || names.includes(`${name}:${manager}`),
  )
}

/** Runs the Wi-Fi lab. Returns the exit code: 1 if anything was missed, 2 for wrong usage. */
export async function main(args: string[], { root, sources }: Checkout): Promise<number> {
  const values = read(args)
  if (!values) {
    process.stderr.write(usage)
    return 2
  }
  const say = (text: string): void => void process.stdout.write(`${text}\n`)
  if (values.help) {
    say(usage)
    return 0
  }
  const visits = chosen(values.only, values.ci)
  if (visits.length === 0) {
    process.stderr.write('no situation of that name; see --list\n')
    return 2
  }
  if (values.list) {
    for (const { situation, manager } of visits)
      say(`${`${situation.name}:${manager}`.padEnd(20)} ${situation.about}`)
    return 0
  }
  const image = imageFolder()
  if ((await build(join(sources, 'vm', 'build.sh'), image)) === 'not to be had') {
    say(
      `wifi lab skipped: packages for its virtual machine are not to be had (${visits.length} runs)`,
    )
    return 0
  }
  const scratch = mkdtempSync(join(tmpdir(), 'posdoctor-wifi-run-'))
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  const keep = values['keep-reports'] ? resolve(values['keep-reports']) : null
  const place = { image, guest: join(sources, 'guest'), product: join(scratch, 'product') }
  const program = join(place.product, 'bin', 'posdoctor.js')
  const waiting = [...visits]
  const rows: Row[] = []
  async function work(): Promise<void> {
    for (let visit = waiting.shift(); visit; visit = waiting.shift()) {
      const { situation, manager } = visit
      const name = `${situation.name}-${manager}`
      const folder = join(scratch, name)
      const problem = await run(situation, manager, place, folder, machineDeadlineMs)
      const row = problem
        ? failed(situation, manager, problem)
        : grade(situation, manager, join(folder, 'out'), program)
      if (keep) cpSync(join(folder, 'out'), join(keep, name), { recursive: true })
      rmSync(folder, { recursive: true, force: true })
      rows.push(row)
      say(line(row))
    }
  }
  copyProduct(root, place.product)
  if (keep) mkdirSync(keep, { recursive: true })
  const jobs = Math.max(1, Number(values.jobs) || 1)
  await Promise.all(Array.from({ length: Math.min(jobs, visits.length) }, work))
  const right = rows.filter(isRight).length
  say(`right: ${right} of ${rows.length}`)
  return right === rows.length ? 0 : 1
}

const failed = (situation: Situation, manager: Manager, problem: string): Row => ({
  situation: situation.name,
  manager,
  problem,
  verdict: '',
  seconds: NaN,
  causes: [],
  checks: 0,
  missed: [],
})

const isRight = ({ problem, missed }: Row): boolean => problem === '' && missed.length === 0

/** One run: what the product said, and below it what it got wrong. */
function line(row: Row): string {
  const name = `${row.situation}:${row.manager}`.padEnd(20)
  if (row.problem) return `? ${name} ${row.problem}`
  const head = `${isRight(row) ? '✓' : '✗'} ${name} ${row.verdict}  ${row.seconds.toFixed(1)} s  ${row.causes.join(', ')}`
  const mark = `  ${row.checks - row.missed.length} of ${row.checks} right`
  return [`${head}${mark}`, ...row.missed.map((what) => `    ${what}`)].join('\n')
}
