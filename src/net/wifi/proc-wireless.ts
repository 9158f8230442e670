import { plausibleDbm } from './plausible.ts'

/**
 * The signal of each interface that is joined, dBm, in /proc/net/wireless. Drivers older than
 * cfg80211 have a share of an unknown whole there, which is never below zero.
 */
export function parseWireless(text: string): Map<string, number> {
  const line = /^ *(\S+): [0-9a-f]{4} +\d+\.? +(-\d+)\.? +-?\d+\.? (?: *\d+){6}$/gm
  return new Map(
    [...text.matchAll(line)].flatMap(([, name = '', level]) => {
      const dbm = plausibleDbm(Number(level))
      return dbm === undefined ? [] : [[name, dbm]]
    }),
  )
}
