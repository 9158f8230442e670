import { message } from '../messages/index.ts'
import { symptom } from './look.ts'
import { radioInUse, strengthOf } from './wifi-strength.ts'

/** How strong is the signal at this machine's place? Bands: domain.md 4.4. */
export default symptom({
  outcomes: {
    strong: { service: 'ok', baseline: 0.7 },
    fair: { service: 'ok', baseline: 0.23 },
    // Laptops in shops do sit far from the router, and work.
    weak: { service: 'ok', baseline: 0.06 },
    unusable: { service: 'degraded', baseline: 0.01 },
  },
  observe(facts) {
    const wifi = radioInUse(facts)
    const dbm = wifi && strengthOf(wifi)
    if (!wifi || dbm === undefined) return undefined
    const text = {
      dbm,
      ssid: wifi.ssid ?? '',
      workedOut: wifi.rssiFrom === 'quality',
    }
    const limit = facts.site.limits.rssiDbm
    if (dbm >= -60) return { outcome: 'strong', text: message('outcome.wifi-signal.strong', text) }
    if (dbm >= limit - 4)
      return { outcome: 'fair', text: message('outcome.wifi-signal.fair', text) }
    if (dbm >= -85) return { outcome: 'weak', text: message('outcome.wifi-signal.weak', text) }
    return { outcome: 'unusable', text: message('outcome.wifi-signal.unusable', text) }
  },
})
