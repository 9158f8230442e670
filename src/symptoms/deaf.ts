import type { AnyFact, Facts, ProbeId } from '../probes/facts.ts'

/** What is asked over the network, and says nothing while this machine hears nobody. */
const asking: ReadonlySet<ProbeId> = new Set(['names', 'portal', 'clock', 'references', 'tcp'])

/**
 * For how long, from the start of the run, nothing came in at all, ms: the router did not even show
 * its address, and later it answered pings. On a bad cable questions for addresses get lost too, and
 * each is asked again only after a second.
 */
export function deafForMs({ facts }: Facts): number | undefined {
  const gateway = facts.find((fact) => fact.probe === 'gateway' && fact.state === 'seen')
  if (gateway?.state !== 'seen' || gateway.value.neighbour !== 'failed' || gateway.value.alive)
    return undefined
  const answeredLater = facts.some(
    (fact) =>
      fact.probe === 'latency' &&
      fact.state === 'seen' &&
      fact.value.role === 'gateway' &&
      fact.value.received > 0,
  )
  return answeredLater ? gateway.startMs + gateway.durationMs : undefined
}

/** Whether a finding was over before this machine heard anybody: it tells of that and of nothing else. */
export function wasUnheard({ probe, startMs, durationMs }: AnyFact, deafMs: number): boolean {
  return asking.has(probe) && startMs + durationMs <= deafMs
}
