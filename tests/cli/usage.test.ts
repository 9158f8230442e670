import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtPosdoctor } from './posdoctor.ts'

const posdoctor = builtPosdoctor({ fenced: true })

describe('a mistake in the command line', () => {
  test.each<[string, string[], RegExp]>([
    ['an unknown command, with a suggestion', ['simulat'], /“simulat”.*simulate\?/],
    ['an unknown option, with a suggestion', ['--confg', 'x'], /--confg.*--config\?/],
    ['an option without its value', ['--config'], /--config/],
    ['an unknown format', ['--format', 'xml'], /text, json, junit/],
    ['a threshold that does not exist', ['--fail-on', 'never'], /degraded, down/],
    ['a timeout of nothing', ['--timeout', '0'], /from 1 to 120/],
    ['a timeout that is no number', ['--timeout', 'soon'], /“soon”/],
    ['a quiet that is too short', ['--idle', '1'], /from 5 to 900/],
    ['a load beside saved facts', ['--from', 'a', '--load'], /--from.*--load/],
    ['an answer without a value', ['--answer', 'code'], /QUESTION=ANSWER/],
    [
      'an answer to no question',
      ['--answer', 'cod=1'],
      /“cod”.*code\?[^]*terminal-shows=connecting/,
    ],
    ['an answer that does not exist', ['--answer', 'battery-low=maybe'], /yes, no, unknown/],
    ['a language we do not speak', ['--lang', 'fr', 'a:1'], /zh-CN/],
    ['a word too many', ['a:1', 'b:2'], /one word too many/],
    ['a port beyond the last', ['host:70000'], /70000/],
    ['a full-width colon', ['host：5000'], /：/],
    ['a site file in place of an address', ['shop.yaml'], /--config shop.yaml/],
    ['a site file beside saved facts', ['--from', 'a', '--config', 'b'], /--from.*--config/],
    ['an address beside saved facts', ['--from', 'a', 'host:1'], /--from.*host:1/],
    ['a report and its facts in one file', ['--output', 'a', '--save', 'a'], /exclude/],
    ['a site file that is not there', ['--config', 'none.yaml'], /none\.yaml/],
    ['saved facts that are not there', ['--from', 'none.json'], /none\.json/],
    ['a fault that cannot be simulated', ['demo', 'clsed'], /closed/],
  ])('%s is told on stderr, exit code 3', async (_, args, told) => {
    const { code, out, err } = await posdoctor.run(args)
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toMatch(told)
    expect(err).not.toMatch(/\n\s+at /)
  })

  test('is told in Chinese to who reads Chinese', async () => {
    const { err } = await posdoctor.run(['simulat'], { env: { LANG: 'zh_CN.UTF-8' } })
    expect(err).toContain('没有“simulat”这个命令')
  })

  test('leaves valid JSON on stdout where JSON was asked for', async () => {
    for (const args of [['--bad'], ['--config', 'none.yaml'], ['--timeout', '0']]) {
      const { code, out } = await posdoctor.run(['--format', 'json', ...args])
      expect(code).toBe(3)
      expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, error: { messages: [/./] } })
    }
  })

  test('can never drive the terminal', async () => {
    const { err } = await posdoctor.run(['--\u001b]0;owned\u0007'])
    expect(err).not.toMatch(/[\u001b\u0007]/)
  })
})

test('what would be measured is fenced off here', async () => {
  const { code, err } = await posdoctor.run(['127.0.0.1:1'])
  expect({ code, err }).toEqual({ code: 99, err: expect.stringMatching(/^fenced off: /) })
})

test('saved facts that are none of ours are refused', async () => {
  const path = join(posdoctor.folder(), 'other.json')
  const site = { acquirer: {} }
  for (const other of ['', '{', '[]', '{"posdoctorFacts":1,"runs":[]}', JSON.stringify({ site })]) {
    await writeFile(path, other)
    const { code, out, err } = await posdoctor.run(['--from', path])
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain('is not a file that posdoctor --save wrote')
  }
})

test('saved facts of a newer posdoctor are told from damaged ones', async () => {
  const path = join(posdoctor.folder(), 'newer.json')
  await writeFile(path, '{"posdoctorFacts":99,"runs":[{}]}')
  const { code, err } = await posdoctor.run(['--from', path])
  expect(code).toBe(3)
  expect(err).toContain('newer')
})

test('the site file that lies in the folder is used, mistakes and all', async () => {
  const cwd = join(posdoctor.folder(), 'shop')
  await mkdir(cwd, { recursive: true })
  await writeFile(join(cwd, 'posdoctor.yaml'), 'sit: Corner shop\n')
  const { code, err } = await posdoctor.run([], { cwd })
  expect(code).toBe(3)
  expect(err).toMatch(/posdoctor\.yaml:1:1.*“site”/)
  await chmod(cwd, 0o755)
})

describe('a file that cannot be used', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghij']
    .map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(', ')}]`)
    .join('\n')}\n`
  const endpoint = (more: string) =>
    `acquirer: { endpoints: [{ host: a.example, port: 1, ${more} }] }`

  test.each([
    ['an empty file', '', /empty/],
    ['a YAML bomb', bomb, /:/],
    ['broken YAML', 'acquirer: [\n', /:\d+:\d+/],
    ['a file of 10 MB', 'x'.repeat(10_000_000), /too large|larger/],
    ['a port beyond the last', endpoint('port: 70000').replace('port: 1, ', ''), /:1:\d+.*65535/],
    ['a full-width colon', 'site： Corner shop', /：/],
    [
      'a certificate that is none',
      endpoint('protocol: tcp, tls: { ca: shop.yaml }'),
      /certificate/,
    ],
  ])('%s: exit code 3, where and what, and no stack', async (_, text, told) => {
    const path = join(posdoctor.folder(), 'shop.yaml')
    await writeFile(path, text)
    const { code, out, err } = await posdoctor.run(['--config', path])
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain('shop.yaml')
    expect(err).toMatch(told)
    expect(err).not.toMatch(/\n\s+at /)
  })

  test('is told when it is a folder, and when this user may not read it', async () => {
    const locked = join(posdoctor.folder(), 'locked.yaml')
    await writeFile(locked, 'site: x')
    await chmod(locked, 0)
    await chmod(posdoctor.folder(), 0o755)
    for (const path of [posdoctor.folder(), locked]) {
      const { code, out, err } = await posdoctor.run(['--config', path], { asNobody: true })
      expect({ code, out }).toEqual({ code: 3, out: '' })
      expect(err).toContain(path)
    }
  })
})
