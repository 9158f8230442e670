import type { RemedyWords } from '../messages/remedy-words.ts'
import type { Facts, FactOf, ProbeId } from '../probes/facts.ts'

/** The site's own values, from its site file first, else as measured. */
export function siteWords(facts: Facts): RemedyWords {
  const { site } = facts
  const main = site.acquirer.endpoints[0]
  const link = firstSeen(facts, 'link')
  const resolver = firstSeen(facts, 'names')?.resolvers.find(({ role }) => role === 'system')
  return {
    host: main?.host ?? '',
    port: main?.port ?? 0,
    acquirer: site.acquirer.name ?? main?.host ?? '',
    gateway: site.network.gateway ?? firstSeen(facts, 'gateway')?.address ?? '',
    terminal: site.terminal.address ?? '',
    interface: link?.primary ?? '',
    ssid: firstSeen(facts, 'wifi')?.ssid ?? '',
    resolver: site.network.systemResolvers?.[0]?.host ?? resolver?.address ?? '',
    rssiLimitDbm: site.limits.rssiDbm,
  }
}

function firstSeen<Id extends ProbeId>({ facts }: Facts, probe: Id) {
  const fact = facts.find((one) => one.probe === probe && one.state === 'seen')
  // `probe` and value belong together in every fact.
  return (fact as (FactOf<Id> & { state: 'seen' }) | undefined)?.value
}
