import { oneOf, same, type Check } from './check.ts'
import type { Report } from './report.ts'
import type { Expected } from './situation.ts'

const exitCodes: { [verdict: string]: number } = {
  healthy: 0,
  degraded: 1,
  down: 2,
  inconclusive: 3,
}

/** A run's default deadline, ms, and what writing it down may take. */
const deadlineMs = 10_000 + 500

/** What the product made of its measurements. */
export function checkDiagnosis(expected: Expected, report: Report, exitCode: number): Check[] {
  const outcomes = new Map(report.symptoms.map(({ id, outcome }) => [id, outcome]))
  const [top] = report.causes
  const named = report.causes.flatMap(waysToName)
  const { verdict, symptoms = {}, first, named: wanted, unnamed = [] } = expected
  return [
    oneOf('verdict', report.verdict, verdict),
    same('exit code', exitCode, exitCodes[report.verdict]),
    {
      right: report.durationMs <= deadlineMs,
      what: `duration: ${Math.round(report.durationMs)} ms, should be at most ${deadlineMs}`,
    },
    ...Object.entries(symptoms).map(([id, right]) => oneOf(id, outcomes.get(id), right)),
    ...(first
      ? [
          oneOf(
            'first cause',
            (top && waysToName(top).find((way) => first.includes(way))) ?? top?.id,
            first,
          ),
        ]
      : []),
    ...(wanted
      ? [oneOf('causes', wanted.find((way) => named.includes(way)) ?? named.join(' '), wanted)]
      : []),
    same('wrong causes', named.filter((way) => unnamed.includes(way)).join(' '), ''),
  ]
}

/** A cause by its own id, and with each of its faults that are listed. */
const waysToName = ({ id, faults }: Report['causes'][number]): string[] => [
  id,
  ...faults.map((fault) => `${id}/${fault.id}`),
]
