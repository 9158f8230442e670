import { readSsid } from './ssid.ts'
import { knownValues } from '../known-values.ts'
import { plausibleCentre, plausibleChannel, plausibleWidth } from './plausible.ts'

export type WifiDevice = {
  name: string
  ssid?: string
  channel?: number
  frequencyMhz?: number
  widthMhz?: number
  centreMhz?: number
}

/** The interfaces in the output of `iw dev` that serve others as an access point. */
export function parseHotspots(text: string): string[] {
  return text.split(/^\t(?=Interface |Unnamed)/m).flatMap((block) => {
    const name = /^Interface (\S+)$/m.exec(block)?.[1]
    return name !== undefined && /^\t\ttype AP$/m.test(block) ? [name] : []
  })
}

/**
 * The interfaces in the output of `iw dev` that join networks. A device for direct connections and
 * others without a name stand in the same list.
 */
export function parseDevices(text: string): WifiDevice[] {
  return text
    .split(/^\t(?=Interface |Unnamed)/m)
    .slice(1)
    .flatMap((block): WifiDevice[] => {
      const name = /^Interface (\S+)$/m.exec(block)?.[1]
      if (name === undefined || !/^\t\ttype managed$/m.test(block)) return []
      const ssid = /^\t\tssid (.*)$/m.exec(block)?.[1]
      const [, megahertz, width, centre] =
        /^\t\tchannel \d+ \((\d+)(?:\.\d+)? MHz\)(?:, width: (\d+) MHz(?:.*, center1: (\d+) MHz)?)?/m.exec(
          block,
        ) ?? []
      const place = megahertz === undefined ? {} : plausibleChannel(Number(megahertz))
      return [
        {
          name,
          ...knownValues({
            ssid: ssid === undefined ? undefined : readSsid(ssid),
            widthMhz: width === undefined ? undefined : plausibleWidth(Number(width)),
            centreMhz: centre === undefined ? undefined : plausibleCentre(Number(centre)),
          }),
          ...place,
        },
      ]
    })
}
