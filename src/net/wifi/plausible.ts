import { channelOf } from './channel.ts'

/**
 * What a driver can mean, and nothing otherwise. No radio reports a signal above its own transmit
 * power's neighbourhood or below the noise of its receiver (−174 dBm/Hz over 20 MHz: −101 dBm).
 */
export function plausibleDbm(dbm: number): number | undefined {
  return dbm >= -120 && dbm < 0 ? dbm : undefined
}

/** 802.11be's fastest: 16 streams of 320 MHz, 46.1 Gbit/s. */
export function plausibleMbps(mbps: number): number | undefined {
  return mbps > 0 && mbps <= 46_120 ? mbps : undefined
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
