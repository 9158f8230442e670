import { expect, test } from 'vitest'
import { diagnose } from '../../src/diagnose.ts'
import { knowledge, needed } from '../../src/knowledge.ts'
import { rowFor } from '../../src/diagnosis/visible.ts'
import { worldOf } from '../../src/diagnosis/world.ts'
import { told } from '../../src/told.ts'
import { all, siteSays } from './changes/all.ts'
import { noTerminal, wifi } from './changes/lan.ts'
import { has } from './changes/terminal.ts'
import { names } from './changes/names.ts'
import { portFails, portRefused, silence, withBackup } from './changes/port.ts'
import { way } from './changes/way.ts'
import { announces, code, overHttp, plainly } from './changes/application.ts'
import { answered, but, dropped, nothing } from './facts.ts'
import type { Change } from './facts.ts'
import { healthyShop } from './shop.ts'

/** What the situation of the shop makes of causes, steps and questions. */
function judged(...changes: Change[]) {
  const facts = healthyShop(...changes)
  const { routine, answers } = facts
  const diagnosis = diagnose(knowledge, facts, { routine, answers, needed: needed(facts) })
  const { causes, remedies, questions, ruledOut } = diagnosis
  return {
    causes,
    first: causes[0],
    steps: remedies.map(({ id }) => id),
    remedies,
    questions: questions.map(({ id }) => id),
    ruledOut: ruledOut.map(({ id }) => id),
  }
}

const connecting = answered({ 'terminal-shows': 'connecting' })
type Way = 'wifi' | 'ethernet' | 'mobile' | 'bluetooth-base'
const inSiteFile = (way: Way): Change => siteSays(({ terminal }) => (terminal.connection = way))

const nearTheRouter = ['move-nearer', 'remove-obstacle', 'near-router-works']
const onSim = ['to-the-window', 'other-sim', 'reseat-sim']
const byCable = ['use-cable', 'cable-works']

test.each<[Way, string[]]>([
  ['ethernet', [...nearTheRouter, ...byCable, ...onSim, 'signal-bars']],
  ['mobile', [...nearTheRouter, ...byCable]],
  ['wifi', onSim],
  ['bluetooth-base', [...nearTheRouter, ...onSim, 'signal-bars']],
])('on %s no step and no question is of another medium', (way, senseless) => {
  for (const said of [inSiteFile(way), answered({ connection: way })])
    for (const terminal of [noTerminal, () => {}]) {
      const { steps, questions } = judged(connecting, terminal, said)
      expect(steps.length).toBeGreaterThan(0)
      expect([...steps, ...questions].filter((id) => senseless.includes(id))).toEqual([])
    }
})

test('only from 5 GHz is the terminal sent to 2.4 GHz', () => {
  const lossy = { lost: 8, ms: 20 }
  const stepsOn = (bandGhz: number) =>
    judged(
      wifi({ rssiDbm: -83 }),
      but('wifi', 'wlan0', { bandGhz }),
      way(lossy, lossy, lossy, { ...lossy, lost: 5 }),
    ).steps
  expect(stepsOn(5)).toContain('use-2-4-ghz')
  expect(stepsOn(2.4)).toEqual(stepsOn(5).filter((id) => id !== 'use-2-4-ghz'))
})

test('what only Wi-Fi has is hardly blamed on a terminal that has none', () => {
  for (const way of ['ethernet', 'mobile', 'bluetooth-base'] as const) {
    const blamed = judged(connecting, inSiteFile(way)).causes.filter(({ id }) =>
      ['wifi-weak', 'signal-interference', 'physical-obstruction'].includes(id),
    )
    for (const { id, probability } of blamed)
      expect(probability, `${way}: ${id}`).toBeLessThan(0.05)
  }
})

test.each(['0', '1'] as const)('a SIM card with %s bars is at the edge of coverage', (bars) => {
  const shop = [connecting, noTerminal, answered({ connection: 'mobile', 'signal-bars': bars })]
  const { first, steps } = judged(...shop)
  expect(first?.faults[0]?.id).toBe('terminal-at-coverage-edge')
  expect(steps[0]).toBe('to-the-window')
})

test.each<[string, Change[]]>([
  ['gone from the network', [noTerminal]],
  ['still seen there', []],
])('a terminal that is off, and %s, is charged first', (_, changes) => {
  const { first, steps, remedies } = judged(answered({ 'terminal-shows': 'off' }), ...changes)
  expect(first?.id).toBe('power-unstable')
  expect(steps[0]).toBe('charge-terminal')
  expect(steps).not.toContain('restart-terminal')
  expect(remedies[0]?.hazard).toBeUndefined()
})

test('a backup is a step where the site file names one that does not fail', () => {
  const steps = (...changes: Change[]) => judged(portRefused(22), ...changes).steps
  expect(steps()).not.toContain('use-backup-host')
  expect(steps(withBackup(false))).not.toContain('use-backup-host')
  expect(steps(withBackup(true)).slice(0, 3)).toContain('use-backup-host')
})

test('whether a dead name server is the shop’s or this device’s alone is what is asked first', () => {
  const unheard = nothing('timeout', 2000)
  const dead = all(dropped('gateway'), names({ here: unheard }), portFails(silence()))
  const { causes, questions } = judged(dead)
  const rows = worldOf(knowledge).symptoms.get(questions[0]!)!
  const faults = worldOf(knowledge).faults.map(({ id }) => id)
  const answers = told(causes).map((one) => rowFor(rows, faults.indexOf(one.faults[0]!.id))[0]!)
  expect(Math.max(...answers) - Math.min(...answers)).toBeGreaterThan(0.5)
})

test('trouble of another part of the acquirer’s speaks for no cause', () => {
  for (const trouble of [portRefused(22), portFails(silence()), answered({ code: '91' })]) {
    const probability = ({ causes }: ReturnType<typeof judged>) =>
      new Map(causes.map((one) => [one.id, one.probability]))
    const before = probability(judged(trouble, announces('fine')))
    for (const [id, now] of probability(judged(trouble, announces('elsewhere'))))
      expect(now, id).toBeCloseTo(before.get(id) ?? 0, 10)
    const host = judged(trouble, announces('elsewhere')).causes.find(
      (one) => one.id === 'host-outage',
    )
    const page = host?.evidence.find(({ symptom }) => symptom === 'announced')
    expect(page?.weight ?? 0).toBeLessThanOrEqual(0)
  }
})

test('numbers are compared where they may be wrong, not the host that answered to them', () => {
  const { causes, steps } = judged(code('97'))
  const numbers = causes.find(({ id }) => id === 'device-misconfigured')
  expect(numbers?.faults[0]?.id).toBe('numbers-wrong')
  expect(numbers?.remedies[0]).toBe('check-numbers')
  expect(steps).not.toContain('check-endpoint')
})

test('a cause is linked to all the steps against its listed faults, and to no other', () => {
  for (const { causes, steps } of [judged(code('97')), judged(portRefused(22))])
    for (const { id, faults, remedies: own } of causes) {
      const known = knowledge.causes[id]?.faults ?? {}
      const against = faults.flatMap((one) => Object.keys(known[one.id]?.remedies ?? {}))
      expect(own).toEqual(steps.filter((step) => against.includes(step)))
    }
})

test.each([407, 403])('nobody opens and re-signs what is not encrypted (HTTP %s)', (status) => {
  const inspected = ({ causes }: ReturnType<typeof judged>) =>
    causes.flatMap(({ faults }) => faults).find(({ id }) => id === 'tls-inspection')
  expect(inspected(judged(overHttp(status), plainly))).toBeUndefined()
})

test.each([
  ['changed', 'update', 'os-firmware-outdated'],
  ['changed', 'password', 'wrong-credentials'],
  ['since', 'install', 'model-unsupported'],
  ['hotspot-works', 'yes', 'wifi-weak'],
] as const)('the answer %s=%s is among the reasons for %s', (question, answer, cause) => {
  const evidence = (...changes: Change[]) =>
    judged(connecting, ...changes).causes.find(({ id }) => id === cause)?.evidence ?? []
  const reason = evidence(answered({ [question]: answer })).find((one) => one.symptom === question)
  expect(reason).toMatchObject({ outcome: answer })
  expect(reason?.weight).toBeGreaterThan(0)
  expect(evidence().map(({ symptom }) => symptom)).not.toContain(question)
})

test('what the site file says of the connection is no answer', () => {
  const reasons = (said: Change) =>
    judged(connecting, said, noTerminal).causes.flatMap(({ evidence }) =>
      evidence.filter(({ symptom }) => symptom === 'connection'),
    )
  expect(reasons(inSiteFile('mobile'))).toEqual([])
  expect(reasons(answered({ connection: 'mobile' }))).not.toEqual([])
})

/** What domain.md 2 lists: the way that was used. */
const network = [
  'wifi-weak',
  'router-fault',
  'router-misconfigured',
  'isp-outage',
  'line-fault',
  'network-hardware-fault',
  'physical-obstruction',
  'network-congestion',
  'signal-interference',
  'provider-fault',
]

test.each(['00', 'N0', '14', '97', '91'])('an echo answered by %s rules out the way', (de39) => {
  // Nothing else measured the line or the air.
  const unmeasured = [dropped('latency'), dropped('wifi'), dropped('link'), dropped('route')]
  expect(judged(...unmeasured, code(de39)).ruledOut).toEqual(expect.arrayContaining(network))
  const { first, ruledOut } = judged(
    ...unmeasured,
    code(de39),
    siteSays(({ acquirer, terminal }) => {
      acquirer.requirements = { models: ['A920'] }
      terminal.model = 'P2000'
    }),
  )
  expect(first).toBeDefined()
  expect(ruledOut).toEqual(expect.arrayContaining(network))
})

test('what an echo did not pass is not ruled out by it', () => {
  const { ruledOut } = judged(noTerminal, dropped('terminal'), code('00'))
  expect(ruledOut).not.toContain('power-unstable')
  expect(ruledOut).not.toContain('overheating')
})

test.each<[string, Change, Record<string, string>]>([
  [
    'model and app',
    has('A920Pro', 'V2.9', '1.5.0'),
    { 'model-unsupported': 'model-listed', 'version-incompatible': 'app-version' },
  ],
  [
    'app and firmware',
    has('A920', 'V2.9', '1.3.9'),
    { 'version-incompatible': 'app-version', 'os-firmware-outdated': 'firmware-version' },
  ],
  [
    'model, app and firmware',
    has('A920Pro', 'V2.9', '1.3.9'),
    {
      'model-unsupported': 'model-listed',
      'version-incompatible': 'app-version',
      'os-firmware-outdated': 'firmware-version',
    },
  ],
])('%s that do not fit are each a cause of their own', (_, change, expected) => {
  const { causes } = judged(change)
  const found = causes.slice(0, Object.keys(expected).length)
  expect(Object.fromEntries(found.map(({ id, evidence }) => [id, evidence[0]?.symptom]))).toEqual(
    expected,
  )
  for (const { probability, evidence, remedies } of found) {
    // Faults are weighed by twos (design.md 3): of three, each is in two pairs of three at most.
    expect(probability).toBeGreaterThan(found.length > 2 ? 0.4 : 0.5)
    const inFavour = evidence.filter(({ weight }) => weight > 0).map(({ symptom }) => symptom)
    expect(inFavour.filter((id) => Object.values(expected).includes(id))).toHaveLength(1)
    expect(remedies.length).toBeGreaterThan(0)
  }
})
