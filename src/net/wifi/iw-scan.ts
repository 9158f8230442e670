import type { WifiNeighbour } from '../../probes/values.ts'
import { knownValues } from '../known-values.ts'
import { extentOf, generationOf, wantedGeneration } from './iw-radio.ts'
import { protectionRequired, securityOf } from './iw-security.ts'
import { plausibleChannel, plausibleDbm } from './plausible.ts'
import { readSsid } from './ssid.ts'

/**
 * How the block of a network begins, in iw's own order; the kernel has all of it but what is optional
 * here. Lines that are not in order belong to another.
 * Old drivers give a share of an unknown whole in place of dBm.
 */
const head = new RegExp(
  [
    /^BSS (?<bssid>(?:[0-9a-f]{2}:){5}[0-9a-f]{2})\(on .*\n/,
    /(?:\tlast seen: .*\n)?(?:\tTSF: .*\n)?/,
    /\tfreq: (?<mhz>\d+)(?:\.\d+)?\n/,
    /\tbeacon interval: .*\n\tcapability: (?<capability>.*)\n/,
    /\tsignal: (?<dbm>-\d+(?:\.\d+)?) dBm\n/,
    /(?:\tlast seen: (?:(?<ageMs>\d+) ms ago|.*)\n)?(?:\tInformation elements from .*\n)?/,
    /(?:\tSSID: (?<name>.*)\n)?/,
  ]
    .map(({ source }) => source)
    .join(''),
)

/** Where the text of each network begins. */
const between = /^(?=BSS (?:[0-9a-f]{2}:){5}[0-9a-f]{2}\(on )/m

/**
 * How long ago the last scan heard anybody but `own`, ms; nothing where iw does not tell. The joined
 * access point says nothing: its beacons renew it between scans, too.
 */
export function sinceOthersMs(text: string, own: string | undefined): number | undefined {
  const ages = text.split(between).flatMap((block) => {
    const { bssid, ageMs } = head.exec(block)?.groups ?? {}
    return bssid === undefined || bssid === own || ageMs === undefined ? [] : [Number(ageMs)]
  })
  return ages.length === 0 ? undefined : Math.min(...ages)
}

/**
 * The networks in the output of `iw dev NAME scan dump`. Every pattern is held to its line's
 * beginning, and its first line counts: names and makers' texts may look like any other line.
 */
export function parseScanDump(text: string): WifiNeighbour[] {
  const blocks = text.split(between)
  return blocks.flatMap((block, index) => {
    const { bssid, mhz, capability, dbm, name } = head.exec(block)?.groups ?? {}
    const rssiDbm = plausibleDbm(Number(dbm))
    const followed = index < blocks.length - 1
    // One that is cut before its name is not hidden.
    if (bssid === undefined || rssiDbm === undefined || (name === undefined && !followed)) return []
    const place = plausibleChannel(Number(mhz))
    // What it is made of is told by what is not there, too: a block that is cut tells nothing of it.
    const whole = followed || /^\tWMM:.*\n(?:\t\t.*\n)*\t\t \* VO: /m.test(block)
    return [
      {
        // Hidden ones have no name, or one of zeros.
        ssid: hidden(name ?? ''),
        bssid,
        rssiDbm,
        ...place,
        ...(whole && extentOf(block, place.frequencyMhz)),
        ...knownValues({
          generation: whole ? generationOf(block) : undefined,
          wantsGeneration: wantedGeneration(block),
          security: whole ? securityOf(block, capability, followed) : undefined,
          protectionRequired: protectionRequired(block),
        }),
      },
    ]
  })
}

function hidden(printed: string): string {
  return /^(\\x00)*$/.test(printed) ? '' : readSsid(printed)
}
