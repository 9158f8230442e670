import { expect, test } from 'vitest'
import { junit } from '../../src/report/junit.ts'
import { closedPort } from './closed-port.ts'
import { tagsOf } from './xml.ts'

function cases(xml: string) {
  return tagsOf(xml).filter(({ name }) => name === 'testcase')
}

test('has a suite per site with its counts', () => {
  const suites = tagsOf(junit([closedPort(), closedPort({ site: 'Other shop' })])).filter(
    ({ name }) => name === 'testsuite',
  )
  expect(suites.map(({ attributes }) => attributes)).toMatchObject([
    { name: 'Corner shop 12', tests: '6', failures: '2', errors: '1', skipped: '2', time: '2.310' },
    { name: 'Other shop' },
  ])
})

test('has a case per endpoint and check', () => {
  expect(cases(junit([closedPort()])).map(({ attributes }) => attributes['name'])).toEqual([
    'host.acquirer.example:5000',
    'backup.acquirer.example:5000',
    'internet',
    'acquirer-port',
    'wifi',
    'echo',
  ])
})

test('puts the steps into the text of a failure', () => {
  const xml = junit([closedPort()])
  expect(xml).toContain('1. Call the acquirer (with the acquirer, about 10 min)')
})

test('passes the endpoint of a healthy shop and skips what an inconclusive run could not tell', () => {
  const healthy = junit([closedPort({ verdict: 'healthy', symptoms: [], notMeasured: [] })])
  expect(tagsOf(healthy).some(({ name }) => name === 'failure')).toBe(false)
  const unclear = junit([closedPort({ verdict: 'inconclusive', symptoms: [], notMeasured: [] })])
  expect(tagsOf(unclear).filter(({ name }) => name === 'skipped')).toHaveLength(2)
})

test('stays well-formed XML whatever an SSID or a certificate holds', () => {
  const hostile = `]]><!-- "'&<x>\u0000\u001b[31m\uffff\ud800 ü 店`
  const measuredFrom = { host: hostile, addresses: [] }
  const xml = junit([closedPort({ site: hostile, summary: hostile, measuredFrom })])
  const [, suite] = tagsOf(xml)
  expect(suite?.attributes['name']).toBe(`]]><!-- "'&<x>[31m ü 店`)
})
