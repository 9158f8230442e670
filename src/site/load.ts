import { dirname } from 'node:path'
import { message } from '../messages/index.ts'
import { readText } from '../net/files.ts'
import { check } from './check.ts'
import { readCodeFile } from './code-file.ts'
import { readDocument } from './document/read.ts'
import { normalise } from './normalise.ts'
import { problemsIn } from './placed.ts'
import { fileProblem, type SiteResult } from './problem.ts'
import { groups } from './schema.ts'
import { readTlsFiles } from './tls-files.ts'

const largest = 256 * 1024 // design.md 5; a full site file has 3 kB
const knownKeys = Object.values(groups).flat()

/**
 * Reads a site file and the files it names. Every mistake is told, each with its place. `timeZone`
 * is for maintenance windows that name none: this machine's.
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
  const folder = dirname(path)
  const acquirer = property(document.value, 'acquirer')
  const tls = await Promise.all(
    tlsSettings(acquirer).map((settings, index) =>
      readTlsFiles(settings, folder, ['acquirer', 'endpoints', index, 'tls']),
    ),
  )
  const codes = await readCodeFile(property(acquirer, 'responseCodes'), folder, [
    'acquirer',
    'responseCodes',
  ])
  const named = [...tls.flatMap((each) => each.complaints), ...codes.complaints]
  const problems = [...problemsIn(document, [...complaints, ...named], path), ...codes.problems]
  if (file === undefined || problems.length > 0) return { ok: false, problems }
  const texts = tls.map((each) => each.texts)
  const surroundings = { source: path, tls: texts, timeZone, responseCodes: codes.codes }
  return { ok: true, site: normalise(file, surroundings) }
}

/** The `tls:` values of the endpoints, as they stand; the file may be wrong anywhere. */
function tlsSettings(acquirer: unknown): unknown[] {
  const endpoints = property(acquirer, 'endpoints')
  return Array.isArray(endpoints) ? endpoints.map((each) => property(each, 'tls')) : []
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
}
