import type { Unread } from '../ask-tool.ts'
import type { WifiReading } from './wifi.ts'

/** A part of what is read that has a name of its own, `probe.wifi.…` in the catalogues. */
export type WifiPart = 'neighbours' | 'steadiness' | 'roaming' | 'joining' | 'hotspot'

/** What the system did not tell, by a name that every language has or as the part it is, and why. */
export type WifiMissing = { what?: string; part?: WifiPart; unread: Unread }

/** A radio of which nothing was told, beside others that were read. */
export type WifiUntold = { interface: string } & WifiMissing

export function isReading(one: WifiReading | WifiUntold): one is WifiReading {
  return 'connected' in one
}

/** Nobody but the joined access point is in the system's memory, from which others go after a while. */
export const notHeard: WifiMissing = { part: 'neighbours', unread: { skipped: 'not-present' } }
