import { knownValues } from '../known-values.ts'

export type Station = {
  bssid: string
  rssiDbm?: number
  txMbps?: number
  rxMbps?: number
  txPackets?: number
  txRetries?: number
  txFailed?: number
}

/**
 * The access point in the output of `iw dev NAME station dump`, with the signal and the counters
 * that the driver keeps since it associated; nothing while it is not associated.
 */
export function parseStations(text: string): Station[] {
  return text.split(/^(?=Station )/m).flatMap((block): Station[] => {
    const bssid = /^Station ((?:[0-9a-f]{2}:){5}[0-9a-f]{2}) \(on /.exec(block)?.[1]
    if (bssid === undefined) return []
    const number = (pattern: RegExp) => {
      const found = pattern.exec(block)?.[1]
      return found === undefined ? undefined : Number(found)
    }
    return [
      {
        bssid,
        ...knownValues({
          // Drivers with several antennas list each in brackets behind it.
          rssiDbm: number(/^\tsignal:\s+(-\d+)(?: \[[^\]]*\])? dBm$/m),
          txMbps: number(/^\ttx bitrate:\s+(\d+(?:\.\d+)?) MBit\/s/m),
          rxMbps: number(/^\trx bitrate:\s+(\d+(?:\.\d+)?) MBit\/s/m),
          txPackets: number(/^\ttx packets:\s+(\d+)$/m),
          txRetries: number(/^\ttx retries:\s+(\d+)$/m),
          txFailed: number(/^\ttx failed:\s+(\d+)$/m),
        }),
      },
    ]
  })
}
