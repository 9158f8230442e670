import type { WifiAir } from '../probes/values.ts'

/** One channel, MHz. */
export const channelMhz = 20

/** Where the blocks begin that wide channels are cut from, MHz: 5 GHz in three parts, and 6 GHz. */
const blocks = [5945, 5735, 5490, 5170]

/** The part of the band that a network uses, MHz; nothing where its place is unknown. */
export function spanOf(air: WifiAir): { from: number; to: number } | undefined {
  const { frequencyMhz, widthMhz = channelMhz, centreMhz } = air
  if (frequencyMhz === undefined) return undefined
  if (centreMhz !== undefined) return around(centreMhz, widthMhz)
  const block = blocks.find((from) => from < frequencyMhz)
  // In the 2.4-GHz band, the second half may lie on either side.
  if (block === undefined || widthMhz === channelMhz) return around(frequencyMhz, channelMhz)
  const from = block + Math.floor((frequencyMhz - block) / widthMhz) * widthMhz
  return { from, to: from + widthMhz }
}

/** The channel that its beacons are on, and that every wider frame needs as well. */
export function channelSpanOf({ frequencyMhz }: WifiAir): { from: number; to: number } | undefined {
  return frequencyMhz === undefined ? undefined : around(frequencyMhz, channelMhz)
}

function around(middle: number, widthMhz: number) {
  return { from: middle - widthMhz / 2, to: middle + widthMhz / 2 }
}
