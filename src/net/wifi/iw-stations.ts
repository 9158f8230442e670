import type { WifiFrames, WifiGeneration } from '../../probes/values.ts'
import { knownValues } from '../known-values.ts'
import { plausibleCount, plausibleDbm, plausibleMbps } from './plausible.ts'

export type Station = {
  bssid: string
  /** The password is not agreed on yet, or never will be: nothing of ours is let through. */
  unauthorized?: true
  rssiDbm?: number
  txMbps?: number
  rxMbps?: number
  generation?: WifiGeneration
  frames?: WifiFrames
}

/** How iw names the modulation of a rate. A slow frame may be older than the link: legacy says nothing. */
const modulations: readonly [RegExp, WifiGeneration][] = [
  [/ EHT-MCS \d/, '802.11be'],
  [/ HE-MCS \d/, '802.11ax'],
  [/ VHT-MCS \d/, '802.11ac'],
  [/ MCS \d/, '802.11n'],
]

/**
 * The access point in the output of `iw dev NAME station dump`, with the signal and the counters
 * that the driver keeps since it associated; nothing while it is not associated.
 */
export function parseStations(text: string): Station[] {
  return text.split(/^(?=Station )/m).flatMap((block): Station[] => {
    const bssid = /^Station ((?:[0-9a-f]{2}:){5}[0-9a-f]{2}) \(on /.exec(block)?.[1]
    if (bssid === undefined) return []
    const number = (pattern: RegExp, plausible: (found: number) => number | undefined) => {
      const found = pattern.exec(block)?.[1]
      return found === undefined ? undefined : plausible(Number(found))
    }
    const count = (pattern: RegExp) => number(pattern, plausibleCount)
    const rates = block.match(/^\t[tr]x bitrate:\s+\d+(?:\.\d+)? MBit\/s.*$/gm)?.join('\n') ?? ''
    const sent = count(/^\ttx packets:\s+(\d+)$/m)
    return [
      {
        bssid,
        ...(/^\tauthorized:\s+no$/m.test(block) && { unauthorized: true as const }),
        ...knownValues({
          // Drivers with several antennas list each in brackets behind it.
          rssiDbm: number(/^\tsignal:\s+(-\d+)(?: \[[^\]]*\])? dBm$/m, plausibleDbm),
          txMbps: number(/^\ttx bitrate:\s+(\d+(?:\.\d+)?) MBit\/s/m, plausibleMbps),
          rxMbps: number(/^\trx bitrate:\s+(\d+(?:\.\d+)?) MBit\/s/m, plausibleMbps),
          generation: modulations.find(([pattern]) => pattern.test(rates))?.[1],
        }),
        ...(sent !== undefined && {
          frames: {
            sent,
            ...knownValues({
              resent: count(/^\ttx retries:\s+(\d+)$/m),
              givenUp: count(/^\ttx failed:\s+(\d+)$/m),
              beaconsLost: count(/^\tbeacon loss:\s+(\d+)$/m),
            }),
          },
        }),
      },
    ]
  })
}
