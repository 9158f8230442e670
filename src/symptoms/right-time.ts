import type { Facts } from '../probes/facts.ts'
import { seen } from './look.ts'

/** A clock that is off by less judges no certificate differently but in its first or last minutes. */
const minuteMs = 60_000

/** The time of the run, ms since 1970: by this machine, and by others where they told it otherwise. */
export function timesOf(facts: Facts): { machine: number; right?: number } {
  const machine = Date.parse(facts.startedAt)
  const clock = seen(facts, 'clock')
  if (clock?.offsetMs === undefined) return { machine }
  const isOff = Math.abs(clock.offsetMs) - (clock.uncertaintyMs ?? 0) >= minuteMs
  return { machine, right: isOff ? machine - clock.offsetMs : machine }
}
