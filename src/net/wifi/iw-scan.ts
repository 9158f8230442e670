import type { WifiNeighbour } from '../../probes/values.ts'
import { knownValues } from '../known-values.ts'
import { channelOf } from './channel.ts'
import { extentOf, generationOf, wantedGeneration } from './iw-radio.ts'
import { protectionRequired, securityOf } from './iw-security.ts'
import { readSsid } from './ssid.ts'

/**
 * The networks in the output of `iw dev NAME scan dump`. Every pattern is held to its line's
 * beginning, and its first line counts: names and makers' texts may look like any other line.
 */
export function parseScanDump(text: string): WifiNeighbour[] {
  const blocks = text.split(/^(?=BSS (?:[0-9a-f]{2}:){5}[0-9a-f]{2}\(on )/m)
  return blocks.flatMap((block, index) => {
    const bssid = /^BSS ((?:[0-9a-f]{2}:){5}[0-9a-f]{2})\(on /.exec(block)?.[1]
    // Old drivers give a share of an unknown whole in place of dBm.
    const dbm = /^\tsignal: (-\d+(?:\.\d+)?) dBm$/m.exec(block)?.[1]
    if (bssid === undefined || dbm === undefined) return []
    const megahertz = /^\tfreq: (\d+)(?:\.\d+)?$/m.exec(block)?.[1]
    const frequencyMhz = megahertz === undefined ? undefined : Number(megahertz)
    // What it is made of is told by what is not there, too: a block that is cut tells nothing of it.
    const whole = index < blocks.length - 1 || /^\tWMM:/m.test(block)
    return [
      {
        // Hidden ones have no name, or one of zeros.
        ssid: hidden(/^\tSSID: (.*)$/m.exec(block)?.[1] ?? ''),
        bssid,
        rssiDbm: Number(dbm),
        ...knownValues({
          channel: frequencyMhz === undefined ? undefined : channelOf(frequencyMhz),
          frequencyMhz,
          ...(whole && {
            ...extentOf(block, frequencyMhz),
            generation: generationOf(block),
          }),
          wantsGeneration: wantedGeneration(block),
          security: securityOf(block),
          protectionRequired: protectionRequired(block),
        }),
      },
    ]
  })
}

function hidden(printed: string): string {
  return /^(\\x00)*$/.test(printed) ? '' : readSsid(printed)
}
