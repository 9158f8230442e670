import { message } from '../../messages/index.ts'
import type { Report } from '../report.ts'
import { line } from './line.ts'
import type { Line } from './line.ts'
import type { Speak } from './speak.ts'

/** From where, when and how long, on which site file, and where the facts are. */
export function footer(report: Report, speak: Speak, factsFile: string | undefined): Line[] {
  const { measuredFrom, startedAt, durationMs, source } = report
  const { host, network = '' } = measuredFrom
  const [first = ''] = measuredFrom.addresses
  const address = network.startsWith(`${first}/`) ? '' : first
  // An ISO 8601 time in UTC, to the minute.
  const at = `${startedAt.slice(0, 10)} ${startedAt.slice(11, 16)} UTC`
  return [
    speak(message('report.measured-from', { host, address, network })),
    speak(message('report.took', { at, seconds: (durationMs / 1000).toFixed(1) })),
    ...(source === undefined ? [] : [speak(message('report.source', { source }))]),
    ...(factsFile === undefined ? [] : [speak(message('report.facts-file', { path: factsFile }))]),
  ].map((text) => line(0, text, 'faint'))
}
