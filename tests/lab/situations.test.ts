import { describe, expect, test } from 'vitest'
import { heldOut } from './grade.ts'
import { situations } from './situations/index.ts'
import { planOf } from './stand.ts'

const single = situations.filter(({ kind }) => kind === 'single')
const named = (name: string) => situations.find((each) => each.name === name)

/** The causes that neither a cable nor a site file can show. */
const beyondTheNetwork = [
  'wifi-weak',
  'signal-interference',
  'physical-obstruction',
  'overheating',
  'power-unstable',
  'hardware-damaged',
]

describe('the situations', () => {
  test('are at least ninety, each with a name of its own', () => {
    expect(situations.length).toBeGreaterThanOrEqual(90)
    expect(new Set(situations.map(({ name }) => name)).size).toBe(situations.length)
  })

  test('hold at least twelve healthy shops, twelve doubles and eight nasty ones', () => {
    expect(situations.filter(({ kind }) => kind === 'healthy').length).toBeGreaterThanOrEqual(12)
    expect(situations.filter(({ kind }) => kind === 'double').length).toBeGreaterThanOrEqual(12)
    expect(situations.filter(({ nasty }) => nasty).length).toBeGreaterThanOrEqual(8)
  })

  test('show each cause in at least two ways', () => {
    const ways = new Map<string, number>()
    for (const { causes } of single)
      for (const cause of causes.slice(0, 1)) ways.set(cause, (ways.get(cause) ?? 0) + 1)
    for (const cause of beyondTheNetwork) ways.delete(cause)
    expect([...ways].filter(([, count]) => count < 2)).toEqual([])
    expect(ways.size).toBeGreaterThanOrEqual(20)
  })

  test('keep about a third out of every tuning', () => {
    const share = situations.filter(({ name }) => heldOut(name)).length / situations.length
    expect(share).toBeGreaterThan(0.27)
    expect(share).toBeLessThan(0.4)
  })

  test('accept another answer for at most one in ten, and name the other', () => {
    const lenient = single.filter(({ twin, causes }) => twin ?? causes.length > 1)
    expect(lenient.length).toBeLessThanOrEqual(situations.length / 10)
    for (const { twin } of lenient) if (twin) expect(named(twin.name)?.name).toBe(twin.name)
    // A card that the system does not see may be broken or without its driver; no network shows which.
    expect(lenient.filter(({ twin }) => !twin).map(({ name }) => name)).toEqual([
      'no-network-card',
      'no-network-card-but-bridges',
    ])
  })

  test.each(situations.map((situation) => [situation.name, situation] as const))(
    '%s is graded only where it was seen to be what it says',
    (_, { broken, odd, proof, test: direct }) => {
      // Where nothing is broken, the shop is sound or the fault stands in the site file.
      const onPaper = broken.length === 0 && odd === undefined
      // What every shop's traffic does shows nothing.
      const counted = Object.keys(proof).some((name) => !/\.(delivered|connection)$/.test(name))
      const shown = counted || direct
      expect(onPaper || odd || shown).toBeTruthy()
    },
  )

  test('give continuous integration at least thirty', () => {
    expect(situations.filter(({ ci }) => ci).length).toBeGreaterThanOrEqual(30)
  })

  test.each(situations.map((situation) => [situation.name, situation] as const))(
    '%s can be planned',
    (_, situation) => {
      const { plan, site } = planOf(situation)
      expect(plan.listeners.every(({ port }) => port > 0)).toBe(true)
      expect(site).toHaveProperty('acquirer.endpoints.0.host')
      expect(situation.causes.length > 0).toBe(situation.kind !== 'healthy')
    },
  )
})
