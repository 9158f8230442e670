import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from './grade.ts'
import { score, type Figures, type Totals } from './score.ts'
import { percent, table } from './markdown.ts'
import { sensitivitySection } from './sensitivity/section.ts'
import type { Sensitivity } from './sensitivity/table.ts'
import { besidePeer, type PeerRun } from './peers.ts'
import { situations } from './situations/index.ts'
import { calibrationPlot, timePlot } from './svg.ts'

/** The published file: the figures, and those of other tools. */
export type Published = Figures & { peers: PeerRun[] }

const seconds = (value: number): string => `${value.toFixed(1)} s`

const totalsRow = (name: string, each: Totals): string[] => [
  name,
  String(each.situations),
  percent(each.top1),
  percent(each.top3),
  percent(each.verdict),
  percent(each.fault),
  percent(each.step),
  `${each.doublesBoth} of ${each.doubles}`,
  `${each.falseAlarms} in ${each.healthyRuns}`,
  `${each.brier.toFixed(3)} (${each.brierBySituation.toFixed(3)})`,
  seconds(each.medianSeconds),
  seconds(each.worstSeconds),
]

function situationRows(rows: Row[]): string[][] {
  const first = new Map(rows.toReversed().map((row) => [row.situation, row]))
  return [...first.values()].toReversed().map((row) => {
    const about = situations.find(({ name }) => name === row.situation)?.about ?? ''
    const said = row.answers[0]
      ? `${row.answers[0].id} ${row.answers[0].probability.toFixed(2)}`
      : (row.reason.split('\n')[0] ?? '')
    return [
      `${row.situation}${row.heldOut ? ' ○' : ''}`,
      about,
      row.wanted[0] ?? 'nothing wrong',
      row.top1 ? '✓' : said,
      row.verdict,
    ]
  })
}

function peerSection(published: Published): string {
  const row = (name: string, each: Totals): string[] => [
    name,
    String(each.situations),
    percent(each.top1),
    percent(each.top3),
    percent(each.verdict),
    `${each.falseAlarms} in ${each.healthyRuns}`,
    each.brier.toFixed(3),
    seconds(each.medianSeconds),
    seconds(each.worstSeconds),
  ]
  const head = [
    'tool',
    'situations',
    'top-1',
    'top-3',
    'verdict',
    'false alarms',
    'Brier',
    'median',
    'worst',
  ]
  const parts = published.peers.map((peer) => {
    const { totals, betterThanUs } = besidePeer(peer, published.rows)
    const lines = [row(peer.name, peer.totals), row('posdoctor', totals)]
    const wins = betterThanUs.length ? betterThanUs.join(', ') : 'nowhere'
    return [
      `**${peer.name}** is ${peer.about} Of the ${peer.graded} situations that could be graded, seen or not, its top-1 is ${percent(peer.everything)}; both rows are of those that it can see.`,
      table(head, lines),
      `Right where posdoctor is not: ${wins}.`,
    ].join('\n\n')
  })
  return parts.join('\n\n') || 'No other tool has been run in these shops yet.'
}

/** The page that people read. */
export function accuracyPage(published: Published, sensitivity: Sensitivity | null): string {
  const { calibration, weighted, confusions, rows } = published
  return `# How often the diagnosis is right

Made by \`npm run lab\`: a shop and an internet of network namespaces on a real kernel, one fault (or two, or none) in each, and the built
product on the laptop as an ordinary user. A situation counts only after a counter or a direct test has shown that its fault was there.
Healthy shops run ten times each and count once; every one of their runs can be a false alarm. A third of the situations, chosen by their
names (○), is kept out of all tuning. The first row is what the probes of today can see; the last one is everything. The Brier score is over
all runs, and in brackets with each situation counting once. Verdict and top-1 of a situation that was run ten times are shares of its runs.
Times are those of runs without \`--load\` and \`--idle\`, which take as long as asked.

${table(
  [
    '',
    'situations',
    'top-1',
    'top-3',
    'verdict',
    'fault',
    'first step',
    'both of a double',
    'false alarms',
    'Brier',
    'median',
    'worst',
  ],
  [
    totalsRow('what today’s probes can see', published),
    totalsRow('held out of these', published.heldOut),
    totalsRow('all', published.all),
    totalsRow('with a fault', published.faulty),
    totalsRow('faults in odd shops', published.underOdd),
  ],
)}

## Calibration

![Probability of the top answer against the share that was right](accuracy-calibration.svg)

${table(
  ['said', 'situations', 'right'],
  calibration
    .filter(({ n }) => n > 0)
    .map(({ from, to, n, right }) => [
      `${from * 100}–${to * 100} %`,
      String(n),
      `${percent(right / n)} (${right})`,
    ]),
)}

The lab draws faults evenly, shops do not. With each situation weighing as much as its cause occurs (and nothing wrong as much as all causes
together) the Brier score is ${weighted.brier.toFixed(3)}, and of three bands:

${table(
  ['said', 'situations', 'right', '95 % interval'],
  weighted.calibration.map(({ from, to, n, share, low, high }) => [
    `${from * 100}–${to * 100} %`,
    String(n),
    n ? percent(share) : '–',
    n ? `${percent(low)} to ${percent(high)}` : '–',
  ]),
)}

## Time

![How many runs took how long](accuracy-time.svg)

## What was taken for what

${
  confusions.length
    ? table(
        ['was', 'said', 'times'],
        confusions.map(({ wanted, said, n }) => [wanted, said, String(n)]),
      )
    : 'Nothing.'
}

## If a likelihood were wrong

${sensitivitySection(sensitivity)}

## Other tools in the same shops

${peerSection(published)}

## Every situation

${table(['situation', 'what is broken', 'right', 'said', 'verdict'], situationRows(rows))}
`
}

/** What was published last, its figures anew from its rows; or nothing. */
export function lastPublished(root: string): Published | null {
  const file = join(root, 'docs', 'accuracy.json')
  if (!existsSync(file)) return null
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: Row[] }
  return { ...score(rows), peers: lastPeers(root) }
}

/** What other tools were last found to get right. */
export function lastPeers(root: string): PeerRun[] {
  const file = join(root, 'docs', 'accuracy-peers.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PeerRun[]) : []
}

/** By how much likelihoods were last found to move the answers. */
function lastSensitivity(root: string): Sensitivity | null {
  const file = join(root, 'docs', 'accuracy-sensitivity.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Sensitivity) : null
}

/** Keeps by how much likelihoods move the answers, and renews the page. */
export function publishSensitivity(root: string, measured: Sensitivity): void {
  mkdirSync(join(root, 'docs'), { recursive: true })
  const file = join(root, 'docs', 'accuracy-sensitivity.json')
  writeFileSync(file, `${JSON.stringify(measured, null, 1)}\n`)
  const published = lastPublished(root)
  if (published) publish(root, { ...published, peers: lastPeers(root) })
}

/** Keeps what a tool got right, in place of what was known of it, and renews the page. */
export function publishPeer(root: string, run: PeerRun): void {
  const all = [...lastPeers(root).filter(({ name }) => name !== run.name), run]
  mkdirSync(join(root, 'docs'), { recursive: true })
  writeFileSync(join(root, 'docs', 'accuracy-peers.json'), `${JSON.stringify(all, null, 1)}\n`)
  const published = lastPublished(root)
  if (published) publish(root, { ...published, peers: all })
}

/** Writes docs/accuracy.json, the page and its plots. */
export function publish(root: string, published: Published): void {
  const folder = join(root, 'docs')
  mkdirSync(folder, { recursive: true })
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
  const rows = published.rows.map((row) => ({ ...row, counters: undefined }))
  write('accuracy.json', `${JSON.stringify({ ...published, rows }, null, 1)}\n`)
  write('accuracy.md', accuracyPage(published, lastSensitivity(root)))
  write('accuracy-calibration.svg', calibrationPlot(published.calibration))
  write('accuracy-time.svg', timePlot(rows.map((row) => row.seconds)))
}
