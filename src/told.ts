/** More than three causes nobody keeps in mind at a counter. */
const most = 3
/** Behind the first, a cause below this costs more time to read than it is worth. */
const least = 0.05

/** Of causes, the most probable first, those that a person is told of. */
export function told<One extends { probability: number }>(causes: readonly One[]): One[] {
  return causes
    .slice(0, most)
    .filter(({ probability }, index) => index === 0 || probability >= least)
}
