import { expect, test } from 'vitest'
import { judge } from '../../src/commands/diagnosing/judge.ts'
import { text } from '../../src/report/text/text.ts'
import { broken } from '../cases/broken/index.ts'
import { answered } from '../cases/facts.ts'
import type { Change } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const measured = { durationMs: 2000, measuredFrom: { host: 'laptop', addresses: [] } }
const look = { colour: false, unicode: true, columns: 100 }
const reported = (...shop: Change[]) => {
  const report = judge({ ...healthyShop(...shop), ...measured }, 'en')
  return { report, said: text(report, { ...look, verbose: false }) }
}

/** What stands under each “Against it”, each in one line. */
const against = (said: string) =>
  [...said.matchAll(/Against it:\n((?: {7}.*\n)+)/g)].flatMap(([, lines = '']) =>
    lines
      .replaceAll(/\n {9}/g, ' ')
      .trimEnd()
      .split('\n'),
  )

test('an answer of the host’s is no word against the code that its terminal shows', () => {
  const { said } = reported(answered({ 'terminal-shows': 'code', code: '97' }))
  expect(said).toContain('code 97')
  expect(against(said).join()).not.toContain('application answers')
})

test('what stands against a cause makes it half as probable at least', () => {
  const lines = broken.flatMap(({ shop }) => {
    const { report, said } = reported(...shop)
    const strong = report.causes.flatMap(({ evidence }) =>
      evidence.filter(({ weight }) => weight <= -0.69).map((one) => one.text),
    )
    return against(said).filter((line) => !strong.some((one) => line.endsWith(one)))
  })
  expect(lines).toEqual([])
}, 30_000)

test('no bars are no good sign', () => {
  for (const [bars, best] of [
    ['0', false],
    ['4', true],
  ] as const) {
    const { report } = reported(answered({ 'signal-bars': bars }))
    expect(report.symptoms.find(({ id }) => id === 'signal-bars')?.best).toBe(best)
  }
})
