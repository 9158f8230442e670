import type { WifiFrames, WifiValue } from '../../probes/values.ts'
import type { Unread } from '../ask-tool.ts'
import { iw } from './iw.ts'
import { macos } from './macos.ts'
import { netsh } from './netsh.ts'

export type WifiReading = Omit<
  WifiValue,
  'bandGhz' | 'ssidBandsGhz' | 'framesDuring' | 'rssiSeriesDbm' | 'bssidsSeen' | 'txSeriesMbps'
> & {
  /** What of it the system did not tell, by names that every language has, and why. */
  missing?: { what: string; unread: Unread }[]
}

/** One look at the signal, with what the driver says of sending where it is asked in the same breath. */
export type WifiSignal = { rssiDbm?: number; bssid?: string; txMbps?: number; frames?: WifiFrames }

/** A system's way to ask its Wi-Fi adapters; none of them makes the radio send. */
export type WifiAdapter = {
  /** Every Wi-Fi adapter, with the neighbours that the last scan heard. */
  read(signal: AbortSignal): Promise<WifiReading[] | Unread>
  /** The signal of now; nothing while the adapter is not associated. */
  readSignal(name: string, signal: AbortSignal): Promise<WifiSignal | undefined>
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
