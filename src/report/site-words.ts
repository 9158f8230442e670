import { localTime } from '../local-time.ts'
import type { Verdict } from '../model.ts'
import type { RemedyWords } from '../messages/remedy-words.ts'
import type { Facts, FactOf, ProbeId } from '../probes/facts.ts'
import { hostPort } from '../site/site.ts'
import type { Endpoint } from '../site/site.ts'

/**
 * The site's own values, from its site file first, else as measured. `backupOpens`: what the
 * diagnosis says of the backups, with all that their TLS showed.
 */
export function siteWords(
  facts: Facts,
  { verdict, backupOpens }: { verdict: Verdict; backupOpens: boolean },
): RemedyWords {
  const { site, answers } = facts
  const { acquirer, terminal } = site
  const [main, ...backups] = acquirer.endpoints
  const backup = openedOf(facts, backups) ?? backups[0]
  const until = firstSeen(facts, 'notices')?.until
  const gateway = firstSeen(facts, 'gateway')
  const wifi = firstSeen(facts, 'wifi')
  const resolver = firstSeen(facts, 'names')?.resolvers.find(({ role }) => role === 'system')
  return {
    host: main?.host ?? '',
    port: main?.port ?? 0,
    dialect: main?.iso8583?.dialect ?? '',
    tls: main?.tls.mode ?? '',
    backup: backup ? hostPort(backup) : '',
    backupOpens,
    acquirer: acquirer.name ?? main?.host ?? '',
    statusPage: acquirer.statusPage ?? '',
    until: until === undefined ? '' : localTime(until, firstSeen(facts, 'host')?.timeZone),
    requiredApp: acquirer.requirements.app ?? '',
    requiredFirmware: acquirer.requirements.firmware ?? '',
    gateway: site.network.gateway ?? gateway?.address ?? '',
    otherRouter: gateway?.others[0] ?? '',
    terminal: terminal.address ?? '',
    remotePort: terminal.remotePort ?? 0,
    model: terminal.model ?? '',
    onMobile: (answers.connection ?? terminal.connection) === 'mobile',
    worksBadly: verdict === 'degraded' && (answers['terminal-shows'] ?? 'working') === 'working',
    interface: firstSeen(facts, 'link')?.primary ?? '',
    ssid: wifi?.ssid ?? '',
    channel: wifi?.channel ?? 0,
    resolver: site.network.systemResolvers?.[0]?.host ?? resolver?.address ?? '',
    rssiLimitDbm: site.limits.rssiDbm,
  }
}

/** The first of these that opened, and where encryption was tried, agreed on it. */
function openedOf({ facts }: Facts, endpoints: readonly Endpoint[]): Endpoint | undefined {
  return endpoints.find((endpoint) => {
    const ofIt = facts.filter((fact) => fact.target === hostPort(endpoint))
    return (
      ofIt.some((one) => one.probe === 'tcp' && one.state === 'seen' && one.value.open) &&
      !ofIt.some(
        (one) =>
          one.probe === 'tls' &&
          one.state === 'seen' &&
          one.value.handshake.outcome !== 'established',
      )
    )
  })
}

function firstSeen<Id extends ProbeId>({ facts }: Facts, probe: Id) {
  const fact = facts.find((one) => one.probe === probe && one.state === 'seen')
  // `probe` and value belong together in every fact.
  return (fact as (FactOf<Id> & { state: 'seen' }) | undefined)?.value
}
