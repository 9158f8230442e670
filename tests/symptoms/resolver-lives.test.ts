import { expect, test } from 'vitest'
import resolverLives from '../../src/symptoms/resolver-lives.ts'
import { names } from '../cases/changes/names.ts'
import { answer, nothing } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const silent = nothing('timeout', 2000)
const outcome = (said: Parameters<typeof names>[0]) =>
  resolverLives.observe(healthyShop(names(said)))?.outcome

test('a silent resolver in the shop lives or is dead', () => {
  expect(outcome({ here: silent, alive: true })).toBe('lives')
  expect(outcome({ here: silent, alive: false })).toBe('dead')
})

test('one that speaks is not asked, and one beyond the shop forwards for nobody', () => {
  expect(outcome({ here: answer() })).toBeUndefined()
  expect(outcome({ here: nothing('server-failed') })).toBeUndefined()
  expect(outcome({ here: silent, alive: true, resolvers: ['100.64.0.53'] })).toBeUndefined()
})
