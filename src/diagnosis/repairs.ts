import type { Actor, Knowledge, Remedy } from '../model.ts'
import type { World } from './world.ts'

/** What a minute of each costs, in a merchant's minutes. */
const minutePrice: Record<Actor, number> = {
  merchant: 1, // is there anyway
  technician: 3, // is paid, and travels
  provider: 1.5, // somebody stays on the line or comes back to the case
  acquirer: 1.5, // the same
  vendor: 3, // the terminal is away, or a second one must be had
}

/** Minutes after each step until the terminal has connected again and a payment was tried. */
const tryMinutes = 5
/** Minutes of a merchant's to secure what a hazardous step can lose: a batch is settled, settings are noted. */
const secureMinutes = 10

/** A step that somebody can take; `cost` in a merchant's minutes; `cures`: which faults, how surely. */
export type Repair = {
  id: string
  remedy: Remedy
  cost: number
  cures: readonly { fault: number; chance: number }[]
}

/** All steps for the faults of the world, in the order of their ids. */
export function repairsOf<Seen>(knowledge: Knowledge<Seen>, world: World): Repair[] {
  const curing = new Map<string, { fault: number; chance: number }[]>()
  world.faults.forEach(({ id, cause }, fault) => {
    const remedies = knowledge.causes[world.causes[cause]!]?.faults[id]?.remedies ?? {}
    for (const [remedy, chance] of Object.entries(remedies))
      curing.set(remedy, [...(curing.get(remedy) ?? []), { fault, chance }])
  })
  const ids = Object.keys(knowledge.remedies).toSorted()
  return ids.map((id) => {
    const remedy = knowledge.remedies[id]!
    const secured = remedy.hazard ? secureMinutes : 0
    const cost = remedy.minutes * minutePrice[remedy.actor] + tryMinutes + secured
    return { id, remedy, cost, cures: curing.get(id) ?? [] }
  })
}
