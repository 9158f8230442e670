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
    const overlaps = (channel: number) =>
      channel === wifi.channel ||
      // 2.4-GHz channels are 5 MHz apart and 20 MHz wide.
      (channel <= 14 && wifi.channel! <= 14 && Math.abs(channel - wifi.channel!) < 4)
    const rivals = wifi.neighbours.filter(
      (one) => one.channel !== undefined && overlaps(one.channel) && one.rssiDbm > -82,
    ).length
    const args = { rivals, channel: wifi.channel }
    if (rivals >= 8) return { outcome: 'crowded', text: message('outcome.wifi-air.crowded', args) }
    if (rivals >= 3) return { outcome: 'shared', text: message('outcome.wifi-air.shared', args) }
    return { outcome: 'free', text: message('outcome.wifi-air.free', args) }
  },
})
