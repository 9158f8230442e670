import { expect, test } from 'vitest'
import type { LadderAnswer } from '../../../src/net/ping/ladder-answer.ts'
import { wayOf } from '../../../src/probes/route/way.ts'

const target = { role: 'acquirer', address: '203.0.113.20', askedTtl: 12 } as const
const way = (...answers: LadderAnswer[]) => wayOf(target, answers, ['192.0.2.50'])
const expired = (ttl: number, from: string): LadderAnswer => ({
  ...{ ttl, from, kind: 'error', error: 'ttl-exceeded' },
})
const other = (ttl: number, from: string): LadderAnswer => ({
  ...{ ttl, from, kind: 'error', error: 'other' },
})

test('nothing answered is a way without hops', () => {
  expect(way()).toEqual({ ...target, hops: [], end: 'silent' })
})

test('an address that comes again after a silent hop is a loop', () => {
  expect(way(expired(1, '192.0.2.1'), expired(2, '100.64.0.1'), expired(4, '100.64.0.1'))).toEqual({
    ...target,
    hops: [
      { ttl: 1, address: '192.0.2.1' },
      { ttl: 2, address: '100.64.0.1' },
      { ttl: 3 },
      { ttl: 4, address: '100.64.0.1' },
    ],
    end: 'loop',
    loop: ['100.64.0.1'],
  })
})

test('the same address twice in a row is no loop', () => {
  expect(way(expired(1, '192.0.2.1'), expired(2, '192.0.2.1'))).toMatchObject({ end: 'silent' })
})

test('Windows’ one word for all errors is a hop from each new sender', () => {
  expect(
    way(other(1, '192.0.2.1'), other(2, '100.64.0.1'), { ttl: 3, kind: 'reply', ms: 9 }),
  ).toMatchObject({ end: 'reached', hops: { length: 3 } })
})

test('who says that word twice in a row, perhaps once unheard, does not send on', () => {
  const refused = { end: 'error', hops: [{}, { address: '100.64.0.1', error: 'other' }] }
  const before = [other(1, '192.0.2.1'), other(2, '100.64.0.1')]
  expect(way(...before, other(3, '100.64.0.1'), other(4, '100.64.0.1'))).toMatchObject(refused)
  expect(way(...before, other(4, '100.64.0.1'))).toMatchObject(refused)
})

test('Windows’ word from senders in turn is a loop', () => {
  const turns = [1, 2, 3, 4].map((ttl) => other(ttl, ttl % 2 ? '192.0.2.1' : '100.64.0.1'))
  expect(way(...turns)).toMatchObject({ end: 'loop', loop: ['192.0.2.1', '100.64.0.1'] })
})

test('what the target itself refuses has reached it', () => {
  expect(
    way(expired(1, '192.0.2.1'), {
      ...{ ttl: 2, kind: 'error', from: target.address, error: 'prohibited' },
    }),
  ).toMatchObject({ end: 'reached', hops: [{}, { reached: true, error: 'prohibited' }] })
})
