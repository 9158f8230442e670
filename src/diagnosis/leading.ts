import { somethingUnknown } from './hypotheses.ts'

/** So many can lead any subset that has a percent together; sorting more would take longer than all the rest. */
const sortedAtMost = 512
/** Of ten thousand hypotheses that have a percent together, one has this at least. */
const least = 1e-6
/** A hypothesis with a thousandth of the leader's probability changes no sentence of the report. */
const share = 1e-3
/** So many carry any explanation; a posterior that is spread wider explains nothing. */
const most = 64

/**
 * The numbers of the most probable hypotheses, the most probable first. Something unknown is always
 * among them: it is the last rival of an explanation without any other.
 */
export function rank(hypotheses: Float64Array): number[] {
  const numbers: number[] = []
  hypotheses.forEach((probability, number) => {
    if (probability >= least || number === somethingUnknown) numbers.push(number)
  })
  return numbers
    .toSorted((a, b) => hypotheses[b]! - hypotheses[a]! || a - b)
    .filter((number, place) => place < sortedAtMost || number === somethingUnknown)
}

/** The leading ones among the hypotheses wanted, the most probable first. */
export function leading(
  { hypotheses, ranked }: { hypotheses: Float64Array; ranked: readonly number[] },
  wanted: (number: number) => boolean,
): number[] {
  const found: number[] = []
  for (const number of ranked) {
    if (found.length === most) break
    if (!wanted(number)) continue
    if (hypotheses[number]! < share * hypotheses[found[0] ?? number]!) break
    found.push(number)
  }
  return found
}
