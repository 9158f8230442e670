import { describe, expect, test } from 'vitest'
import { judge } from '../../src/commands/diagnosing/judge.ts'
import type { Language } from '../../src/messages/index.ts'
import type { Facts } from '../../src/probes/facts.ts'
import type { Report } from '../../src/report/report.ts'
import { text } from '../../src/report/text/text.ts'
import { shownSteps } from '../../src/report/text/shown.ts'
import { broken } from '../cases/broken/index.ts'
import { healthyShop } from '../cases/shop.ts'

const measured = { durationMs: 2000, measuredFrom: { host: 'laptop', addresses: [] } }
const look = { colour: false, unicode: true, columns: 80, verbose: false }

function reportOn(facts: Facts, language: Language = 'en'): Report {
  return judge({ ...facts, ...measured }, language)
}

function reportOnFault(fault: string, language?: Language): Report {
  const found = broken.find((one) => one.fault === fault)
  if (!found) throw new Error(`no case has the fault ${fault}`)
  return reportOn(healthyShop(...found.shop), language)
}

const toldTo = (report: Report, actor: string) =>
  report.tell.find((one) => one.actor === actor)?.lines.join('\n') ?? ''

describe('the acquirer is told', () => {
  test('host, port, address, time and what became of the connect', () => {
    const told = toldTo(reportOnFault('port-closed'), 'acquirer')
    expect(told).toContain('2026-03-02 03:00:00 UTC')
    expect(told).toContain('Host host.acquirer.example:5000, resolved to 203.0.113.10')
    expect(told).toMatch(/TCP connect: 203\.0\.113\.10:5000 refused \(RST\) after \d+ ms/)
    expect(told).toMatch(/Pings to 203\.0\.113\.10: 36 of 36 answered/)
    expect(told).toMatch(/Other hosts from here: 2 of 2 reached/)
    expect(told).toContain('We suspect: The acquirer’s system is down')
  })

  test('the certificate with its subject, issuer and dates', () => {
    const told = toldTo(reportOnFault('certificate-expired'), 'acquirer')
    expect(told).toMatch(/Certificate: subject .+, issuer .+, valid 20\d\d-\d\d-\d\d to 20\d\d/)
    expect(told).toContain('chain: expired')
  })

  test('the code that its host answered', () => {
    const told = toldTo(reportOnFault('terminal-not-registered'), 'acquirer')
    expect(told).toContain('reply 0830, DE 39 = 97')
  })

  test('of terminal and merchant the last two digits, nowhere more', () => {
    for (const fault of ['terminal-not-registered', 'port-closed'])
      for (const language of ['en', 'zh-CN'] as const) {
        const report = reportOnFault(fault, language)
        const told = report.tell.map(({ lines }) => lines.join('\n')).join('\n')
        expect(told).toContain('******78')
        expect(told).not.toMatch(/12345678|123456789012345/)
      }
  })
})

describe('the provider is told', () => {
  test('how far one gets and what is lost where', () => {
    const told = toldTo(reportOnFault('access-line-loss'), 'provider')
    expect(told).toMatch(/Our router 192\.168\.1\.1: answers/)
    expect(told).toMatch(/Pings to 100\.64\.0\.1: \d+ of \d+ answered/)
    expect(told).toMatch(/Pings to 198\.51\.100\.1: \d+ of \d+ answered/)
  })

  test('which name server says what', () => {
    const told = toldTo(reportOnFault('dns-forwarder-broken'), 'provider')
    expect(told).toMatch(
      /DNS for host\.acquirer\.example: 192\.168\.1\.1 (SERVFAIL|REFUSED) .*; 198\.51\.100\.53 \(203\.0\.113\.10\) answered/,
    )
  })
})

test('the text report has the block in both languages', () => {
  const port = reportOnFault('port-closed')
  expect(text(port, look)).toMatch(
    /Tell them \(Example Acquirer\)\n {2}(Call now|Stop and call when)[^]*\n {4}· Host host\.acquirer\.example:5000/,
  )
  const zh = text(reportOnFault('port-closed', 'zh-CN'), look)
  expect(zh).toMatch(/告诉对方（Example Acquirer）\n {2}[^\n]*打电话/)
})

test.each(broken)('of $fault, the block is there for whom the printed steps name', ({ shop }) => {
  const report = reportOn(healthyShop(...shop))
  const outside = shownSteps(report, false).filter(({ actor }) =>
    ['acquirer', 'provider', 'vendor'].includes(actor),
  )
  const blocks = text(report, look).match(/^Tell them/gm) ?? []
  expect(blocks).toHaveLength(new Set(outside.map(({ actor }) => actor)).size)
})

test('tells when to stop by the steps that come before', () => {
  for (const { fault } of broken) {
    const report = reportOnFault(fault)
    for (const { actor, when } of report.tell) {
      const before = report.remedies.findIndex((remedy) => remedy.actor === actor)
      expect(before).toBeGreaterThanOrEqual(0)
      if (before === 0) expect(when).toMatch(/^Call now/)
      else expect(when).toMatch(new RegExp(`steps? (1 (and|to) )?${before} ha`))
    }
  }
})

test('a healthy shop has nobody to tell anything', () => {
  expect(reportOn(healthyShop()).tell).toEqual([])
})

test('what comes from outside cannot drive the terminal', () => {
  const facts = healthyShop(
    ...(broken.find(({ fault }) => fault === 'certificate-expired')?.shop ?? []),
  )
  for (const fact of facts.facts)
    if (fact.probe === 'tls' && fact.state === 'seen')
      for (const one of fact.value.chain) one.subject = 'CN=a\u001b]0;x\u0007\u202e\nb'
  const told = toldTo(reportOn(facts), 'acquirer')
  expect(told).toContain('CN=a]0;x b')
  expect(told).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
})
