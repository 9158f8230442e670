import { describe, expect, test } from 'vitest'
import hangUp from '../../src/symptoms/hang-up.ts'
import unanswered from '../../src/symptoms/unanswered.ts'
import { say } from '../../src/messages/index.ts'
import { reply } from '../cases/changes/application.ts'
import { dropped } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

describe('a question that nobody answers', () => {
  const observed = (unackedBytes: number | undefined, keepAlives = 0) =>
    unanswered.observe(
      healthyShop(
        reply({
          kind: 'silent',
          waitedMs: 4000,
          keepAlives,
          ...(unackedBytes === undefined ? {} : { unackedBytes }),
        }),
      ),
    )

  test('was taken by the host, or got lost', () => {
    expect(observed(0)?.outcome).toBe('taken')
    expect(observed(90)?.outcome).toBe('lost')
    expect(observed(undefined)).toBeUndefined()
  })

  test('stays open in the right format where the host sends words of its own', () => {
    expect(observed(0, 2)?.outcome).toBe('keeps-alive')
    expect(observed(undefined, 1)?.outcome).toBe('keeps-alive')
  })

  test('names no fault: which one it is, the ranking says', () => {
    const text = observed(0)?.text
    expect(text && say('en', text)).not.toMatch(/TPDU|number|list/)
    expect(text && say('zh-CN', text)).not.toMatch(/TPDU|登记|名单/)
  })

  test('an answer is not asked', () => {
    expect(unanswered.observe(healthyShop())).toBeUndefined()
  })
})

describe('a host that hangs up', () => {
  // The host is 22 ms away.
  const facts = (unasked: 'held' | 'closed' | 'reset' | undefined, ms = 24) =>
    healthyShop(reply({ kind: 'closed', ms, keepAlives: 0, ...(unasked && { unasked }) }))
  const outcome = (...given: Parameters<typeof facts>) => hangUp.observe(facts(...given))?.outcome

  test('does so at our question, or anyhow', () => {
    expect(outcome('held')).toBe('at-question')
    expect(outcome('closed')).toBe('anyhow')
    expect(outcome('reset')).toBe('anyhow')
  })

  test('is none where the end comes sooner than a host can speak', () => {
    expect(outcome('held', 3)).toBe('near')
  })

  test('is not judged without the comparison', () => {
    expect(outcome(undefined)).toBeUndefined()
  })

  test('is where it says it is, without a measured distance', () => {
    const shop = facts('held', 3)
    dropped('latency')(shop)
    expect(hangUp.observe(shop)?.outcome).toBe('at-question')
  })
})
