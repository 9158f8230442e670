import { message } from '../messages/index.ts'
import type { Facts } from '../probes/facts.ts'
import { connectionOf } from './connection.ts'
import { seen, symptom } from './look.ts'

/** A machine without an address of a network is in no subnet, so nothing is outside of it. */
function hasNoAddress(facts: Facts): boolean {
  const link = seen(facts, 'link')
  return (
    link !== undefined &&
    !link.interfaces.some(
      ({ kind, addresses }) =>
        kind !== 'loopback' &&
        addresses.some(({ family, origin }) => family === 4 && origin !== 'link-local'),
    )
  )
}

/** A machine without a cable or a Wi-Fi sees nobody. */
function isCutOff(facts: Facts): boolean {
  const link = seen(facts, 'link')
  const cards = link?.interfaces.filter(({ kind }) => kind !== 'loopback') ?? []
  return link !== undefined && cards.every(({ up, carrier }) => !up || carrier === false)
}

/** Is the terminal seen on the shop's network? */
export default symptom({
  outcomes: {
    there: { service: 'ok', baseline: 0.9795 },
    // A terminal that sleeps, or that the Wi-Fi keeps apart from us.
    absent: { service: 'degraded', baseline: 0.015 },
    'outside-subnet': { service: 'degraded', baseline: 0.005 },
    'two-devices': { service: 'degraded', baseline: 0.0005 },
  },
  observe(facts) {
    const terminal = seen(facts, 'terminal')
    if (!terminal || terminal.isThisMachine || isCutOff(facts)) return undefined
    // Whoever is on a mobile line need not be on the shop's network.
    if (connectionOf(facts) === 'mobile' && !terminal.alive) return undefined
    const args = {
      address: terminal.address,
      macs: terminal.macs.join(', '),
      maker: terminal.maker ?? '',
    }
    if (terminal.macs.length > 1)
      return { outcome: 'two-devices', text: message('outcome.terminal-there.two-devices', args) }
    if (terminal.alive)
      return { outcome: 'there', text: message('outcome.terminal-there.there', args) }
    return terminal.inSubnet || hasNoAddress(facts)
      ? { outcome: 'absent', text: message('outcome.terminal-there.absent', args) }
      : { outcome: 'outside-subnet', text: message('outcome.terminal-there.outside-subnet', args) }
  },
})
