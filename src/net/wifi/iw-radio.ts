import type { WifiAir, WifiGeneration } from '../../probes/values.ts'

/** Elements of a beacon that only this generation and newer ones send, as iw names them. */
const elements: readonly [RegExp, WifiGeneration][] = [
  [/^\tEHT capabilities:/m, '802.11be'],
  [/^\tHE capabilities:/m, '802.11ax'],
  [/^\tVHT capabilities:/m, '802.11ac'],
  [/^\tHT capabilities:/m, '802.11n'],
]

/** The newest generation that a network of a scan dump speaks; nothing where its rates are not shown. */
export function generationOf(block: string): WifiGeneration | undefined {
  const found = elements.find(([pattern]) => pattern.test(block))?.[1]
  return found ?? (/^\tSupported rates: \d/m.test(block) ? 'legacy' : undefined)
}

/**
 * The generation without which a network lets nobody in: a demand that stands among its rates (IEEE
 * 802.11-2020, 9.4.2.3). Iw has words for two of them and prints the third as a rate that none is.
 */
const demands: readonly [string, WifiGeneration][] = [
  ['61.0*', '802.11ax'],
  ['VHT*', '802.11ac'],
  ['HT*', '802.11n'],
]

export function wantedGeneration(block: string): WifiGeneration | undefined {
  const rates = block
    .match(/^\t(?:Supported|Extended supported) rates: .*$/gm)
    ?.join(' ')
    .split(' ')
  return demands.find(([word]) => rates?.includes(word))?.[1]
}

/** How much of its band a network uses, from its HT and VHT operation elements. */
export function extentOf(
  block: string,
  frequencyMhz: number | undefined,
): Pick<WifiAir, 'widthMhz' | 'centreMhz'> {
  const [, width, first, second] =
    /^\tVHT operation:\n\t\t \* channel width: (\d) .*\n\t\t \* center freq segment 1: (\d+)\n\t\t \* center freq segment 2: (\d+)$/m.exec(
      block,
    ) ?? []
  const centre = (channel: string | undefined) => 5000 + 5 * Number(channel)
  if (width === '1')
    // A second segment beside the first makes 160 MHz of it.
    return Math.abs(Number(second) - Number(first)) === 8
      ? { widthMhz: 160, centreMhz: centre(second) }
      : { widthMhz: 80, centreMhz: centre(first) }
  if (width === '2') return { widthMhz: 160, centreMhz: centre(first) }
  const offset =
    /^\tHT operation:\n\t\t \* primary channel: \d+\n\t\t \* secondary channel offset: (no secondary|above|below)$/m.exec(
      block,
    )?.[1]
  if (offset === undefined || frequencyMhz === undefined) return {}
  if (offset === 'no secondary') return { widthMhz: 20, centreMhz: frequencyMhz }
  return { widthMhz: 40, centreMhz: frequencyMhz + (offset === 'above' ? 10 : -10) }
}
