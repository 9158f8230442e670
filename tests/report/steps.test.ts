import { expect, test } from 'vitest'
import { judge } from '../../src/commands/diagnosing/judge.ts'
import type { Report } from '../../src/report/report.ts'
import { shownCauses } from '../../src/report/text/shown.ts'
import { text } from '../../src/report/text/text.ts'
import { broken } from '../cases/broken/index.ts'
import { portRefused, withBackup } from '../cases/changes/port.ts'
import { healthyShop } from '../cases/shop.ts'

const measured = { durationMs: 2000, measuredFrom: { host: 'laptop', addresses: [] } }
const look = { colour: false, unicode: true, columns: 80 }

const reports = broken.map(({ name, shop }) => ({
  name,
  report: judge({ ...healthyShop(...shop), ...measured }, 'en'),
}))

/** The numbers of the steps that stand there, and those that the causes point to. */
function numbersIn(report: Report, verbose: boolean) {
  const said = text(report, { ...look, verbose })
  const [, list = ''] = said.split('\nDo this first\n')
  return {
    printed: [...list.matchAll(/^ {1,2}(\d+)\. /gm)].map(([, number]) => Number(number)),
    pointedTo: [...said.matchAll(/What to do: steps? ([\d, ]+)/g)].flatMap(([, numbers = '']) =>
      numbers.split(',').map(Number),
    ),
    said,
  }
}

test.each(reports)('$name: every step that a cause points to is printed', ({ report }) => {
  for (const verbose of [false, true]) {
    const { printed, pointedTo } = numbersIn(report, verbose)
    expect(pointedTo.filter((one) => !printed.includes(one))).toEqual([])
    if (verbose) expect(printed.length).toBe(report.remedies.length)
    else expect(printed.length).toBeLessThanOrEqual(6)
  }
})

test.each(reports)('$name: every step that is printed is against a cause that is', ({ report }) => {
  const shown = shownCauses(report, false).map(({ id }) => id)
  const { printed } = numbersIn(report, false)
  expect(printed).toEqual(printed.map((_, index) => index + 1))
  for (const { cures } of report.remedies.filter(({ rank }) => printed.includes(rank)))
    expect(cures.map(({ cause }) => cause).filter((id) => shown.includes(id))).not.toEqual([])
})

test('that there are more steps is said once, where there are', () => {
  for (const { report } of reports) {
    const { said, printed } = numbersIn(report, false)
    const more = report.remedies.length - printed.length
    expect(said.match(/more steps? with --verbose/g) ?? []).toHaveLength(more > 0 ? 1 : 0)
    expect(text(report, { ...look, verbose: true })).not.toContain('with --verbose')
  }
})

test('nearly every cause that is told has a step among those printed', () => {
  const told = reports.flatMap(({ report }) => shownCauses(report, false))
  const later = reports.flatMap(
    ({ report }) => numbersIn(report, false).said.match(/only after the steps below/g) ?? [],
  )
  expect(later.length).toBeLessThan(told.length / 10)
})

test.each([
  ['en', 'backup.acquirer.example:5000 opens', 'backup host'],
  ['zh-CN', 'backup.acquirer.example:5000 能连上', '备用主机'],
] as const)(
  'in %s the head says that the backup opens, where to use it is a step',
  (language, fact, step) => {
    const said = (opens: boolean) =>
      text(judge({ ...healthyShop(portRefused(22), withBackup(opens)), ...measured }, language), {
        ...look,
        verbose: false,
      }).replaceAll(/\s*\n\s+/g, language === 'en' ? ' ' : '')
    expect(said(true).replaceAll(' ', '')).toContain(fact.replaceAll(' ', ''))
    expect(said(true)).toContain(step)
    expect(said(false).replaceAll(' ', '')).not.toContain(fact.replaceAll(' ', ''))
  },
)
