import { stopwatch } from '../../src/net/stopwatch.ts'
import type { Finding } from '../../src/model.ts'
import type { AnyFact, FactOf, ProbeId, ProbeValues } from '../../src/probes/facts.ts'
import type { OnRequest, Probe, Waits } from '../../src/probes/probe.ts'
import type { Endpoint, Site } from '../../src/site/site.ts'

/** A site of these endpoints and nothing else: no references, resolvers or checks beyond those given. */
export function siteOf(
  endpoints: Partial<Endpoint>[],
  network: Partial<Site['network']> = {},
): Site {
  return {
    acquirer: {
      endpoints: endpoints.map((endpoint) => ({
        host: '127.0.0.1',
        port: 5000,
        protocol: 'tcp',
        tls: { mode: 'off' },
        ...endpoint,
      })),
      maintenance: [],
      requirements: {},
    },
    terminal: { thisMachine: false },
    network: { references: [], connectivityChecks: [], resolvers: [], ntp: [], ...network },
    limits: {
      rttMs: 300,
      lossPercent: 2,
      rssiDbm: -70,
      memoryFreePercent: 8,
      diskFreePercent: 5,
      certificateDays: 21,
    },
  }
}

/** Longer than anything takes on a busy machine: a test of silence sets its own. */
const patientWaits: Waits = { name: 5000, connect: 5000, handshake: 5000, echo: 5000 }

/** Runs one probe with the findings of others given, and returns its own by target. */
export async function runAlone<Id extends ProbeId>(
  probe: Probe<Id>,
  given: {
    site: Site
    facts?: readonly AnyFact[]
    waits?: Partial<Waits>
    onRequest?: OnRequest
    signal?: AbortSignal
  },
): Promise<Record<string, Finding<ProbeValues[Id]>>> {
  const found: Record<string, Finding<ProbeValues[Id]>> = {}
  await probe.run({
    site: given.site,
    waits: { ...patientWaits, ...given.waits },
    onRequest: given.onRequest ?? {},
    signal: given.signal ?? new AbortController().signal,
    now: stopwatch(),
    record: (target, finding) => (found[target] = finding),
    after: async <Other extends ProbeId>(other: Other) => {
      if (!probe.needs.includes(other)) throw new Error(`not in needs: ${other}`)
      return (given.facts ?? []).filter((fact) => fact.probe === other) as FactOf<Other>[]
    },
  })
  return found
}

/** A fact of another probe. */
export function fact<Id extends ProbeId>(
  probe: Id,
  target: string,
  finding: Finding<ProbeValues[Id]>,
): AnyFact {
  return { ...finding, probe, target, startMs: 0, durationMs: 1 } as AnyFact
}
