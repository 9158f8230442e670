import type { LatencyRole, LatencyValue } from '../probes/values.ts'
import type { Facts } from '../probes/facts.ts'
import { allSeen, onLoopback } from './look.ts'

/** A connect that took a second longer than the quickest lost its SYN: the kernel sends it again after 1 s. */
const synSentAgainMs = 900

/** One silence in all samples: everything lost in one row of at least this many is one bad moment. */
const stallSamples = 4

export type Target = {
  role: LatencyRole
  address: string
  value: LatencyValue
  /** Samples, and how many of them were lost outside one single stall. */
  sent: number
  lost: number
  /** Samples of the one row of losses, where there was just one. */
  stalled: number
}

/** What was measured on the way, nearest first; targets that never answered say nothing of loss. */
export function targetsOnTheWay(facts: Facts): Target[] {
  if (onLoopback(facts)) return []
  const order: LatencyRole[] = ['gateway', 'hop', 'reference', 'acquirer']
  return allSeen(facts, 'latency')
    .filter(({ value }) => value.received > 0)
    .map(({ target, value }) => counted(target, value))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
}

function counted(address: string, value: LatencyValue): Target {
  const isLost = (ms: number | null) =>
    ms === null || (value.method === 'tcp' && ms > value.rttMs.min + synSentAgainMs)
  const losses = value.series.flatMap((ms, index) => (isLost(ms) ? [index] : []))
  const first = losses[0] ?? 0
  const last = losses.at(-1) ?? 0
  const oneRow = losses.length >= stallSamples && last - first + 1 === losses.length
  const stalled = oneRow ? losses.length : 0
  return {
    role: value.role,
    address,
    value,
    sent: value.series.length - stalled,
    lost: losses.length - stalled,
    stalled,
  }
}
