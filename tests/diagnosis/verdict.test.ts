import { expect, test } from 'vitest'
import { diagnose } from '../../src/diagnose.ts'
import type { Knowledge } from '../../src/model.ts'
import { call, shop, toyCause, toyFault, toySymptom, well } from './toy.ts'
import type { Seen } from './toy.ts'

test('the worst of what was seen is the verdict', () => {
  expect(diagnose(shop, { ...well, loss: 'some' }, call).verdict).toBe('degraded')
  expect(diagnose(shop, { ...well, loss: 'some', port: 'silent' }, call).verdict).toBe('down')
})

test('all well without what must have been seen is inconclusive', () => {
  expect(diagnose(shop, { internet: 'works' }, call).verdict).toBe('inconclusive')
})

test('an observation speaks for the service where the site makes a difference', () => {
  const port = toySymptom('port', shop.symptoms['port']!.outcomes, { service: 'degraded' })
  const withBackup = { ...shop, symptoms: { ...shop.symptoms, port } }
  expect(diagnose(withBackup, { ...well, port: 'refused' }, call).verdict).toBe('degraded')
})

test('down is not said while nothing being wrong is more probable than one in twenty', () => {
  const { verdict, nothingWrong } = diagnose(
    shop,
    { ...well, code: 'sign-in' },
    { ...call, routine: true },
  )
  expect(nothingWrong).toBeGreaterThan(0.05)
  expect(verdict).toBe('degraded')
})

test('where the verdict is down something is wrong', () => {
  const diagnosis = diagnose(shop, { ...well, port: 'refused' }, call)
  expect(diagnosis).toMatchObject({ verdict: 'down', nothingWrong: 0 })
})

/** A strange but harmless sight that one fault nearly always brings. */
const odd: Knowledge<Seen> = {
  symptoms: {
    port: shop.symptoms['port']!,
    lights: toySymptom('lights', {
      green: { service: 'ok', baseline: 0.999 },
      red: { service: 'ok', baseline: 0.001 },
    }),
    till: toySymptom('till', {
      works: { service: 'ok', baseline: 0.9 },
      fails: { service: 'degraded', baseline: 0.1 },
    }),
  },
  causes: {
    ...toyCause('router-ill', 0.9, toyFault('router', { lights: { red: 0.95 } })),
    ...toyCause('till-ill', 0.1, toyFault('machine', { till: { fails: 0.9 } })),
  },
  remedies: {},
  contexts: {},
  questions: { till: 1 },
}

test('beside a healthy verdict no cause outweighs that nothing is wrong', () => {
  const { verdict, causes } = diagnose(odd, { port: 'open', lights: 'red' }, call)
  expect(verdict).toBe('healthy')
  expect(causes[0]?.id).toBe('router-ill')
  expect(causes[0]!.probability).toBeLessThan(0.5)
})

test('a healthy verdict speaks against a fault that would disturb what was not looked at', () => {
  const seen = { port: 'open', lights: 'green' }
  const served = diagnose(odd, seen, call)
  const doubtful = diagnose(odd, seen, { ...call, needed: ['port', 'till'] })
  expect(doubtful.verdict).toBe('inconclusive')
  expect(served.nothingWrong).toBeGreaterThan(doubtful.nothingWrong)
})
