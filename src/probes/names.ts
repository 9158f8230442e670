import { addressFamily } from '../net/address-family.ts'
import { anySignal } from '../net/any-signal.ts'
import type { Resolver } from '../net/dns-message.ts'
import { lookupNames } from '../net/lookup.ts'
import { machineResolvers } from '../net/machine-resolvers.ts'
import { serverSpoke } from '../net/resolver.ts'
import type { HostPort, Site } from '../site/site.ts'
import { addressesOf, applicationAnswer } from './name-addresses.ts'
import { planNames } from './name-plan.ts'
import type { Probe, ProbeContext } from './probe.ts'
import { questionResolver } from './resolver-questions.ts'
import type { Server } from './resolver-questions.ts'
import { skippedFor } from './skipped-for.ts'
import type { NameAnswer, ResolverValue } from './values.ts'

/**
 * Once the name has an address, the resolvers that have not answered yet get this long, ms: a
 * public one half around the world answers in 300, and a lost datagram is sent again after 500.
 */
const patienceMs = 700

/**
 * Asks each resolver for the addresses of each endpoint's name (A and AAAA) and, with the first
 * name, for a well-known one: a few datagrams of under 100 bytes to each, and a TCP connection
 * where UDP brings nothing; twelve more datagrams to a resolver of the shop's that left some
 * unanswered. What applications are told is asked of the system. Nothing is asked about IP literals.
 */
const names: Probe<'names'> = {
  needs: [],
  // The whole wait for silent resolvers, and time for a machine that is busy starting everything.
  deadlineMs: 4500,
  targets: (site) => planNames(site).hosts,
  async run(context) {
    const { site, signal, waits, record } = context
    const plan = planNames(site)
    for (const host of plan.hosts) recordLiteral(context, host)
    const asked = plan.hosts.filter((host) => addressFamily(host) === undefined)
    if (asked.length === 0) return
    const { servers, unread } = await serversOf(site, signal)
    // Who is called off has not been told anything.
    if (unread && unread.skipped !== 'interrupted') record('resolvers', skippedFor(unread))
    const lookup = site.network.systemResolvers
      ? undefined
      : lookupNames(asked, { timeoutMs: waits.name, signal })
    await Promise.all(
      asked.map((name, at) =>
        askFor(context, name, {
          servers,
          application: lookup?.(name),
          reference: at === 0 ? plan.reference : undefined,
        }),
      ),
    )
  },
}
export default names

function recordLiteral({ record }: ProbeContext<'names'>, host: string): void {
  const family = addressFamily(host)
  if (family === undefined) return
  record(host, {
    state: 'seen',
    value: {
      name: host,
      literal: true,
      resolvers: [],
      application: { outcome: 'answered', addresses: [host], ms: 0 },
      addresses: [{ address: host, family, from: 'literal' }],
    },
  })
}

/** The configured system resolvers, else the machine's; one that is both is asked as a system one. */
async function serversOf({ network }: Site, signal: AbortSignal) {
  const own = network.systemResolvers?.map(addressPort)
  const { resolvers: system, unread } = own ? { resolvers: own } : await machineResolvers(signal)
  const key = ({ address, port }: Resolver) => `${address} ${port}`
  const known = new Set(system.map(key))
  const comparison = network.resolvers.map(addressPort).filter((one) => !known.has(key(one)))
  const servers: Server[] = [
    ...system.map((one) => ({ ...one, role: 'system' as const })),
    ...comparison.map((one) => ({ ...one, role: 'comparison' as const })),
  ]
  return { servers, unread }
}

function addressPort({ host, port }: HostPort) {
  return { address: host, port }
}

type Question = {
  servers: readonly Server[]
  /** What the system says; undefined where the site file's resolvers stand for it. */
  application: Promise<NameAnswer> | undefined
  reference: string | undefined
}

async function askFor(
  { signal, waits, record, now }: ProbeContext<'names'>,
  name: string,
  { servers, application, reference }: Question,
): Promise<void> {
  const startMs = now()
  const enough = new AbortController()
  let patience: NodeJS.Timeout | undefined
  let hasAddress = false
  let systemSpoke = false
  function noticed(): void {
    if (hasAddress && systemSpoke) patience ??= setTimeout(() => enough.abort(), patienceMs)
  }
  const told = application?.then((answer) => {
    hasAddress = answer.outcome === 'answered'
    noticed()
    return answer
  })
  const asked = servers.map((server) =>
    questionResolver(
      server,
      { name, reference },
      {
        timeoutMs: waits.name,
        signal: anySignal(signal, enough.signal),
        lasting: signal,
        heard(answer) {
          if (server.role !== 'system') return
          systemSpoke ||= serverSpoke(answer)
          if (application === undefined) hasAddress ||= answer.outcome === 'answered'
          noticed()
        },
      },
    ),
  )
  const [own, ...all] = await Promise.all([told, ...asked])
  clearTimeout(patience)
  const resolvers = signal.aborted ? all.flatMap(finished) : all
  const known = own ?? applicationAnswer(resolvers)
  if (signal.aborted && resolvers.length === 0 && known?.outcome !== 'answered') return
  const answer = known ?? { outcome: 'unknown', addresses: [], ms: now() - startMs }
  record(name, {
    state: 'seen',
    value: {
      name,
      literal: false,
      resolvers,
      application: answer,
      addresses: addressesOf(answer, resolvers),
      ...(reference === undefined ? {} : { referenceName: reference }),
    },
  })
}

/** What was called off in the middle of its wait was not found silent: nothing is known of it. */
function finished({ aaaa, overTcp, reference, ...resolver }: ResolverValue): ResolverValue[] {
  const isKnown = (answer: NameAnswer | undefined) => answer && answer.outcome !== 'timeout'
  if (!isKnown(resolver.a)) return []
  return [
    {
      ...resolver,
      ...(aaaa && isKnown(aaaa) ? { aaaa } : {}),
      ...(overTcp && isKnown(overTcp) ? { overTcp } : {}),
      ...(reference && isKnown(reference) ? { reference } : {}),
    },
  ]
}
