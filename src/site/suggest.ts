/** The candidate that a misspelt word most likely means, if one is near enough. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const plain = plainOf(word)
  // One slip in three letters: more, and most short words would be alike.
  const reach = Math.max(1, Math.floor(plain.length / 3))
  const near = candidates
    .map((candidate) => ({ candidate, slips: slips(plain, plainOf(candidate)) }))
    .filter(({ slips: count }) => count <= reach)
    .toSorted((a, b) => a.slips - b.slips)
  return near[0]?.candidate ?? candidates.find((candidate) => extend(plain, plainOf(candidate)))
}

// server_name, Server-Name and serverName are the same to a person.
function plainOf(word: string): string {
  return word.slice(0, 64).toLowerCase().replaceAll(/[-_ ]/g, '')
}

// hostname for host, sun for sunday: three letters make a stem.
function extend(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a))
}

/** Letters put in, left out, changed or exchanged with their neighbour (Damerau, optimal alignment). */
function slips(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  const at = (row: number, column: number) => rows[row]?.[column] ?? Infinity
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    rows.push(current)
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + same,
          swapped ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      )
    }
  }
  return at(a.length, b.length)
}
