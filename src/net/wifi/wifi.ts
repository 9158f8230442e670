import type { WifiFrames, WifiValue } from '../../probes/values.ts'
import type { Unread } from '../ask-tool.ts'
import { iw } from './iw.ts'
import { macos } from './macos.ts'
import type { WifiMissing, WifiUntold } from './missing.ts'
import { netsh } from './netsh.ts'

export type WifiReading = Omit<
  WifiValue,
  | 'bandGhz'
  | 'ssidBandsGhz'
  | 'framesDuring'
  | 'rssiSeriesDbm'
  | 'bssidsSeen'
  | 'bssidChanges'
  | 'lostReadings'
  | 'txSeriesMbps'
> & {
  missing?: WifiMissing[]
}

/** One look at the signal, with what the driver says of sending where it is asked in the same breath. */
export type WifiSignal = {
  rssiDbm?: number
  rssiFrom?: 'quality'
  bssid?: string
  txMbps?: number
  frames?: WifiFrames
}

/** A system's way to ask its Wi-Fi adapters; none of them makes the radio send. */
export type WifiAdapter = {
  /** Every Wi-Fi adapter, with the neighbours that the last scan heard. */
  read(signal: AbortSignal): Promise<(WifiReading | WifiUntold)[] | Unread>
  /** The signal of now; nothing while the adapter is not associated. */
  readSignal(name: string, signal: AbortSignal): Promise<WifiSignal | Unread | undefined>
}

/** The adapter of this system, where there is one. */
export function wifiAdapter(): WifiAdapter | undefined {
  return adapters[process.platform]?.()
}

const adapters: Partial<Record<NodeJS.Platform, () => WifiAdapter>> = {
  linux: () => iw(),
  darwin: () => macos,
  win32: () => netsh,
}
