// Writes docs/causes.md, or the file named, for somebody who knows payment terminals to review: every
// cause with its faults, likelihoods and their grounds, and steps, from the data that the diagnosis
// uses. Prints how many likelihoods rest on what.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { format } from 'prettier'

const root = join(import.meta.dirname, '..')
const product = await bundled(`
  export { explain } from './src/diagnosis/explain.ts'
  export { knowledge } from './src/knowledge.ts'
  export { explained, signText } from './src/report/explained.ts'
  export * as scopes from './src/causes/scopes.ts'
`)
const { knowledge, signText } = product
const ids = Object.keys(knowledge.causes)
const explained = (language) => (id) => product.explained(product.explain(knowledge, id), language)
const causes = ids.map(explained('en'))
const inChinese = ids.map(explained('zh-CN'))

/** What the groups of likelihoods in `scopes.ts` are about; a new one goes by its name. */
const scopeTitles = {
  shopWide: 'every device of the shop is hit',
  byRadio: 'this terminal’s radio and place are hit',
  terminalOnly: 'this terminal alone is hit, whatever network it uses',
  account: 'this merchant’s or terminal’s account with the acquirer is hit',
  host: 'the acquirer’s host is hit, for all of its merchants',
  shopFilter: 'one destination is hit, by a box in the shop',
  cutAtLan: 'nothing gets out of this machine, or no frame is answered on the shop’s network',
  cutAtLine: 'the router is there, nothing gets through it',
  acquirerSilent: 'the network lets everything but the acquirer through, in silence',
}
const named = Object.keys(scopeTitles)
const scopes = Object.entries(product.scopes)
  .filter(([, rows], at, all) => all.findIndex(([, other]) => other === rows) === at)
  .toSorted(([a], [b]) => named.indexOf(a) - named.indexOf(b))

const grounds = ['mechanism', 'frequency', 'source', 'judgement']

async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
  })
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  )
}

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ')
const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(cell).join(' | ')} |`)
    .join('\n')

const percent = (part) => `${Number((part * 100).toPrecision(6))} %`
/** Hard failures of a sound shop go down to one in 100,000. */
const normal = (part) =>
  part < 0.001 ? `1 in ${Math.round(1 / part).toLocaleString('en')}` : percent(part)
const both = (english, chinese) => `${english} · ${chinese}`

function shares() {
  const rows = causes.flatMap(({ faults }) => faults.flatMap((fault) => fault.rows))
  return grounds.map((ground) => {
    const count = rows.filter((row) => row.ground === ground).length
    return [ground, count, `${((count / rows.length) * 100).toFixed(1)} %`]
  })
}

/** Likelihoods as they stand in the sources: by symptom, the outcomes named, the ground, the reason. */
function likelihoods(rows) {
  return table(
    ['seen', 'with it', 'in a sound shop', 'ground', 'why'],
    Object.entries(rows).flatMap(([symptom, [named, ground, because]]) =>
      Object.entries(named).map(([outcome, chance]) => [
        `${signText('en', symptom, outcome)} \`${symptom}=${outcome}\``,
        percent(chance),
        normal(knowledge.symptoms[symptom].outcomes[outcome].baseline),
        ground,
        because || '–',
      ]),
    ),
  )
}

function scopeParts() {
  return scopes.flatMap(([name, rows]) => [
    `### Where ${scopeTitles[name] ?? name}`,
    `\`${name}\``,
    likelihoods(rows),
  ])
}

function faultPart(cause, fault, chinese) {
  const { id, title, share, place } = fault
  const { rows } = knowledge.causes[cause].faults[id]
  const isOf = (scope) => (symptom) => scope[symptom] === rows[symptom]
  const used = scopes
    .map(([name, scope]) => [name, Object.keys(rows).filter(isOf(scope)), scope])
    .filter(([, symptoms]) => symptoms.length > 0)
  const shared = used.flatMap(([, symptoms]) => symptoms)
  const own = Object.entries(rows).filter(([symptom]) => !shared.includes(symptom))
  const scopeLines = used.map(([name, symptoms, scope]) => {
    const others = Object.keys(scope).filter((symptom) => !symptoms.includes(symptom))
    const but = others.length > 0 ? `, but for ${others.map((one) => `\`${one}\``).join(', ')}` : ''
    return `- as where ${scopeTitles[name] ?? name} (\`${name}\`)${but}`
  })
  return [
    `#### ${both(title, chinese.title)}`,
    `\`${id}\` · ${percent(share)} of this cause · place: ${place}`,
    ...(scopeLines.length > 0 ? [scopeLines.join('\n')] : []),
    own.length > 0 ? likelihoods(Object.fromEntries(own)) : 'Nothing of its own.',
  ].join('\n\n')
}

function neighbourPart({ neighbours }) {
  if (neighbours.length === 0) return []
  const rows = neighbours.flatMap(({ id, fault, otherFault, differences }) => {
    const as = `\`${fault}\` against \`${otherFault}\``
    if (differences.length === 0) return [[`\`${id}\``, as, 'nothing yet', '–', '–']]
    return differences.map(({ symptom, text, otherText }) => [
      `\`${id}\``,
      as,
      `\`${symptom}\``,
      text,
      otherText,
    ])
  })
  return [
    '### Told from what looks like it',
    table(['neighbour', 'as', 'by', 'this one', 'that one'], rows),
  ]
}

function stepTable({ remedies, faults }) {
  const cures = (step) =>
    faults.flatMap(({ id, remedies: own }) =>
      own.filter((one) => one.id === step).map((one) => `${id} ${percent(one.probability)}`),
    )
  return table(
    ['step', 'who', 'minutes', 'cures'],
    remedies.map(({ id, title, actor, minutes }) => [
      `${title} \`${id}\``,
      actor,
      minutes,
      cures(id).join(', '),
    ]),
  )
}

function causePart(cause, chinese) {
  const { id, title, about, prior, category } = cause
  return [
    `## ${both(title, chinese.title)}`,
    `\`${id}\` · ${category} · ${percent(prior)} of the shops where something is wrong`,
    about,
    chinese.about,
    '### Its faults',
    ...cause.faults.map((fault, i) => faultPart(id, fault, chinese.faults[i])),
    ...neighbourPart(cause),
    '### Steps',
    stepTable(cause),
  ].join('\n\n')
}

/** Each step once, with what is said of it. */
function stepList() {
  const steps = new Map(
    causes.flatMap(({ remedies }, i) =>
      remedies.map((step, j) => [step.id, [step, inChinese[i].remedies[j]]]),
    ),
  )
  return table(
    ['step', 'secure before', 'undo', 'it helped if'],
    [...steps.values()]
      .toSorted(([a], [b]) => (a.id < b.id ? -1 : 1))
      .map(([step, chinese]) => [
        `\`${step.id}\` ${both(step.title, chinese.title)}`,
        step.hazard ?? '–',
        step.undo ?? '–',
        both(step.helped, chinese.helped),
      ]),
  )
}

const page = [
  `<!-- Written by npm run docs; a test compares it with the data. -->

# Causes

What posdoctor believes about payment terminals that do not connect, for somebody who knows them to check. It is
generated from the data that the diagnosis uses.

- A **cause** is what a person is told; a **fault** is one way in which it happens. A cause's percentage is its part of
  all shops where something is wrong, a fault's is its part of the cause: what is expected before anything was seen.
- **With it** is how often something is seen when the fault is there; **in a sound shop**, how often it is seen when
  nothing is wrong. What a row does not name is shared as in a sound shop; on what a fault does not list, it says nothing.
- **Ground** says how a number is known: by the _mechanism_ (it follows from how things work), a counted _frequency_, a
  _source_ that says so, or _judgement_, which is to be replaced by something better.
- **Cures** is how surely a step mends each fault. The steps are in the order in which the diagnosis offers them.

Grounds of the likelihoods:

${table(['ground', 'likelihoods', 'share'], shares())}`,
  ids.map((id, i) => `- ${both(causes[i].title, inChinese[i].title)} (\`${id}\`)`).join('\n'),
  '## What follows from where the trouble is',
  'Faults of one place or one reach share these likelihoods and refer to them.',
  ...scopeParts(),
  ...causes.map((cause, i) => causePart(cause, inChinese[i])),
  '## All steps',
  stepList(),
].join('\n\n')

const path = process.argv[2] ?? join(root, 'docs', 'causes.md')
writeFileSync(path, await format(page, { parser: 'markdown' }))
for (const [ground, count, part] of shares()) console.log(`${ground}: ${count} (${part})`)
