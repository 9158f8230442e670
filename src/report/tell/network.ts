import { message } from '../../messages/index.ts'
import type { Message } from '../../messages/index.ts'
import type { AnyFact } from '../../probes/facts.ts'
import type { LatencyRole, NameAnswer } from '../../probes/values.ts'
import type { Run } from '../../run.ts'
import { allSeen, tryOf } from './seen.ts'

/** Name servers may answer with a long list; the first of it can be read out. */
const mostAddresses = 3

/** Loss and delay to some of the places on the way, nearest first. */
export function pings(facts: readonly AnyFact[], roles: readonly LatencyRole[]): Message[] {
  const series = allSeen(facts, 'latency')
  return roles.flatMap((role) =>
    series
      .filter(({ value }) => value.role === role && value.method === 'icmp')
      .map(({ target, value: { sent, received, rttMs } }) =>
        message('tell.pings', { to: target, sent, received, median: rttMs.median, p95: rttMs.p95 }),
      ),
  )
}

/** Which other hosts were reached at the same time. */
export function references(facts: readonly AnyFact[]): Message[] {
  return allSeen(facts, 'references')
    .filter(({ value }) => value.points.length > 0)
    .map(({ value: { points, reached } }) =>
      message('tell.references', { reached, tries: points.map((one) => tryOf(one.target, one)) }),
    )
}

/** What the provider's support needs: how far one gets, what is lost where, and which names fail. */
export function forProvider({ facts }: Run): Message[] {
  return [
    ...allSeen(facts, 'gateway').map(({ value: { address, alive } }) =>
      message('tell.gateway', { address, alive }),
    ),
    ...pings(facts, ['gateway', 'hop', 'reference', 'acquirer']),
    ...references(facts),
    ...allSeen(facts, 'names')
      .filter(({ value }) => !value.literal && value.resolvers.length > 0)
      .map(({ value: { name, resolvers } }) =>
        message('tell.names', {
          name,
          tries: resolvers.map(({ address, a }) => tryOf(`${address} ${found(a)}`.trim(), a)),
        }),
      ),
    ...allSeen(facts, 'route').flatMap(({ value }) => value.ways.map(way)),
    ...allSeen(facts, 'portal').flatMap(({ value }) =>
      value.checks.flatMap((check) =>
        check.outcome === 'redirected'
          ? [message('tell.portal', { to: check.location ?? check.url })]
          : [],
      ),
    ),
  ]
}

function found({ addresses }: NameAnswer): string {
  const some = addresses.slice(0, mostAddresses)
  return some.length > 0 ? `(${some.join(', ')})` : ''
}

type Ways = ReturnType<typeof allSeen<'route'>>[number]['value']['ways']

function way({ address, hops, end }: Ways[number]): Message {
  const last = hops.findLast((hop) => hop.address !== undefined)
  return message('tell.route', {
    to: address,
    last: last?.address ?? '',
    ttl: last?.ttl ?? 0,
    end: hops.find((hop) => hop.error)?.error ?? end,
  })
}
