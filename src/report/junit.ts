import type { Service } from '../model.ts'
import { stepText } from './text/steps.ts'
import { speakerOf } from './text/speak.ts'
import type { Report } from './report.ts'
import { element, escaped } from './xml.ts'

type Case = { group: string; name: string; result?: string }

/**
 * JUnit XML for CI jobs: a suite per site, a case per endpoint and per check. Degraded and down are
 * failures with the steps in their text, what was not measured is skipped, a crash is an error.
 */
export function junit(reports: readonly Report[]): string {
  const suites = reports.map(suite)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'posdoctor' }, ['\n', ...suites])}\n`
}

function suite(report: Report): string {
  const cases = [...endpointCases(report), ...checkCases(report), ...unmeasuredCases(report)]
  const count = (start: string) => cases.filter(({ result }) => result?.startsWith(start)).length
  const attributes = {
    name: report.site ?? report.acquirer ?? 'posdoctor',
    tests: cases.length,
    failures: count('<failure'),
    errors: count('<error'),
    skipped: count('<skipped'),
    time: (report.durationMs / 1000).toFixed(3),
    timestamp: report.startedAt.slice(0, 19),
    hostname: report.measuredFrom.host,
  }
  const lines = cases.flatMap(({ group, name, result }) => [
    element('testcase', { classname: group, name }, result === undefined ? [] : [result]),
    '\n',
  ])
  return `${element('testsuite', attributes, ['\n', ...lines])}\n`
}

/** Without an endpoint, the way to the internet is the one thing that was asked for. */
function endpointCases(report: Report): Case[] {
  const [main, ...backups] = report.endpoints
  const group = report.site ?? report.acquirer ?? 'posdoctor'
  return [
    { group, name: main?.target ?? 'internet', ...mainResult(report) },
    ...backups.map(({ target, service }) => ({
      group,
      name: target,
      ...(service === 'down' && { result: failure(service, target, '') }),
      ...(service === 'unknown' && { result: element('skipped', {}) }),
    })),
  ]
}

function mainResult(report: Report): { result?: string } {
  const { verdict, summary } = report
  if (verdict === 'healthy') return {}
  if (verdict === 'inconclusive') return { result: element('skipped', { message: summary }) }
  return { result: failure(verdict, summary, steps(report)) }
}

function checkCases(report: Report): Case[] {
  return report.symptoms.map(({ id, outcome, service, text }) => ({
    group: 'check',
    name: id,
    ...(service !== 'ok' && { result: failure(service, `${outcome}: ${text}`, steps(report)) }),
  }))
}

function unmeasuredCases(report: Report): Case[] {
  return report.notMeasured.map(({ probe, target, reason, text }) => ({
    group: 'probe',
    name: target === probe ? probe : `${probe} ${target}`,
    result: element(reason === 'crashed' ? 'error' : 'skipped', { message: text }),
  }))
}

function failure(service: Service, message: string, text: string): string {
  return element('failure', { type: service, message }, text === '' ? [] : [escaped(text)])
}

function steps(report: Report): string {
  const speak = speakerOf(report)
  return [
    report.summary,
    ...report.remedies.map((remedy) => `${remedy.rank}. ${stepText(remedy, speak)}`),
  ].join('\n')
}
