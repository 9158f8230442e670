import type { CombinedReport, Report } from './report.ts'

/** Some terminals obey these even within UTF-8: in JSON they are written as escapes. */
// eslint-disable-next-line no-control-regex
const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Plain data as JSON that is safe to show: every control character is escaped. */
export function json(report: Report | CombinedReport | object): string {
  return `${escaped(JSON.stringify(report, undefined, 2))}\n`
}

/** The same on one line, for whoever reads line by line. */
export function jsonLine(one: object): string {
  return `${escaped(JSON.stringify(one))}\n`
}

function escaped(text: string): string {
  return text.replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
