/** Hypotheses have numbers: 0 nothing is wrong, 1 something unknown, then each fault, then each pair. */
export const nothingWrong = 0
export const somethingUnknown = 1

/** The faults that each hypothesis holds, by its number; −1 where it holds fewer. `first` < `second`. */
export type Hypotheses = { first: Int16Array; second: Int16Array }

/** The number of the hypothesis “this fault alone”. */
export function alone(fault: number): number {
  return 2 + fault
}

/** Nothing wrong, something unknown, each of `faults` faults, each pair of them. */
export function hypothesesOf(faults: number): Hypotheses {
  const count = 2 + faults + (faults * (faults - 1)) / 2
  const first = new Int16Array(count).fill(-1)
  const second = new Int16Array(count).fill(-1)
  for (let fault = 0; fault < faults; fault++) first[alone(fault)] = fault
  let number = 2 + faults
  for (let a = 0; a < faults; a++) {
    for (let b = a + 1; b < faults; b++) {
      first[number] = a
      second[number] = b
      number++
    }
  }
  return { first, second }
}

/** The number of the pair a < b, of `faults` faults; it grows by one with b. */
export function pair(faults: number, a: number, b: number): number {
  return 2 + faults + (a * (2 * faults - a - 1)) / 2 + (b - a - 1)
}

/** The faults that one hypothesis holds: none, one or two. */
export function membersOf({ first, second }: Hypotheses, number: number): number[] {
  return [first[number]!, second[number]!].filter((fault) => fault >= 0)
}
