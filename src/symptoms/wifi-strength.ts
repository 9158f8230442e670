import type { Facts } from '../probes/facts.ts'
import type { WifiValue } from '../probes/values.ts'
import { seen } from './look.ts'

/** A median of fewer readings is chance. */
const leastReadings = 3

/**
 * How strong the signal was during the run, dBm: one reading is that of the last frame, which fading
 * moves by several dB, so the median of them all where there are enough. Nothing where none was told.
 */
export function strengthOf({
  rssiDbm,
  rssiSeriesDbm,
  lostReadings,
}: WifiValue): number | undefined {
  // What a Wi-Fi was like that was then lost does not tell how well it holds.
  if (rssiSeriesDbm.length < leastReadings) return lostReadings === undefined ? rssiDbm : undefined
  const sorted = rssiSeriesDbm.toSorted((a, b) => a - b)
  const last = sorted.length - 1
  const [low = 0, high = 0] = [sorted[Math.floor(last / 2)], sorted[Math.ceil(last / 2)]]
  return Math.round((low + high) / 2)
}

/** The radio that this machine is on the network by: one beside a cable says nothing about its traffic. */
export function radioInUse(facts: Facts): WifiValue | undefined {
  const wifi = seen(facts, 'wifi')
  const { primary } = seen(facts, 'link') ?? {}
  return wifi?.connected && (primary ?? wifi.interface) === wifi.interface ? wifi : undefined
}
