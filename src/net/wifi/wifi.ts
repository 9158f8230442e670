import type { SkipReason } from '../../model.ts'
import type { WifiValue } from '../../probes/values.ts'
import { iw } from './iw.ts'

export type WifiReading = Omit<WifiValue, 'rssiSeriesDbm' | 'bssidsSeen'>

/** One look at the signal. */
export type WifiSignal = { rssiDbm?: number; bssid?: string }

/** A system's way to ask its Wi-Fi adapters; none of them makes the radio send. */
export type WifiAdapter = {
  /** Every Wi-Fi adapter, with the neighbours that the last scan heard. */
  read(signal: AbortSignal): Promise<WifiReading[] | { skipped: SkipReason }>
  /** The signal of now; nothing while the adapter is not associated. */
  readSignal(name: string, signal: AbortSignal): Promise<WifiSignal | undefined>
}

/** The adapter of this system, where there is one. */
export function wifiAdapter(): WifiAdapter | undefined {
  return process.platform === 'linux' ? iw() : undefined
}
