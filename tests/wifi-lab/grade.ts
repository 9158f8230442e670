import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDiagnosis } from './check-diagnosis.ts'
import { checkFacts } from './check-facts.ts'
import type { Check } from './check.ts'
import type { Report } from './report.ts'
import type { Expected, Manager, Situation } from './situation.ts'
import { readTruth } from './truth.ts'

/** One run of one situation. */
export type Row = {
  situation: string
  manager: Manager
  /** Why there is nothing to grade; empty if there is. */
  problem: string
  verdict: string
  /** What the product took, as the machine's clock has it. */
  seconds: number
  causes: string[]
  checks: number
  missed: string[]
}

/** Judges what a run left in `folder`; `program` is the product on this machine, to tell it in words. */
export function grade(
  situation: Situation,
  manager: Manager,
  folder: string,
  program: string,
): Row {
  const row = { situation: situation.name, manager, causes: [], checks: 0, missed: [] }
  const [exitCode = NaN, ms = NaN] = read(folder, 'ended').split(' ').map(Number)
  const report = readReport(read(folder, 'report.json'))
  if (!report) {
    const problem = `exit ${exitCode}, no report: ${read(folder, 'stderr').trim()}`
    return { ...row, problem, verdict: '', seconds: ms / 1000 }
  }
  const { withNm } = situation
  const expected = { ...situation.expected, ...(manager === 'nm' && withNm) }
  const checks = [
    ...checkFacts(situation, report, readTruth(folder)),
    ...checkDiagnosis(expected, report, exitCode),
    ...checkWords(expected, join(folder, 'facts.json'), program),
  ]
  return {
    ...row,
    problem: '',
    verdict: report.verdict,
    seconds: ms / 1000,
    causes: report.causes.map(
      ({ id, probability, faults }) =>
        `${id}${faults[0] ? `/${faults[0].id}` : ''} ${probability.toFixed(2)}`,
    ),
    checks: checks.length,
    missed: checks.filter(({ right }) => !right).map(({ what }) => what),
  }
}

/** What it says to people about the same facts. */
function checkWords(expected: Expected, facts: string, program: string): Check[] {
  return Object.entries(expected.says ?? {}).map(([language, wanted]) => {
    const { stdout } = spawnSync(
      process.execPath,
      [program, 'diagnose', '--from', facts, '--lang', language],
      { encoding: 'utf8' },
    )
    return { right: wanted.test(stdout), what: `${language} text should say ${wanted}` }
  })
}

function readReport(text: string): Report | undefined {
  try {
    const report = JSON.parse(text) as Partial<Report>
    return Array.isArray(report.causes) ? (report as Report) : undefined
  } catch {
    return undefined
  }
}

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8')
