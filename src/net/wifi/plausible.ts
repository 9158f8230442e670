import { channelOf } from './channel.ts'

/**
 * What a driver can mean, and nothing otherwise. The noise of a perfect receiver is −101 dBm over
 * 20 MHz (−174 dBm/Hz), −107 over 5; no antenna hears a milliwatt of anybody.
 */
export function plausibleDbm(dbm: number): number | undefined {
  return dbm >= -120 && dbm < 0 ? dbm : undefined
}

/** 802.11be's fastest: 16 streams of 320 MHz, 46.1 Gbit/s. */
export function plausibleMbps(mbps: number): number | undefined {
  return mbps > 0 && mbps <= 46_120 ? mbps : undefined
}

/** The kernel's counters of frames have 32 bits. */
export function plausibleCount(frames: number): number | undefined {
  return frames < 2 ** 32 ? frames : undefined
}

/** The frequency of a channel, MHz, with its number. */
export function plausibleChannel(mhz: number): { channel?: number; frequencyMhz?: number } {
  const channel = channelOf(mhz)
  return Number.isInteger(channel) && channel !== undefined ? { channel, frequencyMhz: mhz } : {}
}

/** All widths that there are, MHz. */
export function plausibleWidth(mhz: number): number | undefined {
  return [5, 10, 20, 40, 80, 160, 320].includes(mhz) ? mhz : undefined
}

/** The middle of a wide channel lies in one of the bands. */
export function plausibleCentre(mhz: number): number | undefined {
  return (mhz > 2400 && mhz < 2500) || (mhz > 4900 && mhz < 7125) ? mhz : undefined
}
