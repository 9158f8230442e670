import { expect, test } from 'vitest'
import { diagnose } from '../../src/diagnose.ts'
import { worldOf } from '../../src/diagnosis/world.ts'
import { knowledge, needed } from '../../src/knowledge.ts'
import type { Cause, Knowledge } from '../../src/model.ts'
import type { Facts } from '../../src/probes/facts.ts'
import { broken } from '../cases/broken/index.ts'
import { oddButFine } from '../cases/odd-but-fine.ts'
import { tillPort } from '../cases/changes/terminal.ts'
import { healthyShop } from '../cases/shop.ts'
import { changedRow, likelihoodsOf, scaled } from './sensitivity/likelihoods.ts'
import type { OneLikelihood } from './sensitivity/likelihoods.ts'
import { standingOf } from './sensitivity/standing.ts'
import { topAfter, topOf } from './sensitivity/top.ts'

const world = worldOf(knowledge)
const all = likelihoodsOf(knowledge)
const every = <One>(some: readonly One[], step: number) => some.filter((_, i) => i % step === 0)

/** What is known, with one number changed. */
function knowing({ cause, fault, symptom, outcome }: OneLikelihood, chance: number) {
  const of: Cause = knowledge.causes[cause]!
  const [named, ground, because] = of.faults[fault]!.rows[symptom]!
  const row = [{ ...named, [outcome]: chance }, ground, because] as const
  const rows = { ...of.faults[fault]!.rows, [symptom]: row }
  const faults = { ...of.faults, [fault]: { ...of.faults[fault]!, rows } }
  return { ...knowledge, causes: { ...knowledge.causes, [cause]: { ...of, faults } } }
}

const given = (facts: Facts) => ({
  routine: facts.routine,
  answers: facts.answers,
  needed: needed(facts),
})
const plainly = (known: Knowledge<Facts>, facts: Facts) =>
  topOf(diagnose(known, facts, given(facts)))

test('a chance is halved, or raised by half as far as a chance goes', () => {
  expect(scaled(0.4, 0.5)).toBe(0.2)
  expect(scaled(0.4, 1.5)).toBeCloseTo(0.6, 12)
  expect(scaled(0.9, 1.5)).toBe(0.99)
  expect(scaled(0.996, 1.5)).toBe(0.996)
})

test.each(every([...broken, ...oddButFine], 9))(
  'the short way finds what the plain way finds: $name',
  ({ name, shop }) => {
    const facts = healthyShop(...shop)
    const standing = standingOf(knowledge, facts, given(facts))
    // Others in each shop, and always those of the faults that are believed there.
    const offset = name.length % 97
    const first = plainly(knowledge, facts).id
    const some = all.filter((one, i) => i % 97 === offset || (one.cause === first && i % 5 === 0))
    for (const one of some)
      for (const factor of [0.5, 1.5]) {
        const fault = world.faults.findIndex(
          ({ id, cause }) => id === one.fault && world.causes[cause] === one.cause,
        )
        const chance = scaled(one.chance, factor)
        const short = topAfter(standing, fault, one.symptom, changedRow(knowledge, one, chance))
        const plain = plainly(knowing(one, chance), facts)
        const said = `${one.fault} ${one.symptom}=${one.outcome} times ${factor}`
        expect(short.id, said).toBe(plain.id)
        expect(short.probability, said).toBeCloseTo(plain.probability, 9)
      }
  },
)

test('a likelihood that everything hangs on moves the answer', () => {
  const facts = healthyShop(tillPort({ outcome: 'refused', ms: 3 }))
  const standing = standingOf(knowledge, facts, given(facts))
  const one = all.find(
    ({ fault, symptom, outcome }) =>
      fault === 'terminal-port-closed' && symptom === 'terminal-port' && outcome === 'closed',
  )!
  const fault = world.faults.findIndex(({ id }) => id === one.fault)
  const after = (chance: number) =>
    topAfter(standing, fault, one.symptom, changedRow(knowledge, one, chance)).id
  expect(after(one.chance)).toBe('remote-access-disabled')
  expect(after(one.chance / 10)).toBe('nothing-wrong')
})
