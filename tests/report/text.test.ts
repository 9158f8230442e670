import { expect, test } from 'vitest'
import { columnsOf } from '../../src/report/wrap.ts'
import { oneLine, text } from '../../src/report/text/text.ts'
import { closedPort } from './closed-port.ts'

const look = { colour: false, unicode: true, columns: 80, verbose: false }

test('says verdict, causes, steps, the best question, what is ruled out and what is missing', () => {
  expect(text(closedPort(), look)).toMatchInlineSnapshot(`
    "✗ NOT WORKING  Corner shop 12
      The terminal cannot take payments through Example Acquirer.

    What is wrong
      1. The acquirer’s system is down (very likely, about 85%)
         More exactly: Its port is closed
         Because:
           ✗ The port refuses.
         Against it:
           ✓ The internet works.
         → What to do: step 1
      2. A setting is wrong (less likely, about 10%)
         → Nothing you can do here: send this report to the acquirer’s support.

    Do this first
      1. Call the acquirer (with the acquirer, about 10 min)
         It helped if: They confirm the fault.

    Then
      2. Restart the terminal (you, about 2 hours)
         ! Before you do: offline payments are lost
         To undo it: switch it on again
         It helped if: It connects.

    Tell them (Example Acquirer)
      Call now:
        · Host host.acquirer.example:5000
        · TCP connect: refused

    One answer would tell most
      ? Do other terminals work?
          they do  --answer other-terminals=work
          no       --answer other-terminals=fail

    Look after this soon
      ! The disk is nearly full.

    Ruled out
      · The internet works.
        so not: The router; The provider

    Could not be judged
      ? Hidden: A password

    Not measured
      ⊘ Wi-Fi: this machine has none
      ⊘ Echo: a fault of posdoctor

    Measured from laptop (192.168.10.23, Shop)
    2026-11-23 18:00 UTC, in 2.3 s
    Site: shop.yaml
    "
  `)
})

test('names each probe with its start and end, and every symptom, when verbose', () => {
  const said = text(closedPort(), { ...look, verbose: true })
  expect(said).toContain('tcp host.acquirer.example:5000: 31–533')
  expect(said).toContain('acquirer-port = refused: The port refuses.')
})

test('what is missing for the same reason stands in one sentence', () => {
  const hung = ['Network adapters', 'Wi-Fi', 'The router'].map((what) => {
    return { probe: 'x', target: 'x', reason: 'hung', what, why: 'it hangs', text: '' }
  })
  expect(text(closedPort({ notMeasured: hung }), look)).toContain(
    '⊘ Network adapters; Wi-Fi; the router: it hangs\n',
  )
})

test('is short when all is well', () => {
  const said = text(
    closedPort({
      verdict: 'healthy',
      summary: 'Everything works.',
      causes: [],
      remedies: [],
      questions: [],
      notMeasured: [],
      warnings: [],
    }),
    look,
  )
  expect(said.split('\n\n')).toHaveLength(2)
})

test.each([
  ['load', true],
  ['idle', true],
  ['notices', false],
])('when all is well, that %s is not in the site file is said: %s', (probe, isSaid) => {
  const missing = {
    probe,
    target: probe,
    reason: 'not-configured',
    what: 'A test',
    why: 'no',
    text: '',
  }
  const well = closedPort({ verdict: 'healthy', causes: [], remedies: [], notMeasured: [missing] })
  expect(text(well, look).includes('⊘ A test: no')).toBe(isSaid)
})

test('says so in one line when quiet', () => {
  expect(oneLine(closedPort(), look)).toBe(
    '✗ NOT WORKING  Corner shop 12 | The terminal cannot take payments through Example Acquirer. | First: Call the acquirer (with the acquirer, about 10 min)\n',
  )
})

test('ends every cause in a step or in whom to send the report to', () => {
  const said = text(closedPort(), look)
  expect(said).toMatch(/The acquirer’s system is down[^]*→ What to do: step 1\n/)
  expect(said).toMatch(/A setting is wrong[^]*→ Nothing you can do here: send this report/)
})

test('tells what to do with what no cause explains', () => {
  const said = text(closedPort({ causes: [], remedies: [] }), look)
  expect(said).toContain('✗ None of the causes that posdoctor knows explains this.')
})

test('is Chinese where the report is', () => {
  const said = text(closedPort({ language: 'zh-CN' }), look)
  expect(said).toContain('✗ 不通  Corner shop 12')
  expect(said).toContain('先做这一步')
})

test('uses nothing but ASCII signs where the locale has no more', () => {
  const said = text(closedPort({ language: 'en' }), { ...look, unicode: false })
  expect(said).toMatch(/^X NOT WORKING/)
  expect(said).toMatch(/^[\n\x20-\x7e]*$/)
})

test('colours only where colours are wanted', () => {
  expect(text(closedPort(), look)).not.toContain('\u001b[')
  expect(text(closedPort(), { ...look, colour: true })).toContain('\u001b[31m✗\u001b[39m')
})

test.each([40, 80, 100])('keeps within %i columns', (columns) => {
  for (const language of ['en', 'zh-CN'])
    for (const line of text(closedPort({ language }), { ...look, columns }).split('\n'))
      expect(columnsOf(line)).toBeLessThanOrEqual(columns)
})

test('lets nothing from outside drive the terminal', () => {
  const hostile = 'Shop\u001b]0;owned\u0007\u001b[2J\u202e\u2028\u0085\r\nfake line'
  const measuredFrom = { host: hostile, addresses: [hostile], network: hostile }
  const said = text(closedPort({ site: hostile, source: hostile, measuredFrom }), look)
  expect(said).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2028\u2029]/u)
  expect(said).toContain('Shop]0;owned[2J')
  expect(said.split('\n').every((line) => !line.startsWith('fake'))).toBe(true)
})
