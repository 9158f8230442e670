/** What the lab's servers did, by name: the ground truth of a situation rests on these counts. */
const counts = new Map<string, number>()

/** Adds one to a counter. */
export function count(name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** All counters so far. */
export function allCounts(): { [name: string]: number } {
  return Object.fromEntries(counts)
}
