import { expect, test } from 'vitest'
import { judge } from '../../src/commands/diagnosing/judge.ts'
import { notMeasured } from '../../src/report/not-measured.ts'
import { text } from '../../src/report/text/text.ts'
import { leftQuiet } from '../cases/changes/application.ts'
import { healthyShop } from '../cases/shop.ts'

const measured = { durationMs: 2000, measuredFrom: { host: 'laptop', addresses: [] } }
const look = { colour: false, unicode: true, columns: 80, verbose: false }

test('whoever asked for a quiet connection hears of it when all is well', () => {
  const said = text(judge({ ...healthyShop(leftQuiet('holds')), ...measured }, 'en'), look)
  expect(said.replaceAll(/\n +/g, ' ')).toContain('that was quiet for 120 s still worked')
  expect(text(judge({ ...healthyShop(), ...measured }, 'en'), look)).not.toContain('quiet')
})

test('a reason that this version has no words for is said to be unknown', () => {
  const fact = { probe: 'wifi', target: 'wifi', state: 'skipped', startMs: 0, durationMs: 0 }
  const facts = [{ ...fact, reason: 'of-next-year' }] as unknown as Parameters<
    typeof notMeasured
  >[1]
  expect(notMeasured('en', facts)[0]?.text).toMatch(/an unknown error$/)
})
