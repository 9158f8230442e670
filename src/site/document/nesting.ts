// A site file nests 6 deep. The YAML parser recurses, and Node dies of some thousand levels.
const most = 50
// Two spaces a level would be 12 columns; whole columns of spaces are as deep as they are wide.
const widestIndent = 2 * most

/** Where a text nests so deeply that it must not be parsed, if anywhere. */
export function tooDeep(text: string): number | undefined {
  let open = 0
  let start = 0
  for (const line of text.split('\n')) {
    const indent = /^[\s?-]*/.exec(line)?.[0].length ?? 0
    if (indent > widestIndent && indent < line.length && line[indent] !== '#') return start
    if (longestRun(line) > most) return start
    for (const mark of line.matchAll(/[[\]{}]/g)) {
      open = Math.max(0, open + (mark[0] === '[' || mark[0] === '{' ? 1 : -1))
      if (open > most) return start + mark.index
    }
    start += line.length + 1
  }
  return undefined
}

/** The most words in a row that each open a level on one line: dashes, question marks, keys. */
function longestRun(line: string): number {
  let run = 0
  let longest = 0
  for (const word of line.split(/\s+/)) {
    run = word === '-' || word === '?' || word.endsWith(':') ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
