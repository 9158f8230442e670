import { message } from '../messages/index.ts'
import type { InterfaceValue } from '../probes/values.ts'
import { isTerminal, onLoopback, seen, symptom } from './look.ts'

/**
 * A cable damages frames, and the card counts those by their checksums (CRC); what else it counts
 * happens within it: full buffers, frames that it missed or could not send.
 */
function kindOf({ errors = 0, crcErrors }: InterfaceValue): 'errors' | 'card-errors' {
  return crcErrors !== undefined && crcErrors * 10 < errors ? 'card-errors' : 'errors'
}

/** Does the cable or radio itself count errors, or run below its speed? */
export default symptom({
  outcomes: {
    // Ten megabits or half duplex means a bad pair or a forced setting: cards have agreed on more by
    // themselves since the turn of the century.
    clean: { service: 'ok', baseline: 0.992 },
    'slow-link': { service: 'ok', baseline: 0.003 },
    errors: { service: 'degraded', baseline: 0.0015 },
    'card-errors': { service: 'degraded', baseline: 0.0005 },
    flapping: { service: 'degraded', baseline: 0.003 },
  },
  observe(facts) {
    const link = seen(facts, 'link')
    if (!link || onLoopback(facts)) return undefined
    const one = link.interfaces.find(({ name }) => name === link.primary)
    if (!one) return undefined
    const during = one.during
    if (during && during.carrierChanges > 0)
      return {
        outcome: 'flapping',
        text: message('outcome.link-quality.flapping', {
          name: one.name,
          times: during.carrierChanges,
        }),
      }
    // One frame in a thousand damaged while we watched is far above any sound cable (about 1 in 10^9).
    if (during && during.errors >= 3 && during.errors > during.packets / 1000) {
      const outcome = kindOf(one)
      const args = { name: one.name, errors: during.errors }
      return { outcome, text: message(`outcome.link-quality.${outcome}`, args) }
    }
    const slow = one.kind === 'ethernet' && (one.speedMbps === 10 || one.duplex === 'half')
    if (slow)
      return {
        outcome: 'slow-link',
        text: message('outcome.link-quality.slow-link', {
          name: one.name,
          mbps: one.speedMbps ?? 0,
          half: one.duplex === 'half',
        }),
        ...(isTerminal(facts) ? { service: 'degraded' as const } : {}),
      }
    if (one.errors !== undefined && one.packets !== undefined)
      if (one.errors > 20 && one.errors > one.packets / 100) {
        const outcome = kindOf(one)
        const args = { name: one.name, errors: one.errors }
        return { outcome, text: message(`outcome.link-quality.${outcome}`, args) }
      }
    return { outcome: 'clean', text: message('outcome.link-quality.clean', { name: one.name }) }
  },
})
