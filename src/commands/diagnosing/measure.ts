import { gather } from '../../gather.ts'
import type { ProbeEvent } from '../../gathering/run-probe.ts'
import { wallClock } from '../../net/stopwatch.ts'
import { machineName } from '../../net/this-machine.ts'
import { probesFor } from '../../probes/index.ts'
import { measuredFrom } from '../../report/measured-from.ts'
import type { Run } from '../../run.ts'
import type { Site } from '../../site/site.ts'
import type { Options } from './options.ts'

/** Sites measured at the same time: more would wait for each other's pings on one line. */
const atOnce = 4

/** Measures the sites, each within `timeoutMs` and what was requested on top. */
export async function measureAll(
  sites: readonly Site[],
  options: Options,
  signal: AbortSignal,
  onEvent: (event: ProbeEvent) => void,
): Promise<Run[]> {
  const runs: Run[] = []
  // Who fills the line measures alone.
  const size = options.onRequest.load ? 1 : atOnce
  for (let first = 0; first < sites.length; first += size) {
    const batch = sites.slice(first, first + size)
    runs.push(...(await Promise.all(batch.map((site) => measure(site, options, signal, onEvent)))))
  }
  return runs
}

async function measure(
  site: Site,
  { answers, routine, timeoutMs, onRequest }: Options,
  signal: AbortSignal,
  onEvent: (event: ProbeEvent) => void,
): Promise<Run> {
  const startedAt = wallClock()
  const { facts, durationMs } = await gather(probesFor(onRequest), {
    site,
    timeoutMs,
    onRequest,
    signal,
    onEvent,
  })
  return {
    site,
    answers,
    routine,
    startedAt,
    facts,
    durationMs,
    ...(signal.aborted && { interrupted: true }),
    measuredFrom: measuredFrom(machineName(), facts),
  }
}
