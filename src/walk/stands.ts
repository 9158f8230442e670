import type { Summary } from './summary.ts'
import { leastReadings, type Role } from './walk.ts'

/**
 * So much better one step away: something stands in between. Twice the distance costs 6 dB and a
 * step at 2 m from the router 3.5; plasterboard costs 3 to 5, a concrete wall 10 to 15, metal 20 to
 * 30 (2.4 GHz; usual tables of building materials). Medians of machines that move a little keep
 * within a few dB of each other.
 */
const obstacle = 10

/** The three places, as far as somebody stood there. */
export function standsOn(places: readonly Summary[]): Partial<Record<Role, Summary>> {
  return Object.fromEntries(places.flatMap((one) => (one.role ? [[one.role, one]] : [])))
}

/** Enough strengths for a median. */
export function hasStrength(
  place: Summary | undefined,
): place is Summary & Required<Pick<Summary, 'medianDbm' | 'lowestDbm'>> {
  return place?.medianDbm !== undefined && place.strengths >= leastReadings
}

/** Most of the time it was joined to nothing there. */
export function isUnjoined({ looks, unjoined }: Summary): boolean {
  return unjoined * 2 > looks
}

/** How much better the signal is one step away, where that tells of an obstacle. */
export function obstacleDb(counter: Summary, step: Summary | undefined): number | undefined {
  if (!hasStrength(counter) || !hasStrength(step) || isOtherPoint(counter, step)) return undefined
  const better = step.medianDbm - counter.medianDbm
  return better >= obstacle ? better : undefined
}

/** Two access points have two ways: their strengths do not compare. */
export function isOtherPoint(one: Summary, other: Summary): boolean {
  return one.bssids[0] !== other.bssids[0]
}
