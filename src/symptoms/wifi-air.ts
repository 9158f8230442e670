import { message } from '../messages/index.ts'
import type { WifiNeighbour, WifiValue } from '../probes/values.ts'
import { seen, symptom } from './look.ts'
import { channelSpanOf, spanOf } from './wifi-span.ts'

/** Loud enough on the same channel to be waited for, dBm (802.11 CCA). */
const heardDbm = -82
/** Of one on an overlapping channel, a good part falls outside of ours: ten decibels less. */
const feltDbm = heardDbm + 10

/** How many others send on the same channel or across it, loud enough to be in the way? */
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
    const { same, overlapping } = rivalsOf(wifi)
    const all = [...same, ...overlapping]
    const args = {
      rivals: same.length,
      overlapping: overlapping.length,
      loudest: Math.max(...all.map(({ rssiDbm }) => rssiDbm)),
      channel: wifi.channel,
      workedOut: wifi.neighboursRssiFrom === 'quality',
    }
    if (all.length >= 8)
      return { outcome: 'crowded', text: message('outcome.wifi-air.crowded', args) }
    // Those whose strength is not told may be loud or not.
    const atMost = all.length + (wifi.neighboursUntold ?? 0)
    if (atMost >= 8 || (all.length < 3 && atMost >= 3)) return undefined
    // Of those that are forgotten nobody knows.
    if (wifi.neighboursPartly) return undefined
    if (all.length >= 3)
      return { outcome: 'shared', text: message('outcome.wifi-air.shared', args) }
    return { outcome: 'free', text: message('outcome.wifi-air.free', args) }
  },
})

/** Channel numbers repeat in the 6-GHz band: frequencies decide. */
function rivalsOf(wifi: WifiValue): { same: WifiNeighbour[]; overlapping: WifiNeighbour[] } {
  const ours = channelSpanOf(wifi)
  const same = wifi.neighbours.filter(
    ({ frequencyMhz, rssiDbm }) =>
      frequencyMhz !== undefined && frequencyMhz === wifi.frequencyMhz && rssiDbm > heardDbm,
  )
  const overlapping = wifi.neighbours.filter((one) => {
    const theirs = spanOf(one)
    return (
      ours !== undefined &&
      theirs !== undefined &&
      one.frequencyMhz !== wifi.frequencyMhz &&
      theirs.from < ours.to &&
      theirs.to > ours.from &&
      one.rssiDbm > feltDbm
    )
  })
  return { same, overlapping }
}
