/** The channel of a centre frequency in MHz (IEEE 802.11-2020 annex E); nothing outside its bands. */
export function channelOf(frequencyMhz: number): number | undefined {
  if (frequencyMhz === 2484) return 14
  if (frequencyMhz >= 2412 && frequencyMhz <= 2472) return (frequencyMhz - 2407) / 5
  if (frequencyMhz >= 5160 && frequencyMhz <= 5885) return (frequencyMhz - 5000) / 5
  // 6 GHz counts from 1 again.
  if (frequencyMhz >= 5955 && frequencyMhz <= 7115) return (frequencyMhz - 5950) / 5
  return undefined
}

/** Its band, GHz. */
export function bandOf(frequencyMhz: number): number {
  if (frequencyMhz < 3000) return 2.4
  return frequencyMhz < 5950 ? 5 : 6
}
