import { message } from '../messages/index.ts'
import { seen, symptom } from './look.ts'

/** How many others send on the same channel, loud enough to be waited for (above −82 dBm, 802.11 CCA)? */
export default symptom({
  outcomes: {
    free: { service: 'ok', baseline: 0.75 },
    shared: { service: 'ok', baseline: 0.2 },
    // Shopping streets: eight and more on one channel do happen where nobody complains.
    crowded: { service: 'ok', baseline: 0.05 },
  },
  observe(facts) {
    const wifi = seen(facts, 'wifi')
    if (!wifi?.connected || wifi.channel === undefined || wifi.neighboursFrom === undefined)
      return undefined
    const ours = wifi.frequencyMhz
    // Channel numbers repeat in the 6-GHz band; centres under 20 MHz apart overlap.
    const overlaps = (mhz: number) => ours !== undefined && Math.abs(mhz - ours) < 20
    const rivals = wifi.neighbours.filter(
      (one) => one.frequencyMhz !== undefined && overlaps(one.frequencyMhz) && one.rssiDbm > -82,
    ).length
    const args = { rivals, channel: wifi.channel }
    if (rivals >= 8) return { outcome: 'crowded', text: message('outcome.wifi-air.crowded', args) }
    if (rivals >= 3) return { outcome: 'shared', text: message('outcome.wifi-air.shared', args) }
    return { outcome: 'free', text: message('outcome.wifi-air.free', args) }
  },
})
