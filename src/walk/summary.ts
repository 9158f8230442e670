import type { Place, Reading, Role } from './walk.ts'

/** What a place was like. Whatever nobody could read is absent. */
export type Summary = {
  role?: Role
  name?: string
  number: number
  /** From the first reading to the last, and the pause after it. */
  seconds: number
  /** Looks at the adapter that brought something, and those that found it not joined. */
  looks: number
  unjoined: number
  /** Looks that brought a strength. */
  strengths: number
  medianDbm?: number
  lowestDbm?: number
  /** Access points, the one of most readings first. */
  bssids: string[]
  method?: 'icmp' | 'tcp'
  sent: number
  received: number
  rttMs?: { median: number; p95: number }
}

/** Sums a place up; `everyMs` lies between two readings. */
export function summarise({ readings, ...place }: Place, everyMs: number): Summary {
  const looks = readings.flatMap(({ look }) => ('unread' in look ? [] : [look]))
  const joined = looks.filter((look) => look.joined)
  const dbm = joined.flatMap(({ rssiDbm }) => (rssiDbm === undefined ? [] : [rssiDbm])).toSorted(up)
  const asked = readings.flatMap(({ echoes }) => ('missing' in echoes ? [] : [echoes]))
  // Connects and pings do not lose alike: what was asked in the less usual way is left out.
  const [method] = byFrequency(asked.map((one) => one.method))
  const echoes = asked.filter((one) => one.method === method)
  const times = echoes.flatMap(({ rttMs }) => rttMs).toSorted(up)
  const [lowest] = dbm
  return {
    ...place,
    seconds: secondsOf(readings, everyMs),
    looks: looks.length,
    unjoined: looks.length - joined.length,
    strengths: dbm.length,
    ...(lowest === undefined ? {} : { medianDbm: Math.round(median(dbm)), lowestDbm: lowest }),
    bssids: byFrequency(joined.flatMap(({ bssid }) => (bssid === undefined ? [] : [bssid]))),
    ...(method && { method }),
    sent: echoes.reduce((sum, { sent }) => sum + sent, 0),
    received: times.length,
    ...(times.length > 0 && {
      // Nearest rank, as everywhere.
      rttMs: { median: median(times), p95: times[Math.ceil(0.95 * times.length) - 1] ?? 0 },
    }),
  }
}

/** Longer gaps are ways to elsewhere and back. */
const pauses = 3

function secondsOf(readings: readonly Reading[], everyMs: number): number {
  const ms = readings.reduce((sum, { atMs }, index) => {
    const nextMs = (readings[index + 1]?.atMs ?? Infinity) - atMs
    return sum + (nextMs <= pauses * everyMs ? nextMs : everyMs)
  }, 0)
  return Math.round(ms / 1000)
}

function median(sorted: readonly number[]): number {
  const last = sorted.length - 1
  return ((sorted[Math.floor(last / 2)] ?? 0) + (sorted[Math.ceil(last / 2)] ?? 0)) / 2
}

function byFrequency<Word extends string>(all: readonly Word[]): Word[] {
  const counts = new Map<Word, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([one]) => one)
}

function up(a: number, b: number): number {
  return a - b
}
