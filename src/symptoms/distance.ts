import type { Facts } from '../probes/facts.ts'
import { allSeen, ofMain, onLoopback } from './look.ts'

/** Nearer than this, the clock cannot tell a box in the shop from a host behind the line, ms. */
const tellableMs = 4

/**
 * The least time there and back to the acquirer's host, ms, by pings: its own, else the provider's
 * first hop's, which every host lies behind. Unknown on one machine, and where it is too little to tell.
 */
export function hostDistance(facts: Facts): number | undefined {
  if (onLoopback(facts)) return undefined
  const pinged = allSeen(facts, 'latency').filter(
    ({ value }) => value.method === 'icmp' && value.received > 0,
  )
  const to = (role: string) => pinged.find(({ value }) => value.role === role)?.value.rttMs.min
  const distance = to('acquirer') ?? to('hop')
  return distance !== undefined && distance >= tellableMs ? distance : undefined
}

/**
 * The quickest that was exchanged with whoever opened the acquirer's port, ms: a connect, a
 * handshake or an answer, each at least once there and back. One of three is quick on a busy machine too.
 */
export function quickestExchange(facts: Facts): number | undefined {
  const opened = (ofMain(facts, 'tcp')?.attempts ?? []).flatMap(({ outcome }) =>
    outcome.outcome === 'open' ? [outcome.ms] : [],
  )
  if (opened.length === 0) return undefined
  const tls = ofMain(facts, 'tls')?.handshake
  const reply = ofMain(facts, 'echo')?.reply
  return Math.min(
    ...opened,
    ...(tls?.outcome === 'established' ? [tls.ms] : []),
    ...(reply?.kind === 'response' || reply?.kind === 'http' ? [reply.ms] : []),
  )
}

/** Was the acquirer's port opened from much nearer than the host is? */
export function openedFromNear(facts: Facts): boolean {
  const distance = hostDistance(facts)
  return distance !== undefined && (quickestExchange(facts) ?? Infinity) < distance / 2
}

/** Did an answer come from much nearer than any host behind the line can be? */
export function isFromNear(facts: Facts, ms: number): boolean {
  if (onLoopback(facts)) return false
  const hops = allSeen(facts, 'latency').flatMap(({ value }) =>
    value.role !== 'gateway' && value.method === 'icmp' && value.received > 0
      ? [value.rttMs.min]
      : [],
  )
  const line = Math.min(...hops)
  return Number.isFinite(line) && line >= tellableMs && ms < line / 2
}
