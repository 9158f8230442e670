import { expect, test } from 'vitest'
import { closedPort } from './closed-port.ts'
import { schemaErrors } from './schema.ts'

test('a report is what the published schema says', () => {
  expect(schemaErrors(closedPort())).toEqual([])
})

test('several reports are too, and so is the word that nothing could run', () => {
  const sites = [closedPort(), closedPort({ verdict: 'healthy' })]
  expect(schemaErrors({ schemaVersion: 1, verdict: 'down', sites })).toEqual([])
  expect(schemaErrors({ schemaVersion: 1, error: { messages: ['no'] } })).toEqual([])
})

test.each([
  ['a probability above one', { nothingWrong: 1.2 }],
  ['a verdict that does not exist', { verdict: 'broken' as never }],
  ['a property that nobody knows', { mood: 'good' } as never],
])('%s is refused', (_, change) => {
  expect(schemaErrors(closedPort(change))).not.toEqual([])
})
