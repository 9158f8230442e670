import type { AnyFact, FactOf, ProbeId, ProbeValues } from '../../probes/facts.ts'

/** Every value that a probe saw, with its target. */
export function allSeen<Id extends ProbeId>(
  facts: readonly AnyFact[],
  probe: Id,
): { target: string; value: ProbeValues[Id] }[] {
  return facts.flatMap((fact) =>
    fact.probe === probe && fact.state === 'seen'
      ? // `probe` and value belong together in every fact.
        [{ target: fact.target, value: (fact as FactOf<Id> & { state: 'seen' }).value }]
      : [],
  )
}

/** One try for a sentence: what was tried, and what came of it. */
export function tryOf(at: string, { outcome, ms }: { outcome: string; ms: number }) {
  return { at, outcome, ms }
}
