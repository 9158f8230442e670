import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { startSimulator } from '../../src/simulator/simulator.ts'
import type { Simulator, SimulatorOptions } from '../../src/simulator/simulator.ts'
import { schemaErrors } from '../report/schema.ts'
import { tagsOf } from '../report/xml.ts'
import { builtPosdoctor } from './posdoctor.ts'

const posdoctor = builtPosdoctor()
const running: Simulator[] = []

async function simulated(options: SimulatorOptions): Promise<Simulator> {
  const simulator = await startSimulator(options)
  running.push(simulator)
  return simulator
}

const shops = {} as Record<'healthy' | 'closed' | 'halfDead' | 'expired', Simulator>
beforeAll(async () => {
  shops.healthy = await simulated({ fault: 'healthy' })
  shops.closed = await simulated({ fault: 'closed' })
  shops.halfDead = await simulated({ fault: 'half-dead' })
  shops.expired = await simulated({ fault: 'expired' })
})
afterAll(() => Promise.all(running.map((simulator) => simulator.stop())))

const file = (name: string) => join(posdoctor.folder(), name)

describe('the exit code', () => {
  test.each<[number, keyof typeof shops, string[]]>([
    [0, 'healthy', []],
    [0, 'healthy', ['--routine']],
    [1, 'halfDead', []],
    [0, 'halfDead', ['--fail-on', 'down']],
    [2, 'closed', []],
    [2, 'closed', ['--fail-on', 'down']],
  ])('is %i for %s %j', async (expected, shop, options) => {
    const { code, err } = await posdoctor.run(['--config', shops[shop].sitePath, ...options])
    expect({ code, err }).toEqual({ code: expected, err: '' })
  })
})

describe('saved facts', () => {
  test('are judged elsewhere exactly as where they were found', async () => {
    const facts = file('expired.json')
    const options = ['--answer', 'other-terminals=fail', '--routine']
    const here = ['--config', shops.expired.sitePath, ...options, '--save', facts]
    for (const format of ['json', 'junit']) {
      const measured = await posdoctor.run([...here, '--format', format])
      const again = await posdoctor.run(['--from', facts, '--format', format], { cwd: '/' })
      expect(again).toEqual(measured)
    }
  })

  test('are judged with what is answered later', async () => {
    const facts = file('later.json')
    await posdoctor.run(['--config', shops.healthy.sitePath, '--save', facts])
    const answer = ['--answer', 'terminal-shows=connecting']
    const { code, out } = await posdoctor.run(['--from', facts, '--format', 'json', ...answer])
    expect(code).not.toBe(0)
    expect(JSON.parse(out).nothingWrong).toBeLessThan(0.5)
  })

  test('hold no secrets: of ids the last two digits, of keys nothing', async () => {
    const key = file('terminal.key')
    const site = parse(shops.healthy.site)
    const [endpoint] = site.acquirer.endpoints
    endpoint.iso8583 = {
      ...endpoint.iso8583,
      terminalId: '48151623',
      merchantId: '421081516234200',
    }
    const { generateKeyPairSync } = await import('node:crypto')
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const config = file('secret.yaml')
    await writeFile(config, stringify(site))
    const { code } = await posdoctor.run([
      ...['--config', config, '--save', file('secret.json')],
      ...['--output', file('secret.txt'), '--verbose'],
    ])
    expect(code).toBeLessThan(3)
    const json = await posdoctor.run(['--from', file('secret.json'), '--format', 'json'])
    const texts = [
      await readFile(file('secret.json'), 'utf8'),
      await readFile(file('secret.txt'), 'utf8'),
      json.out,
    ]
    for (const text of texts) expect(text).not.toMatch(/48151623|421081516234200|PRIVATE KEY/)
    expect(texts[0]).toContain('******23')
  })
})

test('the JSON report is the same in both languages but for its words', async () => {
  const facts = file('languages.json')
  await posdoctor.run(['--config', shops.closed.sitePath, '--save', facts])
  const [en, zh] = await Promise.all(
    ['en', 'zh-CN'].map(async (language) => {
      const { out } = await posdoctor.run(['--from', facts, '--format=json', '--lang', language])
      return JSON.parse(out)
    }),
  )
  expect([...schemaErrors(en), ...schemaErrors(zh)]).toEqual([])
  expect(zh.language).toBe('zh-CN')
  expect(zh.summary).toMatch(/\p{Script=Han}/u)
  expect(zh.causes.map(({ id }: { id: string }) => id)).toEqual(
    en.causes.map(({ id }: { id: string }) => id),
  )
})

test('several sites make one document with the worst of their verdicts', async () => {
  const both = ['--config', shops.healthy.sitePath, '--config', shops.closed.sitePath]
  const json = await posdoctor.run([...both, '--format', 'json'])
  expect(json.code).toBe(2)
  expect(schemaErrors(JSON.parse(json.out))).toEqual([])
  expect(JSON.parse(json.out)).toMatchObject({
    schemaVersion: 1,
    verdict: 'down',
    sites: [{ verdict: 'healthy' }, { verdict: 'down' }],
  })
  const xml = await posdoctor.run([...both, '--format', 'junit'])
  expect(tagsOf(xml.out).filter(({ name }) => name === 'testsuite')).toHaveLength(2)
})

test('an address beside a site file is its main endpoint, wherever it stands', async () => {
  const config = ['--config', shops.healthy.sitePath]
  const closed = shops.closed.endpoints[0]
  const target = `127.0.0.1:${closed?.port}`
  for (const args of [
    [...config, target],
    [target, ...config],
    ['diagnose', target, ...config],
  ]) {
    const { code, out } = await posdoctor.run([...args, '--format', 'json'])
    const report = JSON.parse(out)
    expect(report.endpoints.map((one: { target: string }) => one.target)).toEqual([
      target,
      expect.stringContaining('host.acquirer.example'),
    ])
    expect(code).toBe(1)
  }
})

test('without an endpoint it judges the way to the internet and says how to add one', async () => {
  const { acquirer: _, ...rest } = parse(shops.healthy.site)
  await writeFile(file('nobody.yaml'), stringify(rest))
  const { code, out } = await posdoctor.run(['--config', file('nobody.yaml')])
  expect(code).toBe(0)
  expect(out).toContain('posdoctor init')
})

test('--output writes the whole report and leaves stdout alone', async () => {
  const args = ['--config', shops.closed.sitePath, '--output', file('report.txt')]
  const { code, out } = await posdoctor.run(args, { env: { FORCE_COLOR: '1' } })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(await readFile(file('report.txt'), 'utf8')).toMatch(/^✗ NOT WORKING/)
})

test('a report that cannot be written is shown, and the exit code says so', async () => {
  const args = ['--config', shops.closed.sitePath, '--output', file('no/such/folder.txt')]
  const { code, out, err } = await posdoctor.run(args)
  expect(code).toBe(3)
  expect(out).toMatch(/^✗ NOT WORKING/)
  expect(err).toContain('no/such')
  expect(await readdir(posdoctor.folder())).not.toContain('no')
})

test('--quiet says one line', async () => {
  const { out } = await posdoctor.run(['--config', shops.closed.sitePath, '--quiet'])
  expect(out.split('\n')).toHaveLength(2)
})

test('--verbose shows when each probe asked', async () => {
  const { out } = await posdoctor.run(['--config', shops.closed.sitePath, '--verbose'])
  expect(out).toMatch(/tcp host\.acquirer\.example:\d+: \d+–\d+/)
})

test('the demo shows a diagnosis and exits with 0', async () => {
  const { code, out, err } = await posdoctor.run(['demo', 'expired'])
  expect(code).toBe(0)
  expect(err).toContain('certificate has expired')
  expect(out).toMatch(/^✗ NOT WORKING[^]*certificate has expired/)
})
