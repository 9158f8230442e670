import type { ProbeId } from '../../../src/probes/facts.ts'
import type { Change } from '../facts.ts'
import { healthyShop } from '../shop.ts'
import { all } from './all.ts'

/** What these probes bring back in the healthy shop, in the place of what a case has broken. */
const healthy =
  (...probes: ProbeId[]): Change =>
  (facts) => {
    const well = healthyShop().facts.filter(({ probe }) => probes.includes(probe))
    facts.facts = [...facts.facts.filter(({ probe }) => !probes.includes(probe)), ...well]
  }

export const linkUp = healthy('link')
export const gatewayAnswers = healthy('gateway')
export const terminalThere = healthy('terminal')
export const healthyNames = healthy('names')
export const healthyWay = healthy('latency')
export const outsideWorks = healthy('references', 'portal', 'clock')
export const portOpens = healthy('tcp', 'route', 'tls', 'mtu', 'echo')
export const tlsWorks = healthy('tls', 'mtu', 'echo')
export const hostAnswers = healthy('echo')

/** Nothing on the way stops anything any more. */
export const wayOpen = healthy(
  ...(['gateway', 'latency', 'references', 'portal', 'clock', 'names'] as const),
  ...(['tcp', 'route', 'tls', 'mtu', 'echo'] as const),
)
/** The same from this machine's own card on. */
export const online = all(linkUp, wayOpen)
