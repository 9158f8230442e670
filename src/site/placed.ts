import { message } from '../messages/index.ts'
import type { PlacedComplaint } from './check.ts'
import type { Mistake } from './document/mistake.ts'
import type { SiteDocument } from './document/read.ts'
import type { Problem } from './problem.ts'

const mostProblems = 100 // nobody reads on; a file that isn't a site file makes thousands

/** What is wrong with the form of a document and with its values, from top to bottom. */
export function problemsIn(
  document: SiteDocument,
  complaints: readonly PlacedComplaint[],
  path: string,
): Problem[] {
  const placed = complaints.flatMap((each) => inPlace(each, document))
  return inOrder([...document.mistakes, ...placed], path, document)
}

function inPlace(complaint: PlacedComplaint, document: SiteDocument): Mistake[] {
  const { path, at, hint, message: text } = complaint
  const offset = at === 'key' ? document.keyOffset(path) : document.valueOffset(path)
  if (document.brokenFrom < Infinity && isDoubtful(complaint, offset >= document.brokenFrom))
    return []
  const where = path.findLast((key) => typeof key === 'string')
  const named = at !== 'key' && where !== undefined
  return [{ offset, message: text, ...(named && { where }), ...(hint && { hint }) }]
}

/**
 * Where the text itself is broken, nothing is truly missing, and what follows may hang in the wrong
 * place: there only a value that is wrong anywhere counts, or a key that is nearly right.
 */
function isDoubtful({ message: { key }, hint }: PlacedComplaint, behind: boolean): boolean {
  if (key === 'site.missing') return true
  return behind && key !== 'site.expected' && hint?.key !== 'site.hint.did-you-mean'
}

/** From top to bottom, one for each place. */
function inOrder(mistakes: readonly Mistake[], path: string, document: SiteDocument): Problem[] {
  const sorted = mistakes
    .toSorted((a, b) => a.offset - b.offset)
    .filter(({ offset, message: { key } }, index, all) => {
      const before = all[index - 1]
      return before?.offset !== offset || before.message.key === key
    })
  const problems = sorted.slice(0, mostProblems).map(({ offset, ...mistake }): Problem => {
    return { path, ...document.lineAndColumn(offset), ...mistake }
  })
  const rest = sorted.length - problems.length
  return rest === 0
    ? problems
    : [...problems, { path, message: message('site.more', { count: rest }) }]
}
