import { say } from '../messages/index.ts'
import { readText, writeAtomically } from '../net/files.ts'
import type { Report } from '../report/report.ts'
import type { Run } from '../run.ts'
import type { Whereabouts } from '../site/find.ts'
import { fileProblem } from '../site/problem.ts'
import { judge } from './diagnosing/judge.ts'
import { measureAll } from './diagnosing/measure.ts'
import { readOptions } from './diagnosing/options.ts'
import type { Options, TypedOptions } from './diagnosing/options.ts'
import { notSaved, readSavedRuns, reread, savedRuns } from './diagnosing/saved-runs.ts'
import { show } from './diagnosing/show.ts'
import { chooseSites } from './diagnosing/sites.ts'
import { exitCode, worst } from './diagnosing/verdicts.ts'
import { waitingFor } from './diagnosing/waiting.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

/** A saved run has about 50 kB per site. */
const largestSavedFile = 64 * 1024 * 1024

/** Measures, or reads what was measured, judges it, shows it, and returns the verdict's exit code. */
export async function diagnose(typed: TypedOptions, where: Whereabouts, io: Io): Promise<number> {
  const options = readOptions(typed)
  const runs =
    options.from === undefined
      ? await measured(options, where, io)
      : await saved(options.from, options)
  const reports = runs.map((run) => judged(run, options, io))
  const kept = options.save === undefined || (await write(options.save, savedRuns(runs), io))
  const shown = await showAll(reports, options, io)
  if (!kept || !shown) return 3
  if (io.signal.aborted) return 130
  return exitCode(worst(reports.map(({ verdict }) => verdict)), options.failOn)
}

async function measured(options: Options, where: Whereabouts, io: Io): Promise<Run[]> {
  const sites = await chooseSites(options, where, io.language)
  const waiting = waitingFor(io.language)
  const runs = await measureAll(sites, options, io.signal, (event) => {
    if (!options.quiet) io.waiting(waiting(event))
    if (options.verbose && event.kind === 'crashed' && event.error instanceof Error)
      io.stderr(`${event.error.stack}\n`)
  })
  io.waiting(undefined)
  return runs.map(reread)
}

/** What was saved, with what is answered or said of it now. */
async function saved(path: string, { answers, routine }: Options): Promise<Run[]> {
  const read = await readText(path, largestSavedFile)
  if (!read.ok) throw new UsageError(fileProblem(read).message)
  return readSavedRuns(read.text, path).map((run) => ({
    ...run,
    answers: { ...run.answers, ...answers },
    routine: run.routine || routine,
  }))
}

function judged(run: Run, { from }: Options, io: Io): Report {
  if (from === undefined) return judge(run, io.language)
  try {
    return judge(run, io.language)
  } catch (error) {
    // Only the outline of a saved file was checked; values that no probe wrote end here.
    if (error instanceof TypeError) throw notSaved(from)
    throw error
  }
}

async function showAll(reports: Report[], options: Options, io: Io): Promise<boolean> {
  const { output } = options
  if (output === undefined) {
    io.stdout(await show(reports, options, io, io.language))
    return true
  }
  const plainly = { colour: false, unicode: true, columns: 80 }
  const text = await show(reports, options, plainly, io.language)
  if (await write(output, text, io)) return true
  // What was measured is not lost for a file that cannot be written.
  io.stdout(text)
  return false
}

async function write(path: string, text: string, io: Io): Promise<boolean> {
  const written = await writeAtomically(path, text)
  if (!written.ok) io.stderr(`${say(io.language, fileProblem(written).message)}\n`)
  return written.ok
}
