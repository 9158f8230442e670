import { message } from '../messages/index.ts'
import { seen, symptom } from './look.ts'

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
    const wifi = seen(facts, 'wifi')
    const link = seen(facts, 'link')
    if (!wifi?.connected || wifi.rssiDbm === undefined) return undefined
    // The radio that does not carry the traffic says nothing about it.
    if (link?.primary && link.primary !== wifi.interface) return undefined
    const text = {
      dbm: wifi.rssiDbm,
      ssid: wifi.ssid ?? '',
      workedOut: wifi.rssiFrom === 'quality',
    }
    const limit = facts.site.limits.rssiDbm
    if (wifi.rssiDbm >= -60)
      return { outcome: 'strong', text: message('outcome.wifi-signal.strong', text) }
    if (wifi.rssiDbm >= limit - 4)
      return { outcome: 'fair', text: message('outcome.wifi-signal.fair', text) }
    if (wifi.rssiDbm >= -85)
      return { outcome: 'weak', text: message('outcome.wifi-signal.weak', text) }
    return { outcome: 'unusable', text: message('outcome.wifi-signal.unusable', text) }
  },
})
