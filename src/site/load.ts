import { dirname } from 'node:path'
import { message } from '../messages/index.ts'
import { readText } from '../net/files.ts'
import { check, type PlacedComplaint } from './check.ts'
import type { Mistake } from './document/mistake.ts'
import { readDocument, type SiteDocument } from './document/read.ts'
import { normalise } from './normalise.ts'
import { fileProblem, type Problem, type SiteResult } from './problem.ts'
import { groups } from './schema.ts'
import { readTlsFiles } from './tls-files.ts'

const largest = 256 * 1024 // design.md 5; a full site file has 3 kB
const mostProblems = 100 // nobody reads on; a file that isn't a site file makes thousands
const knownKeys = Object.values(groups).flat()

/**
 * Reads a site file and the certificates it names. Every mistake is told, each with its place.
 * `timeZone` is for maintenance windows that name none: this machine's.
 */
export async function loadSite(
  path: string,
  { timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone }: { timeZone?: string } = {},
): Promise<SiteResult> {
  const read = await readText(path, largest)
  if (!read.ok) return { ok: false, problems: [fileProblem(read)] }
  const document = readDocument(read.text, knownKeys)
  if (document.value === undefined && document.mistakes.length === 0) {
    return { ok: false, problems: [{ path, message: message('site.empty') }] }
  }
  const { file, complaints } = check(document.value ?? {})
  const tls = await Promise.all(
    tlsSettings(document.value).map((settings, index) =>
      readTlsFiles(settings, dirname(path), ['acquirer', 'endpoints', index, 'tls']),
    ),
  )
  const placed = [...complaints, ...tls.flatMap((each) => each.complaints)]
  const mistakes = [...document.mistakes, ...placed.flatMap((each) => inPlace(each, document))]
  if (file !== undefined && mistakes.length === 0) {
    const texts = tls.map((each) => each.texts)
    return { ok: true, site: normalise(file, { source: path, tls: texts, timeZone }) }
  }
  return { ok: false, problems: inOrder(mistakes, path, document) }
}

/** The `tls:` values of the endpoints, as they stand; the file may be wrong anywhere. */
function tlsSettings(value: unknown): unknown[] {
  const endpoints = property(property(value, 'acquirer'), 'endpoints')
  return Array.isArray(endpoints) ? endpoints.map((each) => property(each, 'tls')) : []
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
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
