import { describe, expect, test } from 'vitest'
import { causes } from '../../src/causes/index.ts'
import { symptoms } from '../../src/symptoms/index.ts'
import { bssidOf, radiosOf } from './access-points.ts'
import { planOf } from './plan.ts'
import { situations } from './situations.ts'

/** Every way to name a cause: by itself, and with each of its faults. */
const ways = new Set(
  Object.entries(causes).flatMap(([id, { faults }]) => [
    id,
    ...Object.keys(faults).map((fault) => `${id}/${fault}`),
  ]),
)
const outcomes = new Map(
  Object.entries(symptoms).map(([id, { outcomes }]) => [id, Object.keys(outcomes)]),
)

describe('the shops with Wi-Fi', () => {
  test('have names of their own, and give continuous integration a weak and a crowded one', () => {
    const names = situations.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    const subset = situations.filter(({ ci }) => ci).map(({ name }) => name)
    expect(subset).toEqual(['weak', 'crowded'])
  })

  test.each(situations.map((situation) => [situation.name, situation] as const))(
    '%s expects what the product can say',
    (_, { expected, withNm = {} }) => {
      for (const { symptoms: wanted = {}, first = [], named = [], unnamed = [] } of [
        expected,
        withNm,
      ]) {
        for (const way of [...first, ...named, ...unnamed]) expect(ways).toContain(way)
        for (const [id, right] of Object.entries(wanted))
          for (const outcome of right) expect(outcomes.get(id)).toContain(outcome)
      }
    },
  )

  test.each(situations.map((situation) => [situation.name, situation] as const))(
    '%s announces every network under an address of its own',
    (_, situation) => {
      const bssids = radiosOf(situation).flatMap(({ networks }, radio) =>
        networks.map((_network, number) => bssidOf(radio, number)),
      )
      expect(new Set(bssids).size).toBe(bssids.length)
      const files = Object.values(planOf(situation, 'nm')).join('\n')
      if (situation.station !== 'no-radio')
        for (const bssid of bssids) expect(files).toContain(`bssid=${bssid}\n`)
    },
  )
})
