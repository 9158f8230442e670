import { message } from '../messages/index.ts'
import { seen, symptom } from './look.ts'

/** Does the signal hold, at one access point? */
export default symptom({
  outcomes: {
    steady: { service: 'ok', baseline: 0.96 },
    unstable: { service: 'ok', baseline: 0.03 },
    roaming: { service: 'ok', baseline: 0.01 },
  },
  observe(facts) {
    const wifi = seen(facts, 'wifi')
    if (!wifi?.connected) return undefined
    const points = wifi.bssidsSeen.length
    if (points > 1)
      return {
        outcome: 'roaming',
        text: message('outcome.wifi-steadiness.roaming', {
          points,
          changes: wifi.bssidChanges ?? points - 1,
        }),
      }
    if (wifi.lostReadings !== undefined)
      return { outcome: 'unstable', text: message('outcome.wifi-steadiness.lost') }
    if (wifi.rssiSeriesDbm.length < 3) return undefined
    const dbm = Math.min(...wifi.rssiSeriesDbm)
    const spread = Math.max(...wifi.rssiSeriesDbm) - dbm
    const jumps = {
      ...{ spread, dbm, ssid: wifi.ssid ?? '' },
      workedOut: wifi.rssiFrom === 'quality',
    }
    // A laptop that lies still sees a few dB of fading; ten and more is a moving obstacle or a bad radio.
    return spread >= 10
      ? { outcome: 'unstable', text: message('outcome.wifi-steadiness.unstable', jumps) }
      : { outcome: 'steady', text: message('outcome.wifi-steadiness.steady', { spread }) }
  },
})
