import type { Finding } from '../model.ts'
import type { AnyFact, FactOf, ProbeId, ProbeValues } from '../probes/facts.ts'
import type { OnRequest, Probe, ProbeContext, Waits } from '../probes/probe.ts'
import { hostPort } from '../site/site.ts'
import type { Site } from '../site/site.ts'
import { endAfter } from './ending.ts'
import { guarded } from './stray.ts'

/** How long a probe that was told to end may go on to record what it knows. */
const graceMs = 150

/** `began`: it waits for no other probe any more. */
export type ProbeEvent =
  { kind: 'began' | 'ended'; probe: ProbeId } | { kind: 'crashed'; probe: ProbeId; error: unknown }

/** What one run gives to all of its probes. */
export type Surroundings = {
  site: Site
  waits: Waits
  onRequest: OnRequest
  /** Ctrl-C. */
  signal: AbortSignal
  now(): number
  /** The findings of another probe once it has ended; none of one that does not run. */
  ended(probe: ProbeId): Promise<AnyFact[]>
  onEvent(event: ProbeEvent): void
}

/**
 * Runs one probe until it returns, throws, or was told to end and has had its grace. What it
 * recorded is kept in every case; what it then still owed is named.
 */
export async function runProbe<Id extends ProbeId>(
  id: Id,
  probe: Probe<Id>,
  deadlineMs: number,
  run: Surroundings,
): Promise<FactOf<Id>[]> {
  const facts = new Map<string, FactOf<Id>>()
  const ending = endAfter(deadlineMs, graceMs, run.signal)
  let closed = false
  let waitsFor = 0
  let resumedAtMs = run.now()
  let beganAtMs: number | undefined

  function begin(): void {
    if (waitsFor > 0 || beganAtMs !== undefined || ending.signal.aborted) return
    beganAtMs = resumedAtMs
    run.onEvent({ kind: 'began', probe: id })
  }

  function record(target: string, finding: Finding<ProbeValues[Id]>): void {
    if (closed) return
    begin()
    const startMs = tenths(beganAtMs ?? resumedAtMs)
    const times = { startMs, durationMs: tenths(run.now() - startMs) }
    facts.set(target, { ...finding, ...times, probe: id, target })
  }

  const context: ProbeContext<Id> = {
    site: run.site,
    waits: run.waits,
    onRequest: run.onRequest,
    signal: ending.signal,
    now: run.now,
    record,
    async after(other) {
      if (!probe.needs.includes(other)) throw new Error(`${id} did not say that it needs ${other}`)
      waitsFor++
      try {
        // `ended` gives the facts of the probe it was asked for.
        return (await Promise.race([run.ended(other), ending.told])) as FactOf<typeof other>[]
      } finally {
        waitsFor--
        resumedAtMs = run.now()
        setImmediate(begin)
      }
    },
  }

  /** Names the targets that nothing was recorded of. */
  function owe(finding: Finding<never>): void {
    const owed = probe.targets?.(run.site) ?? (facts.size > 0 ? [] : endpoints(run.site))
    const missing = owed.length + facts.size > 0 ? owed : [id]
    for (const target of missing) if (!facts.has(target)) record(target, finding)
  }

  function crashed(error: unknown): void {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    record(facts.has(id) ? `${id} crashed` : id, { state: 'crashed', detail })
    run.onEvent({ kind: 'crashed', probe: id, error })
  }

  try {
    setImmediate(begin)
    await new Promise<void>((resolve, reject) => {
      guarded(reject, () => probe.run(context)).then(resolve, reject)
      void ending.over.then(resolve)
    })
    if (ending.signal.aborted) owe(unfinished())
  } catch (error) {
    if (ending.signal.aborted && isAbort(error, ending.signal)) owe(unfinished())
    else crashed(error)
  }
  closed = true
  ending.clear()
  run.onEvent({ kind: 'ended', probe: id })
  return [...facts.values()]

  function unfinished(): Finding<never> {
    if (ending.interrupted()) return { state: 'skipped', reason: 'interrupted' }
    // One that never got to begin says nothing about what it would have looked at.
    if (beganAtMs === undefined) return { state: 'skipped', reason: 'needs-earlier' }
    return { state: 'failed', failure: 'too-slow' }
  }
}

function endpoints(site: Site): string[] {
  return site.acquirer.endpoints.map(hostPort)
}

function isAbort(error: unknown, signal: AbortSignal): boolean {
  if (error === signal.reason) return true
  return error instanceof Error && ['AbortError', 'TimeoutError'].includes(error.name)
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10
}
