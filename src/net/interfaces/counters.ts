import { readNumber, readSmallFile } from '../small-file.ts'

/** Frames in both directions, since the interface was made. */
export type Counters = {
  packets: number
  errors: number
  collisions: number
  carrierChanges?: number
}

/** The kernel's counters of every interface (/proc/net/dev, /sys); none on other systems. */
export async function readCounters(): Promise<Map<string, Counters>> {
  const counters = parseCounters((await readSmallFile('/proc/net/dev')) ?? '')
  for (const [name, own] of counters) {
    const carrierChanges = await readNumber(`/sys/class/net/${name}/carrier_changes`)
    if (carrierChanges !== undefined) own.carrierChanges = carrierChanges
    // Some drivers leave frames with a wrong checksum out of their sum.
    const crcErrors = await readNumber(`/sys/class/net/${name}/statistics/rx_crc_errors`)
    own.errors = Math.max(own.errors, crcErrors ?? 0)
  }
  return counters
}

/** Whole and not negative, and small enough to be exact. */
function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0
}

/** Reads the text of /proc/net/dev. */
export function parseCounters(text: string): Map<string, Counters> {
  return new Map(
    text.split('\n').flatMap((line): [string, Counters][] => {
      const [, name, figures = ''] = /^\s*([^\s:/]+):\s*(.*)$/.exec(line) ?? []
      const numbers = figures.split(/\s+/).map(Number)
      const [, received, damaged, , , , , , , sent, failed, , , collisions] = numbers
      if (name === undefined || numbers.length < 16 || !numbers.every(isCount)) return []
      return [
        [
          name,
          {
            packets: received! + sent!,
            errors: damaged! + failed!,
            collisions: collisions!,
          },
        ],
      ]
    }),
  )
}
