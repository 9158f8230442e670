import type { Site } from '../../src/site/site.ts'
import { siteWithoutFile } from '../../src/site/defaults.ts'
import { judge, type Judgement } from '../../src/walk/judge.ts'
import { summarise, type Summary } from '../../src/walk/summary.ts'
import type { Look, Place, Reading } from '../../src/walk/walk.ts'

export const everyMs = 1000

export type Stay = {
  /** dBm of each second; `undefined` where it was not joined. */
  dbm: readonly (number | undefined)[]
  bssid?: string
  /** Four pings a second: so many of all of them are lost, evenly. */
  lost?: number
  rttMs?: number
  /** Nobody asked the router. */
  unasked?: true
}

/** Twenty seconds of a laptop that is moved by a hand's breadth: the fading of a shop with shelves. */
export function around(dbm: number, seconds = 20): number[] {
  const fading = [0, -2, 1, -3, 2, -1, 4, -5, 0, 1, -2, 3, -4, 0, 2, -1, 1, -6, 0, 2]
  return Array.from({ length: seconds }, (_, second) => dbm + (fading[second % 20] ?? 0))
}

export function stayed(
  place: Pick<Place, 'role' | 'name'>,
  { dbm, bssid = '94:83:c4:0a:5b:01', lost = 0, rttMs = 3, unasked }: Stay,
  number = 1,
): Summary {
  const readings = dbm.map((strength, second): Reading => {
    const look: Look =
      strength === undefined ? { joined: false } : { joined: true, rssiDbm: strength, bssid }
    const [before, after] = [second, second + 1].map((n) => Math.round((lost * n) / dbm.length))
    const rtts = Array.from({ length: 4 - ((after ?? 0) - (before ?? 0)) }, () => rttMs)
    return {
      atMs: second * everyMs,
      look,
      echoes: unasked ? { missing: 'silent' } : { method: 'icmp', sent: 4, rttMs: rtts },
    }
  })
  return summarise({ ...place, number, readings }, everyMs)
}

const { limits } = siteWithoutFile()

/** The judgement of a walk past these places, in this order. */
export function walked(
  stays: Partial<Record<'counter' | 'step' | 'router', Stay>>,
  given: { limits?: Site['limits']; workedOut?: boolean } = {},
): Judgement {
  const places = Object.entries(stays).map(([role, stay], index) =>
    stayed({ role: role as 'counter' }, stay, index + 1),
  )
  return judge(places, { limits, workedOut: false, ...given })
}

export function noteKeys({ notes }: Judgement): string[] {
  return notes.map(({ key }) => key)
}
