import { percent, table } from '../markdown.ts'
import type { Sensitivity } from './table.ts'

const signed = (points: number): string =>
  points === 0 ? '0' : `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2)}`

/** What the page says of likelihoods that may be wrong. */
export function sensitivitySection(measured: Sensitivity | null): string {
  if (!measured) return 'Not measured yet: `npm run lab -- --sensitivity DIR`.'
  const { runs, situations, top1, likelihoods, withinTwoPoints, worst } = measured
  return `Likelihoods are written down from mechanisms, sources and judgement (docs/causes.md), and each may be wrong. So every one of the
${likelihoods} (a row that faults share counts once for each of them here, and once in docs/causes.md) is halved, and raised by
half as far as a chance goes, one at a time, with the rest of its row shared out anew, and what was measured in ${situations} situations (${runs} runs, top-1 ${percent(top1)}) is judged again. With ${withinTwoPoints} of them
(${percent(withinTwoPoints / likelihoods)}) top-1 stays within two points. ${worst.length > 0 ? 'Those that move it most:' : 'None moves it at all.'}

${
  worst.length === 0
    ? ''
    : table(
        ['fault', 'finding', 'likelihood', 'ground', 'halved', 'half as much again'],
        worst.map((one) => [
          one.fault,
          `${one.symptom} = ${one.outcome}`,
          String(one.chance),
          one.ground,
          signed(one.half),
          signed(one.more),
        ]),
      )
}`
}
