import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { heldOut, type Row } from './grade.ts'
import { lastPeers, lastPublished, publish, publishPeer, publishSensitivity } from './accuracy.ts'
import { peerRun, peers } from './peers.ts'
import { line, sensitivitySummary, summary } from './print.ts'
import { score, type Figures } from './score.ts'
import { savedRunsIn } from './sensitivity/saved.ts'
import { sensitivityOf } from './sensitivity/table.ts'
import { situations } from './situations/index.ts'
import type { Situation } from './situation.ts'
import { compareTwins, twinsPage } from './twins.ts'
import { openWorkers, ownWorld } from './workers.ts'

export type Checkout = { root: string; bundle: string; sources: string }

const usage = `npm run lab -- [OPTION...]
  --only NAME        this situation alone (repeatable; a * stands for anything)
  --shell NAME       stand in this shop by hand
  --quick            healthy shops once instead of ten times
  --ci               the subset for continuous integration
  --jobs N           so many shops at a time (2)
  --list             name the situations
  --twins            check that twins sound alike on the laptop (needs tcpdump and traceroute), write docs/twins.md
  --json FILE        write the figures and every run
  --keep-reports DIR write the product's own reports, and what they were made from
  --sensitivity DIR  judge what was kept there with every likelihood half, and half as much again
  --program FILE     another product than bin/posdoctor.js
  --peer NAME        another tool instead: flowchart or blackbox
`

const tools = (peer: string | undefined): string[] => [
  'ip',
  'iptables-restore',
  'nsenter',
  'unshare',
  'mount',
  'setpriv',
  'ping',
  'ss',
  'dig',
  'openssl',
  'cc',
  ...(peer ? (peers[peer]?.needs ?? []) : []),
]

/** Why the lab can't run here; empty if it can. */
function missing(peer: string | undefined): string {
  const absent = tools(peer).filter(
    (tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0,
  )
  if (absent.length) return `not installed: ${absent.join(', ')}`
  const { status, stderr } = spawnSync('unshare', [...ownWorld, 'true'], { encoding: 'utf8' })
  return status === 0 ? '' : `no namespaces can be made here: ${stderr.trim()}`
}

function chosen(patterns: string[], ci: boolean): Situation[] {
  const fits = (name: string): boolean =>
    patterns.some((pattern) =>
      new RegExp(`^${pattern.replaceAll(/[^\w*-]/g, '').replaceAll('*', '.*')}$`).test(name),
    )
  return situations.filter((each) => (patterns.length ? fits(each.name) : !ci || each.ci))
}

/** Whether more than one situation fewer is right than when the figures were last published. */
function tooFewRight(picked: Situation[], { rows }: Figures, published: Figures | null): boolean {
  const names = new Set(picked.map(({ name }) => name))
  const right = (all: Row[]): number =>
    new Set(all.filter((row) => row.top1 && names.has(row.situation)).map((row) => row.situation))
      .size
  const before = right(published?.rows ?? [])
  process.stdout.write(`right: ${right(rows)} of ${names.size}; when last published: ${before}\n`)
  return right(rows) < before - 1 || rows.some(({ state }) => state !== 'graded')
}

/** What was asked for; nothing where it is not understood. */
function read(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string', multiple: true, default: [] },
        shell: { type: 'string' },
        quick: { type: 'boolean', default: false },
        ci: { type: 'boolean', default: false },
        jobs: { type: 'string', default: '2' },
        list: { type: 'boolean', default: false },
        twins: { type: 'boolean', default: false },
        json: { type: 'string' },
        'keep-reports': { type: 'string' },
        sensitivity: { type: 'string' },
        program: { type: 'string' },
        peer: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch {
    return undefined
  }
}

/** Runs the lab. Returns the exit code: 1 if a situation could not be graded, 2 for wrong usage. */
export async function main(args: string[], checkout: Checkout): Promise<number> {
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
  if (values.sensitivity !== undefined) {
    const table = sensitivityOf(savedRunsIn(resolve(values.sensitivity)))
    say(sensitivitySummary(table))
    if (table.runs > 0) publishSensitivity(checkout.root, table)
    return table.runs > 0 ? 0 : 2
  }
  if (values.peer && !peers[values.peer]) {
    process.stderr.write(`no peer ${values.peer}; there are ${Object.keys(peers).join(' and ')}\n`)
    return 2
  }
  const picked = values.shell
    ? chosen([values.shell], false).slice(0, 1)
    : chosen(values.only, values.ci)
  if (values.list) {
    for (const { name, about, kind } of picked)
      say(
        `${name.padEnd(40)} ${kind.padEnd(8)} ${heldOut(name) ? 'held out ' : '         '} ${about}`,
      )
    return 0
  }
  if (picked.length === 0) {
    process.stderr.write(`no situation of that name; see --list\n`)
    return 2
  }
  const reason = missing(values.peer)
  if (reason) {
    say(`lab skipped: ${reason} (${picked.length} situations skipped)`)
    return 0
  }
  const keepReports = values['keep-reports'] ? resolve(values['keep-reports']) : null
  if (keepReports) mkdirSync(keepReports, { recursive: true })
  const program = values.program ? resolve(values.program) : '/run/posdoctor/bin/posdoctor.js'
  const jobs = values.shell ? 1 : Math.max(1, Number(values.jobs) || 1)
  const workers = openWorkers(
    { ...checkout, program, peer: values.peer ?? null },
    Math.min(jobs, picked.length),
  )
  if (values.twins) {
    const pairs = await compareTwins(workers, picked)
    workers.end()
    const alike = pairs.every(({ differ }) => differ.length === 0)
    if (alike && picked.length === situations.length)
      writeFileSync(join(checkout.root, 'docs', 'twins.md'), twinsPage(pairs))
    return alike ? 0 : 1
  }
  const once = values.quick || values.peer !== undefined || values.ci || values.only.length > 0
  const rows: Row[] = []
  await workers.all(
    picked.map(({ name, kind }) => ({
      name,
      runs: kind === 'healthy' && !once ? 10 : 1,
      keepReports,
      purpose: values.shell === undefined ? ('grade' as const) : ('visit' as const),
    })),
    ({ rows: made }) => {
      rows.push(...made)
      for (const row of made) say(line(row))
    },
  )
  workers.end()
  if (values.shell) return 0
  const figures = score(rows)
  say(summary(figures))
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify(figures, null, 1)}\n`)
  const published = lastPublished(checkout.root)
  if (values.ci) return tooFewRight(picked, figures, published) ? 1 : 0
  const whole = picked.length === situations.length && !values.program
  const complete = rows.length > 0 && rows.every(({ state }) => state !== 'skipped')
  if (!complete) say('not published: some situations were not run')
  else if (whole && values.peer) {
    const run = peerRun(values.peer, rows)
    if (run) publishPeer(checkout.root, run)
  } else if (whole && !values.quick)
    publish(checkout.root, { ...figures, peers: lastPeers(checkout.root) })
  return rows.every(({ state }) => state === 'graded') ? 0 : 1
}
