import type { FactOf } from '../facts.ts'
import type { DelayTarget } from './samples.ts'

/**
 * Whose delay tells where packets wait: the router's the shop, the provider's first hop's the line,
 * a reference's what lies behind. Those that answered most pings before; where neither hop nor
 * reference did, connects to a reference that opens.
 */
export function delayTargets(
  latency: readonly FactOf<'latency'>[],
  references: readonly FactOf<'references'>[],
): DelayTarget[] {
  const pinged = latency.flatMap((fact): DelayTarget[] => {
    if (fact.state !== 'seen') return []
    const { role, method, sent, received } = fact.value
    if (role === 'acquirer' || method !== 'icmp' || received * 2 < sent) return []
    return [{ role, address: fact.target.split(' ')[0] ?? fact.target }]
  })
  if (pinged.some(({ role }) => role !== 'gateway')) return pinged
  return [...pinged, ...openReference(references)]
}

function openReference(references: readonly FactOf<'references'>[]): DelayTarget[] {
  const points = references.flatMap((fact) => (fact.state === 'seen' ? fact.value.points : []))
  const open = points.find(({ outcome, address }) => outcome === 'open' && address !== undefined)
  if (open?.address === undefined) return []
  const port = Number(open.target.slice(open.target.lastIndexOf(':') + 1))
  return [{ role: 'reference', address: open.address, port }]
}
