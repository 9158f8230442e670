import { message, say } from '../../messages/index.ts'
import type { Language } from '../../messages/index.ts'
import type { CombinedReport, Report } from '../../report/report.ts'
import type { Look } from '../../report/text/lay-out.ts'
import type { Options } from './options.ts'
import { worst } from './verdicts.ts'

/** The reports in the format asked for. */
export async function show(
  reports: readonly Report[],
  { format, quiet, verbose, save }: Options,
  look: Look,
  language: Language,
): Promise<string> {
  const [only, ...others] = reports
  switch (format) {
    case 'json': {
      const { json } = await import('../../report/json.ts')
      return json(only && others.length === 0 ? only : combined(reports))
    }
    case 'junit': {
      const { junit } = await import('../../report/junit.ts')
      return junit(reports)
    }
    case 'text': {
      const { oneLine, text } = await import('../../report/text/text.ts')
      if (quiet) return reports.map((report) => oneLine(report, look)).join('')
      const options = { ...look, verbose, ...(save !== undefined && { factsFile: save }) }
      const texts = reports.map((report) => text(report, options))
      return others.length === 0 ? texts.join('') : [...texts, total(reports, language)].join('\n')
    }
  }
}

function combined(reports: readonly Report[]): CombinedReport {
  const verdict = worst(reports.map((report) => report.verdict))
  return { schemaVersion: 1, verdict, sites: [...reports] }
}

function total(reports: readonly Report[], language: Language): string {
  const verdict = say(language, message(`verdict.${combined(reports).verdict}`))
  return `${say(language, message('summary.sites', { sites: reports.length, verdict }))}\n`
}
