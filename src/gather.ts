import { runProbe } from './gathering/run-probe.ts'
import type { ProbeEvent, Surroundings } from './gathering/run-probe.ts'
import { stopwatch } from './net/stopwatch.ts'
import type { AnyFact, ProbeId } from './probes/facts.ts'
import type { OnRequest, Probe } from './probes/probe.ts'
import type { Site } from './site/site.ts'

/** The default of `--timeout`: every deadline and wait is meant for it and scales with it. */
export const defaultTimeoutMs = 10_000

/** How long a person may wait for one answer: design.md 5. */
const waits = { name: 2000, connect: 2500, handshake: 4000, echo: 4000 }

export type Probes = { readonly [Id in ProbeId]?: Probe<Id> }

/**
 * Runs all probes at once, each under its own deadline and none beyond `timeoutMs` and what was
 * requested on top. No probe can hang or crash the run: one that throws leaves a `crashed` fact, one that does not end is left
 * behind. When `signal` aborts, what is known by then is returned.
 */
export async function gather(
  probes: Probes,
  given: {
    site: Site
    timeoutMs: number
    onRequest?: OnRequest
    signal: AbortSignal
    onEvent?: (event: ProbeEvent) => void
  },
): Promise<{ facts: AnyFact[]; durationMs: number }> {
  const scale = given.timeoutMs / defaultTimeoutMs
  const { onRequest = {} } = given
  const now = stopwatch()
  const runs = new Map<ProbeId, Promise<AnyFact[]>>()
  const surroundings: Surroundings = {
    site: given.site,
    waits: {
      name: waits.name * scale,
      connect: waits.connect * scale,
      handshake: waits.handshake * scale,
      echo: waits.echo * scale,
    },
    onRequest,
    signal: given.signal,
    now,
    ended: async (probe) => runs.get(probe) ?? [],
    onEvent: given.onEvent ?? (() => {}),
  }

  async function run<Id extends ProbeId>(id: Id, probe: Probe<Id>): Promise<AnyFact[]> {
    // By the next turn every other probe can be waited for.
    await Promise.resolve()
    const usualMs = Math.min(probe.deadlineMs * scale, given.timeoutMs)
    const deadlineMs = usualMs + (probe.onTopMs?.(onRequest) ?? 0)
    return (await runProbe(id, probe, deadlineMs, surroundings)) as AnyFact[]
  }

  for (const [id, probe] of Object.entries(probes))
    runs.set(id as ProbeId, run(id as ProbeId, probe))
  const facts = (await Promise.all(runs.values())).flat()
  return { facts, durationMs: Math.round(now()) }
}
