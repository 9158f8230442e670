import type { LatencyRole } from '../probes/values.ts'
import type { Facts } from '../probes/facts.ts'
import { seen } from './look.ts'
import type { Target } from './series.ts'

/** The parts of the way, and the targets that lie behind each. */
export const behind = {
  air: ['gateway', 'hop', 'reference', 'acquirer'],
  lan: ['gateway', 'hop', 'reference', 'acquirer'],
  line: ['hop', 'reference', 'acquirer'],
  provider: ['reference', 'acquirer'],
  beyond: ['reference', 'acquirer'],
  acquirer: ['acquirer'],
} as const satisfies Record<string, readonly LatencyRole[]>
export type Part = keyof typeof behind

/** This machine's traffic goes over a cable; where its medium is unknown, nobody knows. */
export function onCable(facts: Facts): boolean {
  const link = seen(facts, 'link')
  const primary = link?.interfaces.find(({ name }) => name === link.primary)
  return primary !== undefined && primary.kind !== 'wifi'
}

/**
 * Which of these parts cannot show anything here: those behind which nothing was measured, and the
 * air where this machine is on a cable. Where the medium is unknown, both may show.
 */
export function unseen<Some extends Part>(
  facts: Facts,
  targets: readonly Target[],
  parts: readonly Some[],
): Some[] {
  const noAir = onCable(facts)
  const measured = (part: Part) =>
    targets.some(({ role }) => (behind[part] as readonly LatencyRole[]).includes(role))
  return parts.filter((part) => (part === 'air' && noAir) || !measured(part))
}
