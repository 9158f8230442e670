/** A line and a column, counted from 1. */
export type LineAndColumn = { line: number; column: number }

/** Tells where the offsets of a text stand. Made once, since a broken text makes thousands of mistakes. */
export function linesOf(text: string): (offset: number) => LineAndColumn {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (offset) => {
    const line = countBelow(starts, offset + 1)
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 }
  }
}

/** How many of the ascending numbers are less than a limit. */
export function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}
