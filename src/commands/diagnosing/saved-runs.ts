import { message } from '../../messages/index.ts'
import { json } from '../../report/json.ts'
import type { Run } from '../../run.ts'
import { parseSavedSite } from '../../site/saved.ts'
import { withoutSecrets } from '../../site/secrets.ts'
import { version } from '../../version.ts'
import { UsageError } from '../usage-error.ts'

/** Counts up when an older posdoctor could not read a new file rightly. */
const savedVersion = 1

/** What `--save` writes. */
export function savedRuns(runs: readonly Run[]): string {
  return json({ posdoctorFacts: savedVersion, version, runs: runs.map(withoutItsSecrets) })
}

/**
 * A run as it comes back from its file. Every report is made from this form, so that `--from` says
 * exactly the same as the run that saved it.
 */
export function reread(run: Run): Run {
  return JSON.parse(JSON.stringify(withoutItsSecrets(run))) as Run
}

/** Reads what `savedRuns` wrote. The file may come from anywhere: what is none is a UsageError. */
export function readSavedRuns(text: string, path: string): Run[] {
  const file = parsed(text)
  const found = record(file)?.['posdoctorFacts']
  if (typeof found === 'number' && found > savedVersion)
    throw new UsageError(message('usage.newer-saved-run', { path }))
  const runs = record(file)?.['runs']
  if (found !== savedVersion || !Array.isArray(runs) || runs.length === 0) throw notSaved(path)
  return runs.map((run: unknown) => readRun(run, path))
}

export function notSaved(path: string): UsageError {
  return new UsageError(message('usage.not-saved-run', { path }))
}

function readRun(value: unknown, path: string): Run {
  const run = record(value)
  const site = parseSavedSite(run?.['site'])
  const facts = run?.['facts']
  const known =
    site.ok &&
    Array.isArray(facts) &&
    facts.every(isFact) &&
    record(run?.['answers']) !== undefined &&
    record(run?.['measuredFrom']) !== undefined &&
    !Number.isNaN(Date.parse(String(run?.['startedAt']))) &&
    typeof run?.['durationMs'] === 'number'
  if (!known) throw notSaved(path)
  // The site is checked wholly, the rest as far as its outline; values are data, never code.
  return { ...run, site: site.site } as unknown as Run
}

function isFact(value: unknown): boolean {
  const fact = record(value)
  return (
    typeof fact?.['probe'] === 'string' &&
    typeof fact['target'] === 'string' &&
    typeof fact['startMs'] === 'number' &&
    typeof fact['durationMs'] === 'number' &&
    ['seen', 'failed', 'skipped', 'crashed'].includes(String(fact['state']))
  )
}

function withoutItsSecrets(run: Run): Run {
  return { ...run, site: withoutSecrets(run.site) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}
