import type { Symptom } from '../model.ts'
import type { Facts, ProbeId, ProbeValues } from '../probes/facts.ts'
import { hostPort } from '../site/site.ts'
import type { Endpoint } from '../site/site.ts'
import { deafForMs, wasUnheard } from './deaf.ts'

/** Gives a symptom its outcome names as a type. */
export function symptom<const Id extends string>(given: Symptom<Facts, Id>): Symptom<Facts, Id> {
  return given
}

/** Every value that a probe saw, with its target; nothing from a time when nobody was heard. */
export function allSeen<Id extends ProbeId>(
  all: Facts,
  probe: Id,
): { target: string; value: ProbeValues[Id] }[] {
  const deafMs = deafForMs(all)
  return all.facts.flatMap((fact) =>
    fact.probe === probe &&
    fact.state === 'seen' &&
    (deafMs === undefined || !wasUnheard(fact, deafMs))
      ? // A fact's value is that of its probe: `AnyFact` pairs them.
        [{ target: fact.target, value: fact.value as ProbeValues[Id] }]
      : [],
  )
}

/** The value that a probe saw, of one target or of its only one. */
export function seen<Id extends ProbeId>(
  facts: Facts,
  probe: Id,
  target?: string,
): ProbeValues[Id] | undefined {
  return allSeen(facts, probe).find((one) => target === undefined || one.target === target)?.value
}

/** The first endpoint of the site file. */
export function mainEndpoint({ site }: Facts): Endpoint | undefined {
  return site.acquirer.endpoints[0]
}

/** What a probe of endpoints saw of the main one. */
export function ofMain<Id extends 'tcp' | 'tls' | 'echo' | 'idle'>(
  facts: Facts,
  probe: Id,
): ProbeValues[Id] | undefined {
  const main = mainEndpoint(facts)
  return main && seen(facts, probe, hostPort(main))
}

/** Whether one of these parts of what a probe looks at was not told. */
export function wasUntold({ facts }: Facts, probe: ProbeId, ...parts: readonly string[]): boolean {
  return facts.some(
    (fact) => fact.probe === probe && fact.state === 'skipped' && parts.includes(fact.target),
  )
}

/** Everything is on this machine: link, gateway and line are unknown, not broken. */
export function onLoopback({ facts }: Facts): boolean {
  return facts.some(
    (fact) => fact.probe === 'gateway' && fact.state === 'skipped' && fact.reason === 'on-loopback',
  )
}

/** This machine is the terminal: what it lacks, the terminal lacks. */
export function isTerminal({ site }: Facts): boolean {
  return site.terminal.thisMachine
}

/** The first backup endpoint that opened with nothing wrong with its TLS: the shop can go on through it. */
export function openBackup(facts: Facts): Endpoint | undefined {
  return facts.site.acquirer.endpoints.slice(1).find((endpoint) => {
    const target = hostPort(endpoint)
    return seen(facts, 'tcp', target)?.open && isSecure(endpoint, seen(facts, 'tls', target))
  })
}

/** The site file names a backup endpoint that was not seen to fail. */
export function hasBackup(facts: Facts): boolean {
  const backups = facts.site.acquirer.endpoints.slice(1)
  return (
    backups.some((endpoint) => !seen(facts, 'tcp', hostPort(endpoint))) ||
    openBackup(facts) !== undefined
  )
}

function isSecure({ tls: { mode } }: Endpoint, tls: ProbeValues['tls'] | undefined): boolean {
  if (mode !== 'required' || !tls) return true
  if (tls.handshake.outcome !== 'established' || tls.nameMatches === false) return false
  // Without the acquirer's own authority in the site file, only dates can be judged.
  const { against, chainVerdict } = tls
  return against === 'configured-ca'
    ? chainVerdict === 'ok'
    : chainVerdict !== 'expired' && chainVerdict !== 'not-yet-valid'
}
