import { expect, test } from 'vitest'
import { diagnose } from '../../src/diagnose.ts'
import { observe } from '../../src/diagnosis/observed.ts'
import { worldOf } from '../../src/diagnosis/world.ts'
import type { Knowledge, Symptom } from '../../src/model.ts'
import { call, shop, toySymptom, well } from './toy.ts'
import type { Seen } from './toy.ts'

const withPort = (port: Symptom<Seen>): Knowledge<Seen> => {
  return { ...shop, symptoms: { ...shop.symptoms, port } }
}

test('what was not measured gives no clue', () => {
  const world = worldOf(shop)
  expect(observe(shop, world, { port: 'open' }).map(({ id }) => id)).toEqual(['port'])
})

test('an outcome that cannot be seen here leaves its probability to the others', () => {
  const port = shop.symptoms['port']!
  const blind = withPort({
    ...port,
    observe: (seen) => ({ ...port.observe(seen)!, impossible: ['refused'] }),
  })
  const [one] = observe(blind, worldOf(blind), { port: 'silent' })
  const hostDown = worldOf(blind).faults.findIndex(({ id }) => id === 'host-down-fault')
  expect(one?.clue.chance[hostDown]).toBeCloseTo(0.49 / 0.5, 3)
})

test('an outcome that the symptom does not know is a mistake in the program', () => {
  const port = toySymptom('port', { open: { service: 'ok', baseline: 1 } })
  expect(() => diagnose(withPort(port), { ...well, port: 'melted' }, call)).toThrow('melted')
})

test('without any cause known, what is seen still gives a verdict', () => {
  const bare = { ...shop, causes: {}, questions: {} }
  expect(diagnose(bare, well, call)).toMatchObject({ verdict: 'healthy', causes: [], ruledOut: [] })
  expect(diagnose(bare, { ...well, port: 'silent' }, call).unknownCause).toBeGreaterThan(0.9)
})
