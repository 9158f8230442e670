import type { SkipReason } from '../model.ts'

/** The three places that tell an obstacle from distance. */
export const roles = ['counter', 'step', 'router'] as const
export type Role = (typeof roles)[number]

/** One look at the adapter. `unread`: the system did not tell. */
export type Look =
  | { joined: true; rssiDbm?: number; rssiFrom?: 'quality'; bssid?: string }
  | { joined: false }
  | { unread: SkipReason }

/** Why there are no echoes; `other-way`: this machine reaches the router over another adapter. */
export type NoEchoes = SkipReason | 'none' | 'other-way' | 'silent'

/** The router's answers to the questions of one second. */
export type Echoes =
  { method: 'icmp' | 'tcp'; sent: number; rttMs: readonly number[] } | { missing: NoEchoes }

/** One reading. `atMs` counts from the start of the walk. */
export type Reading = { atMs: number; look: Look; echoes: Echoes }

/** Where somebody stood: one of the three places, or one by a name of their own. */
export type Place = {
  role?: Role
  /** Of a place of their own; `''` is numbered instead. */
  name?: string
  number: number
  readings: Reading[]
}

/** Somebody's stay at a place: since when, how much was read, and how much of it is still to come. */
export type Visit = { place: Place; sinceMs: number; read: number; underWay: number }

/** What somebody who presses Enter means: what they typed, or nothing. */
export type Mark = { role: Role } | { name: string }

/** A median of fewer readings is chance; at one a second, seconds too. */
export const leastReadings = 8
/** A machine whose tools are slow gets so many times as long to bring them. */
const patience = 3
/** A table of more is no table any more. */
export const mostPlaces = 20
/** Ten minutes at one place. */
const mostReadings = 600

/**
 * The places of a walk and what was read at each. Somebody stands at a place from the mark until
 * `stayMs` are over and enough was read; what is read on the way to the next belongs to none.
 */
export function walk(stayMs: number) {
  const places: Place[] = []
  let here: Visit | undefined

  const isOver = (atMs: number) => {
    if (!here) return true
    const stayedMs = atMs - here.sinceMs
    return stayedMs >= stayMs && (here.read >= leastReadings || stayedMs >= patience * stayMs)
  }

  return {
    places,
    /** Begins at a place, again where it is known. Nothing where there are too many. */
    mark(mark: Mark | undefined, atMs: number): Place | undefined {
      const wanted = mark ?? following(places)
      const known = places.find((one) => isSame(one, wanted))
      if (!known && places.length >= mostPlaces) return undefined
      const place = known ?? { ...wanted, number: places.length + 1, readings: [] }
      if (!known) places.push(place)
      here = { place, sinceMs: atMs, read: 0, underWay: 0 }
      return place
    },
    /** Where somebody stands, and for how long still, ms; nothing on the way. */
    standing(atMs: number): { place: Place; leftMs: number } | undefined {
      if (!here || isOver(atMs)) return undefined
      return { place: here.place, leftMs: Math.max(0, stayMs - (atMs - here.sinceMs)) }
    },
    /** Begins a reading; returns where it belongs. */
    begin(atMs: number): Visit | undefined {
      if (!here || isOver(atMs)) return undefined
      here.underWay += 1
      return here
    },
    /** Takes a reading; returns the place that is done with it. */
    take(reading: Reading, visit: Visit | undefined, nowMs: number): Place | undefined {
      if (visit) {
        const { readings } = visit.place
        readings.push(reading)
        if (readings.length > mostReadings) readings.shift()
        visit.underWay -= 1
        if (!('unread' in reading.look)) visit.read += 1
      }
      if (!here || here.underWay > 0 || !isOver(nowMs)) return undefined
      const { place } = here
      here = undefined
      return place
    },
  }
}

/** The first of the three places that nobody has stood at; after them, one without a name. */
export function following(places: readonly Place[]): Mark {
  const role = roles.find((one) => !places.some((place) => place.role === one))
  return role ? { role } : { name: '' }
}

function isSame(place: Place, mark: Mark): boolean {
  if ('role' in mark) return place.role === mark.role
  return mark.name !== '' && place.name === mark.name
}
