import type { Facts } from '../probes/facts.ts'
import { seen } from './look.ts'

/**
 * What cannot be seen from here because of how this machine is connected: on cable, nothing of the
 * air shows; where the medium is unknown, both may.
 */
export function impossibleBy(facts: Facts): readonly 'air'[] {
  const link = seen(facts, 'link')
  const primary = link?.interfaces.find(({ name }) => name === link.primary)
  return primary && primary.kind !== 'wifi' ? ['air'] : []
}
