import { isFittingStep } from './first-steps.ts'
import type { ProductRun } from './product.ts'
import type { Outcome, Situation } from './situation.ts'

/** One run of one situation, graded. */
export type Row = {
  situation: string
  kind: Situation['kind']
  heldOut: boolean
  nasty: boolean
  sees: string[]
  wanted: string[]
  wantedVerdict: string[]
  /** `lab-error` is ours: the fault was not there; `product-error` is a run without a report. */
  state: 'graded' | 'lab-error' | 'product-error' | 'skipped'
  reason: string
  witness: string
  verdict: string
  /** The product's answers, likeliest first, at most three; `nothing-wrong` is one of them. */
  answers: { id: string; probability: number; fault: string }[]
  top1: boolean
  top3: boolean
  verdictRight: boolean
  falseAlarm: boolean
  both: boolean | null
  faultRight: boolean | null
  firstRemedy: string
  /** Whether the first step fits the fault, where the situation names one. */
  stepRight: boolean | null
  seconds: number
  /** An option asked for a look that takes as long as it was told to. */
  onRequest: boolean
  probes: string[]
  /** The lab's own counters, to see what really happened. */
  counters?: { [name: string]: number }
}

export type Evidence = {
  counters: { [name: string]: number }
  witness: Outcome
  detail: string
  /** The direct tests that failed. */
  failing: string[]
}

/** Why the fault can't be said to have been there; empty if it was. */
export function missingProof(
  situation: Situation,
  { counters, witness, detail, failing }: Evidence,
): string {
  const missing = Object.entries(situation.proof)
    .filter(([name, least]) => (counters[name] ?? 0) < least)
    .map(([name, least]) => `${name} is ${counters[name] ?? 0}, not ${least}`)
  for (const shell of failing) missing.push(`the direct test failed: ${shell}`)
  if (!situation.witness.includes(witness))
    missing.push(
      `the terminal's own try: ${witness} (${detail}), not ${situation.witness.join(' or ')}`,
    )
  return missing.join('; ')
}

/** A number that a name always has (FNV-1a). */
export function hashOf(name: string): number {
  let hash = 2166136261
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0
  return hash
}

/** Whether a situation is kept out of every tuning: a third of them, by their names alone. */
export function heldOut(name: string): boolean {
  return (hashOf(name) >>> 8) % 3 === 0
}

/** The row of a run that was not graded. */
export function ungraded(situation: Situation, state: Row['state'], reason: string): Row {
  return {
    situation: situation.name,
    kind: situation.kind,
    heldOut: heldOut(situation.name),
    nasty: situation.nasty ?? false,
    sees: situation.sees,
    wanted: situation.causes,
    wantedVerdict: situation.verdict,
    state,
    reason,
    witness: '',
    verdict: '',
    answers: [],
    top1: false,
    top3: false,
    verdictRight: false,
    falseAlarm: false,
    both: null,
    faultRight: null,
    firstRemedy: '',
    stepRight: null,
    seconds: 0,
    onRequest: situation.options !== undefined,
    probes: [],
  }
}

/** What is right in a situation, its twin's answers included. */
export type Accepted = { causes: readonly string[]; faults: readonly string[] }

/** Whether a cause, or `nothing-wrong`, is right to say in a situation. */
export function isRight(
  { kind }: Pick<Situation, 'kind'>,
  accepted: Accepted,
  id: string | undefined,
): boolean {
  return kind === 'healthy'
    ? id === 'nothing-wrong'
    : id !== undefined && accepted.causes.includes(id)
}

/** Grades one run. */
export function grade(
  situation: Situation,
  run: ProductRun,
  accepted: Accepted,
  evidence: Evidence,
): Row {
  const { report } = run
  if (!report) return { ...ungraded(situation, 'product-error', run.problem), seconds: run.seconds }
  const missing = missingProof(situation, evidence)
  const row = ungraded(situation, missing ? 'lab-error' : 'graded', missing)
  const ranked = [
    { id: 'nothing-wrong', probability: report.nothingWrong, fault: '' },
    ...report.causes.map(({ id, probability, faults }) => ({
      id,
      probability,
      fault: faults[0]?.id ?? '',
    })),
  ].toSorted((a, b) => b.probability - a.probability)
  const right = (id: string | undefined): boolean => isRight(situation, accepted, id)
  const causes = report.causes.map(({ id }) => id)
  const firstThree =
    situation.kind === 'healthy' ? ranked.slice(0, 3).map(({ id }) => id) : causes.slice(0, 3)
  const alarmed =
    report.verdict === 'down' ||
    report.verdict === 'degraded' ||
    report.causes.some(({ probability }) => probability >= 0.5)
  return {
    ...row,
    witness: `${evidence.witness} ${evidence.detail}`,
    verdict: report.verdict,
    answers: ranked.slice(0, 3),
    top1: right(ranked[0]?.id),
    top3: firstThree.some(right),
    verdictRight: (situation.verdict as string[]).includes(report.verdict),
    falseAlarm: situation.kind === 'healthy' && alarmed,
    both: situation.both
      ? situation.both.every((list) => list.some((id) => causes.slice(0, 3).includes(id)))
      : null,
    faultRight: situation.faults?.length ? situation.faults.includes(ranked[0]?.fault ?? '') : null,
    firstRemedy: report.remedies[0]?.id ?? '',
    stepRight: isFittingStep(accepted.faults, report.remedies[0]?.id ?? ''),
    seconds: run.seconds,
    probes: [...new Set(report.facts.map(({ probe }) => probe))],
  }
}
