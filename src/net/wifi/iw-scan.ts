import type { WifiValue } from '../../probes/values.ts'
import { knownValues } from '../known-values.ts'
import { channelOf } from './channel.ts'
import { securityOf } from './iw-security.ts'
import { readSsid } from './ssid.ts'

/**
 * The networks in the output of `iw dev NAME scan dump`. Every pattern is held to its line's
 * beginning, and its first line counts: names and makers' texts may look like any other line.
 */
export function parseScanDump(text: string): WifiValue['neighbours'] {
  return text.split(/^(?=BSS (?:[0-9a-f]{2}:){5}[0-9a-f]{2}\(on )/m).flatMap((block) => {
    const bssid = /^BSS ((?:[0-9a-f]{2}:){5}[0-9a-f]{2})\(on /.exec(block)?.[1]
    // Old drivers give a share of an unknown whole in place of dBm.
    const dbm = /^\tsignal: (-\d+(?:\.\d+)?) dBm$/m.exec(block)?.[1]
    if (bssid === undefined || dbm === undefined) return []
    const megahertz = /^\tfreq: (\d+)(?:\.\d+)?$/m.exec(block)?.[1]
    const frequencyMhz = megahertz === undefined ? undefined : Number(megahertz)
    return [
      {
        // Hidden ones have no name, or one of zeros.
        ssid: hidden(/^\tSSID: (.*)$/m.exec(block)?.[1] ?? ''),
        bssid,
        rssiDbm: Number(dbm),
        ...knownValues({
          channel: frequencyMhz === undefined ? undefined : channelOf(frequencyMhz),
          frequencyMhz,
          security: securityOf(block),
        }),
      },
    ]
  })
}

function hidden(printed: string): string {
  return /^(\\x00)*$/.test(printed) ? '' : readSsid(printed)
}
