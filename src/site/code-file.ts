import { resolve } from 'node:path'
import * as v from 'valibot'
import { message } from '../messages/index.ts'
import { readText } from '../net/files.ts'
import { complaintsOf, type PlacedComplaint } from './check.ts'
import { readDocument, type SiteDocument } from './document/read.ts'
import type { Path } from './document/tree.ts'
import { fullWidthHint } from './hints.ts'
import { oneOf } from './leaf.ts'
import { problemsIn } from './placed.ts'
import { fileProblem, type Problem } from './problem.ts'
import { codeMeanings, codePattern, type CodeMeaning, type OwnCode } from './response-codes.ts'
import { settings } from './shape.ts'
import { text } from './values.ts'

/** `complaints` are about the file itself, where the site file names it; `problems` are within it. */
export type CodeFile = {
  codes: OwnCode[]
  complaints: PlacedComplaint[]
  problems: Problem[]
}

const largest = 256 * 1024 // the 1,296 codes that two characters allow, each with a sentence
const meaning = oneOf(codeMeanings)
const described = settings({ meaning, text: v.exactOptional(text) })
// The getter chooses by the input what valibot can only type as either.
const entry = v.lazy<v.GenericSchema<unknown, CodeMeaning | v.InferOutput<typeof described>>>(
  (input) => (typeof input === 'string' ? meaning : described),
)

/**
 * Reads the acquirer's own response codes: YAML, a code a line with one of our meanings, or with
 * `{ meaning, text }`. `named` is the path as written, relative to `folder`; it may still be wrong.
 */
export async function readCodeFile(named: unknown, folder: string, at: Path): Promise<CodeFile> {
  const nothing = { codes: [], complaints: [], problems: [] }
  if (typeof named !== 'string' || named === '') return nothing
  const path = resolve(folder, named)
  const read = await readText(path, largest)
  if (!read.ok) return { ...nothing, complaints: [{ ...fileProblem(read), path: at }] }
  const document = readDocument(read.text, [])
  const { codes, complaints } = codesIn(document)
  return { ...nothing, codes, problems: problemsIn(document, complaints, path) }
}

function codesIn({ value }: SiteDocument): Pick<CodeFile, 'codes' | 'complaints'> {
  const complaints: PlacedComplaint[] = []
  const codes: OwnCode[] = []
  if (typeof value === 'string' || Array.isArray(value)) {
    const hint = typeof value === 'string' ? fullWidthHint(value) : undefined
    const complaint = { message: message('site.codes-form'), path: [], ...(hint && { hint }) }
    return { codes, complaints: [complaint] }
  }
  const seen = new Set<string>()
  for (const [key, written] of Object.entries(value ?? {})) {
    const about = { at: 'key' as const, path: [key] }
    const hint = fullWidthHint(key)
    const code = key.toUpperCase()
    if (!codePattern.test(key))
      complaints.push({ ...about, message: message('site.code', { key }), ...(hint && { hint }) })
    else if (seen.has(code))
      complaints.push({ ...about, message: message('site.code-twice', { code }) })
    seen.add(code)
    const result = v.safeParse(entry, written)
    if (result.success) {
      const { output } = result
      codes.push({ code, ...(typeof output === 'string' ? { meaning: output } : output) })
    } else {
      const within = complaintsOf(result.issues)
      complaints.push(...within.map((one) => ({ ...one, path: [key, ...one.path] })))
    }
  }
  return { codes, complaints }
}
