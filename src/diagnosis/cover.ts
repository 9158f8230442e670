import type { World } from './world.ts'

/** A fault shows on a symptom that it keeps from its best outcome in half of the cases or more. */
const half = 0.5

/**
 * Which fault stands in front of which, on some symptom where both would show alone: 1 at
 * [nearer × faults + farther]. Symptoms that were not measured count too: a dead line may be why.
 */
export function coverOf(world: World): Uint8Array {
  const size = world.faults.length
  const cover = new Uint8Array(size * size)
  for (const { rows, scale } of world.symptoms.values()) {
    const shown = [...rows.keys()].filter((fault) => rows.get(fault)![0]! <= half)
    for (const near of shown)
      for (const far of shown)
        if (scale || world.places[near]! <= world.places[far]!) cover[near * size + far] = 1
  }
  return cover
}
