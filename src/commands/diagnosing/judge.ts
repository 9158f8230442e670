import { diagnose } from '../../diagnose.ts'
import { knowledge, needed } from '../../knowledge.ts'
import type { Language } from '../../messages/index.ts'
import { makeReport } from '../../report/make.ts'
import type { Report } from '../../report/report.ts'
import type { Run } from '../../run.ts'
import { warnings } from '../../warnings.ts'

/** Judges a run and puts the result into words. The same run gives the same report everywhere. */
export function judge(run: Run, language: Language): Report {
  const { routine, answers } = run
  const diagnosis = diagnose(knowledge, run, { routine, answers, needed: needed(run) })
  const evidence = diagnosis.causes.flatMap((cause) => cause.evidence)
  const told = new Set(evidence.flatMap(({ symptom, weight }) => (weight > 0 ? [symptom] : [])))
  const left = warnings(run).filter(({ symptom = '' }) => !told.has(symptom))
  return makeReport(run, diagnosis, left, language)
}
